package unrolled.run;

import java.util.Optional;
import unrolled.engine.forward.State;
import unrolled.engine.model.Model;
import unrolled.engine.train.TrainState;

/**
 * Where a run stands between two batches: all that the next batch depends on besides the samples, so that it can be
 * computed again.
 *
 * @param learner the weights, and what the optimizer remembers; of a run that does not train it remembers nothing
 * @param state what the batch before left, before any reset
 * @param window what a generation reads next
 */
public record RunState(TrainState learner, State state, Optional<GenerationWindow> window) {
    public Model model() {
        return learner.model();
    }
}
