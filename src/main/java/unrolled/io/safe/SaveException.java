package unrolled.io.safe;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
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

    /** @param cause what the disk said when the file was written */
    public SaveException(Path file, IOException cause) {
        super(cause, sentence(file, cause));
    }

    private static Sentence sentence(Path file, IOException cause) {
        Reason reason = Reason.of(cause);
        return switch (reason) {
            case FOLDER -> sentence(missing(file), file, file.toAbsolutePath().getParent());
            case OTHER -> sentence("unwritable", file, Reason.words(cause));
            default -> sentence("unwritable." + reason.key(), file);
        };
    }

    /** What was not there although its folder is has been taken away meanwhile. */
    private static String missing(Path file) {
        return Files.isDirectory(file.toAbsolutePath().getParent()) ? "unwritable.gone" : "unwritable.parent";
    }

    static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(SaveException.class, key, arguments);
    }
}
