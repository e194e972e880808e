package unrolled.ui.base;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unrolled.io.experiment.LargeJsonException;
import unrolled.io.experiment.MissingSeriesException;

/** What only somebody at the window can decide about files. */
public interface FileQuestions {
    /** What somebody wants done with changes that are not saved. */
    enum Answer {
        SAVE,
        DROP,
        STAY
    }

    /** What somebody wants done with a file that was changed elsewhere. */
    enum Choice {
        OVERWRITE,
        RELOAD,
        SAVE_AS,
        COMPARE,
        STAY
    }

    /** Asks what becomes of changes that are not saved. */
    Answer unsaved();

    /**
     * Asks what becomes of a file that was changed elsewhere.
     *
     * @param differences what is different in it, in sentences; empty until it was compared
     */
    Choice changedElsewhere(Path file, List<String> differences);

    /** Asks whether what is too large for JSON is to be saved in the other format. */
    boolean savesAsUnrolled(LargeJsonException large);

    /** Asks where the series is that an experiment needs; empty if that is not known. */
    Optional<Path> series(MissingSeriesException missing);
}
