package unrolled.bench.turns;

import java.util.List;
import unrolled.engine.backward.BackwardSpace;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;

/** The work with the program's own engine, which records all gates, states and gradients. */
final class OurTasks {
    private OurTasks() {}

    static Task of(Work work) {
        return switch (work.kind()) {
            case STEP -> new Step(work);
            case SEQUENCE -> new Sequence(work);
            case TRAINING -> new Train(work);
        };
    }

    private static final class Step implements Task {
        private final int batch;
        private final double[][] inputs;
        private final Model model;
        private State state;
        private final Workspace workspace = new Workspace();
        private int at;

        Step(Work work) {
            batch = work.batch();
            inputs = SharedNumbers.inputs(work);
            model = new Model(work.features(), List.of(SharedNumbers.lstm(work)));
            state = State.zero(model, batch);
        }

        @Override
        public Object call() {
            Recording recording = Forward.run(model, inputs[at], batch, 1, state, Resets.NONE, workspace);
            at = (at + 1) % SharedNumbers.INPUTS;
            state = recording.end();
            return recording;
        }

        @Override
        public double digest() {
            return SharedNumbers.digest(state);
        }
    }

    private static final class Sequence implements Task {
        private final Work work;
        private final double[] x;
        private final Model model;
        private final State zero;
        private final Workspace workspace = new Workspace();

        Sequence(Work work) {
            this.work = work;
            x = SharedNumbers.sequence(work);
            model = new Model(work.features(), List.of(SharedNumbers.lstm(work)));
            zero = State.zero(model, work.batch());
        }

        @Override
        public Recording call() {
            return Forward.run(model, x, work.batch(), work.steps(), zero, Resets.NONE, workspace);
        }

        @Override
        public double digest() {
            return SharedNumbers.digest(call().end());
        }
    }

    private static final class Train implements Task {
        private final Work work;
        private final Training training =
                new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));
        private final double[] x;
        private final double[] targets;
        private final State zero;
        private final Workspace workspace = new Workspace();
        private final BackwardSpace space = new BackwardSpace();
        private TrainState learner;
        private double loss;

        Train(Work work) {
            this.work = work;
            Model model = SharedNumbers.trained(work);
            x = SharedNumbers.sequence(work);
            targets = SharedNumbers.targets(work);
            zero = State.zero(model, work.batch());
            learner = training.start(model);
        }

        @Override
        public Object call() {
            Recording recording =
                    Forward.run(learner.model(), x, work.batch(), work.steps(), zero, Resets.NONE, workspace);
            TrainingStep step = training.step(learner, recording, targets, space);
            learner = step.after();
            loss = step.loss();
            return step;
        }

        @Override
        public double digest() {
            return loss;
        }
    }
}
