package unrolled.io.experiment;

import java.io.Serial;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says in one sentence why an experiment cannot be read or saved, and what to do. */
public final class ExperimentException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says the same as its cause. */
    ExperimentException(SentenceException cause) {
        super(cause, cause.sentence());
    }

    ExperimentException(String key, Object... arguments) {
        super(null, part(key, arguments));
    }

    ExperimentException(Throwable cause, String key, Object... arguments) {
        super(cause, part(key, arguments));
    }

    /** A sentence of this package, or a part of one. */
    static Sentence part(String key, Object... arguments) {
        return Sentence.of(ExperimentException.class, key, arguments);
    }
}
