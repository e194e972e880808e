package unrolled.engine.train;

import java.util.Optional;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Cost;
import unrolled.engine.model.Weights;

/**
 * All that one step of training did.
 *
 * @param before the weights that the batch was run with, and the optimizer's state then
 * @param recording the batch: gates, states and outputs, and the state that goes on, which is the one that these old
 *     weights left
 * @param cost the loss, taken before the update
 * @param kept its gradients; empty where they were not kept, and are computed again for whoever asks
 * @param after the weights after the update
 */
public record TrainingStep(
        TrainState before, Recording recording, Cost cost, Optional<Gradients> kept, TrainState after) {
    /** The loss, taken before the update. */
    public double loss() {
        return cost.value();
    }

    /** How the loss changes with everything that the batch was made of. */
    public Gradients gradients() {
        return kept.orElseGet(() -> Backward.run(recording, cost));
    }

    /** What was added to every weight. */
    public Weights update() {
        return Weights.of(after.model()).minus(Weights.of(before.model()));
    }

    /** The state that goes on to the next batch. */
    public State end() {
        return recording.end();
    }
}
