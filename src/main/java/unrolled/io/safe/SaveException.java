package unrolled.io.safe;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says in one sentence why a file could not be written; what stood there before is as it was. */
public final class SaveException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SaveException(String key, Object... arguments) {
        super(null, sentence(key, arguments));
    }

    public SaveException(Throwable cause, String key, Object... arguments) {
        super(cause, sentence(key, arguments));
    }

    SaveException(Path file, IOException cause) {
        super(cause, sentence(file, cause));
    }

    private static Sentence sentence(Path file, IOException cause) {
        String said =
                cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : cause.getMessage();
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return sentence("unwritable.parent", file, file.toAbsolutePath().getParent());
        }
        if (cause instanceof AccessDeniedException) {
            return sentence("unwritable.right", file);
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return sentence("unwritable.step", file);
        }
        if (said != null && said.contains("No space left")) {
            return sentence("unwritable.full", file);
        }
        return sentence("unwritable", file, said == null ? cause.getClass().getSimpleName() : said);
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(SaveException.class, key, arguments);
    }
}
