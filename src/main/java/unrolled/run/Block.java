package unrolled.run;

import java.util.Optional;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Cost;
import unrolled.engine.model.Model;
import unrolled.engine.train.TrainingStep;
import unrolled.run.plan.PlannedBatch;

/**
 * Everything that one batch of a run computed; never changes.
 *
 * @param place where it stands in the run
 * @param before where the run stood before it, with weights that are changed there changed already
 * @param cost the loss, where outputs are compared with targets
 * @param training gradients, update and new weights, where the batch is trained on
 * @param after where the run stands after it
 */
public record Block(
        PlannedBatch place,
        RunState before,
        Recording recording,
        Optional<Cost> cost,
        Optional<TrainingStep> training,
        RunState after) {
    public int epoch() {
        return place.epoch();
    }

    /** Which batch of its epoch it is. */
    public int batch() {
        return place.batch();
    }

    /** The model that ran the batch: its weights before the update. */
    public Model model() {
        return before.model();
    }

    public Optional<Gradients> gradients() {
        return training.map(TrainingStep::gradients);
    }
}
