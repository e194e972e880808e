package unrolled.engine.train;

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
 * @param after the weights after the update
 */
public record TrainingStep(TrainState before, Recording recording, Cost cost, Gradients gradients, TrainState after) {
    /** The loss, taken before the update. */
    public double loss() {
        return cost.value();
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
