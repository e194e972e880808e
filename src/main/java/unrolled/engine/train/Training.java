package unrolled.engine.train;

import java.util.Optional;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.BackwardSpace;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

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
        return step(learner, recording, targets, Workers.NONE);
    }

    /** The same step, which workers share out. */
    public TrainingStep step(TrainState learner, Recording recording, double[] targets, Workers workers) {
        Cost cost = cost(learner, recording, targets);
        Gradients gradients = Backward.run(recording, cost, workers);
        return step(learner, recording, cost, Optional.of(gradients), gradients.weights());
    }

    /** The same step in a space that is kept from step to step: its gradients are not. */
    public TrainingStep step(TrainState learner, Recording recording, double[] targets, BackwardSpace space) {
        Cost cost = cost(learner, recording, targets);
        return step(learner, recording, cost, Optional.empty(), Backward.weights(recording, cost, space));
    }

    private Cost cost(TrainState learner, Recording recording, double[] targets) {
        if (!recording.model().equals(learner.model())) {
            throw new IllegalArgumentException(
                    "The batch was run by another model: run it by the model that is to be trained");
        }
        return loss.of(recording, targets);
    }

    private TrainingStep step(
            TrainState learner, Recording recording, Cost cost, Optional<Gradients> kept, Weights gradients) {
        Optimizer.Moved moved = optimizer.step(learner.model(), gradients, learner.optimizer());
        TrainState after = new TrainState(moved.weights().in(learner.model()), moved.state());
        return new TrainingStep(learner, recording, cost, kept, after);
    }
}
