package unrolled.run;

import java.util.Optional;
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
    /** For the way back through batches that pass by; empty where they are kept, and their gradients with them. */
    private final Optional<BackwardSpace> backward;

    private Workroom(Workers workers, Optional<BackwardSpace> backward) {
        this.workers = workers;
        this.backward = backward;
        forward = new Workspace(workers);
    }

    /** For batches that are looked at again and again: all that they computed is kept with them. */
    public static Workroom toKeep(Workers workers) {
        return new Workroom(workers, Optional.empty());
    }

    /** For batches that pass by: who asks for gradients has them computed again. */
    public static Workroom toPass(Workers workers) {
        return new Workroom(workers, Optional.of(new BackwardSpace(workers)));
    }

    Workspace forward() {
        return forward;
    }

    TrainingStep train(Training training, TrainState learner, Recording recording, double[] targets) {
        return backward.map(space -> training.step(learner, recording, targets, space))
                .orElseGet(() -> training.step(learner, recording, targets, workers));
    }
}
