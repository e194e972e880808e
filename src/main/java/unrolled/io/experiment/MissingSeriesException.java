package unrolled.io.experiment;

import java.io.Serial;
import unrolled.data.SentenceException;
import unrolled.data.SeriesFile;

/** Says that the series of an experiment, which does not stand in its file, is not where it was looked for. */
public final class MissingSeriesException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SeriesFile file;

    MissingSeriesException(SeriesFile file, String key, Object... arguments) {
        super(null, ExperimentException.part(key, arguments));
        this.file = file;
    }

    /** The file that is looked for. */
    public SeriesFile file() {
        return file;
    }
}
