package unrolled.run;

import unrolled.engine.backward.BackwardSpace;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.engine.forward.Workspace;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;

/**
 * What the batches of a run are computed in: it keeps its room from one to the next, and changes no number. One batch may be
 * computed in it at a time.
 */
public final class Workroom {
    private final Workers workers;
    private final Workspace forward;
    /** For the way back through batches that pass by. */
    private final BackwardSpace backward;

    private final boolean keeps;

    private Workroom(Workers workers, Workspace forward, BackwardSpace backward, boolean keeps) {
        this.workers = workers;
        this.forward = forward;
        this.backward = backward;
        this.keeps = keeps;
    }

    /** For batches that pass by: who asks for gradients has them computed again. */
    public static Workroom of(Workers workers) {
        return new Workroom(workers, new Workspace(workers), new BackwardSpace(workers), false);
    }

    /** The same room, for batches that are looked at again and again: their gradients are kept with them. */
    public Workroom keeping() {
        return new Workroom(workers, forward, backward, true);
    }

    /** Takes back a batch that passed by, and that nobody else has: the next is written over its numbers. */
    void takeBack(Block block) {
        forward.takeBack(block.recording());
    }

    Workspace forward() {
        return forward;
    }

    TrainingStep train(Training training, TrainState learner, Recording recording, double[] targets) {
        return keeps
                ? training.step(learner, recording, targets, workers)
                : training.step(learner, recording, targets, backward);
    }
}
