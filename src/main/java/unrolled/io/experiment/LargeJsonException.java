package unrolled.io.experiment;

import java.io.Serial;
import java.nio.file.Path;
import unrolled.data.SentenceException;

/** Says that a document is too large for JSON, but not for the other format. */
public final class LargeJsonException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    LargeJsonException(Path file, int megabytes, int most) {
        super(null, ExperimentException.part("json.large", file, megabytes, most));
    }
}
