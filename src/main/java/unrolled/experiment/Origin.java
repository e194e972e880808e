package unrolled.experiment;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run begins with. Training with batch size N and predicting with batch size 1 is a run that begins with the
 * weights of another.
 *
 * @param weights the id of the run whose last weights it takes; empty for the first weights of the model
 * @param state the id of the run whose last state it goes on from; empty for zero
 */
public record Origin(Optional<String> weights, Optional<String> state) {
    /** The first weights and zero state. */
    public static final Origin NEW = new Origin(Optional.empty(), Optional.empty());

    /** The ids of the runs that it waits for. */
    public Stream<String> runs() {
        return Stream.concat(weights.stream(), state.stream()).distinct();
    }

    /** Without anything of that run. */
    public Origin without(String id) {
        return new Origin(weights.filter(run -> !run.equals(id)), state.filter(run -> !run.equals(id)));
    }
}
