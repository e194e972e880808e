package unrolled.engine.train;

import unrolled.engine.backward.Backward;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;

/** How a model is trained: by which loss and which optimizer. */
public record Training(Loss loss, Optimizer optimizer) {
    /** The model before its first step. */
    public TrainState start(Model model) {
        return new TrainState(model, optimizer.start(model));
    }

    /**
     * One step of training: the loss of a batch, its gradients, and the weights after it.
     *
     * @param recording the batch, run by the learner's model
     * @param targets {@code [B][T][N]} flat if the model gives a sequence, else {@code [B][N]}
     */
    public TrainingStep step(TrainState learner, Recording recording, double[] targets) {
        if (!recording.model().equals(learner.model())) {
            throw new IllegalArgumentException(
                    "The batch was run by another model: run it by the model that is to be trained");
        }
        Cost cost = loss.of(recording, targets);
        Gradients gradients = Backward.run(recording, cost);
        Model model = learner.model();
        Optimizer.Moved moved = optimizer.step(model, gradients.weights(), learner.optimizer());
        TrainState after = new TrainState(moved.weights().in(model), moved.state());
        return new TrainingStep(learner, recording, cost, gradients, after);
    }
}
