package unrolled.io;

import java.io.Serial;

/** Says in one sentence why an experiment cannot be read or saved, and what to do. */
public final class ExperimentException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ExperimentException(String sentence) {
        super(sentence);
    }

    public ExperimentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
