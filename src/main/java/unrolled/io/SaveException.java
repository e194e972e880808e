package unrolled.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one sentence why a file could not be written; what stood there before is as it was. */
public final class SaveException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SaveException(String sentence) {
        super(sentence);
    }

    public SaveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static SaveException of(Path file, IOException cause) {
        return new SaveException(file + " cannot be written: " + reason(file, cause), cause);
    }

    private static String reason(Path file, IOException cause) {
        String said =
                cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : cause.getMessage();
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "there is no folder " + file.toAbsolutePath().getParent() + ", make it first";
        }
        if (cause instanceof AccessDeniedException) {
            return "you have no right to write there, choose another folder";
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return "its file system cannot replace a file in one step, choose another folder";
        }
        if (said != null && said.contains("No space left")) {
            return "the disk is full, make room or choose another one";
        }
        return said == null ? cause.getClass().getSimpleName() : said;
    }
}
