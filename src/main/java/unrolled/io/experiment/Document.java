package unrolled.io.experiment;

import java.util.Optional;
import unrolled.debug.desk.Desk;
import unrolled.experiment.Experiment;

/**
 * What a file holds: an experiment, whether it can be run or not, and what lay on the desk.
 *
 * @param desk of this experiment; empty where the file does not say
 */
public record Document(Experiment experiment, Optional<Desk> desk) implements Opened {
    /** An experiment by itself. */
    public static Document of(Experiment experiment) {
        return new Document(experiment, Optional.empty());
    }

    /** All that lies on a desk, as far as it fits the experiment. */
    public static Document of(Desk desk) {
        return new Document(desk.experiment(), Optional.of(desk.fitting()));
    }
}
