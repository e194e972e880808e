package unrolled.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;
import unrolled.engine.backward.BackwardSpace;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

class TrainingTest {
    private static final int BATCH = 3;
    private static final int STEPS = 4;
    private static final Training TRAINING =
            new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(new Adam(0.01, 0.9, 0.999, 1e-7)));
    private final Model stack = Examples.stack();
    private final double[] x = Examples.numbers(1, BATCH * STEPS * 3);
    private final double[] targets = Examples.numbers(2, BATCH * 2);

    private TrainingStep step(TrainState learner, State state) {
        Recording recording = Forward.run(learner.model(), x, BATCH, STEPS, state);
        return TRAINING.step(learner, recording, targets);
    }

    @Test
    void everyStepMakesTheLossOfTheSameBatchSmaller() {
        TrainState learner = TRAINING.start(stack);
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 20; step++) {
            TrainingStep trained = step(learner, State.zero(stack, BATCH));
            assertTrue(trained.loss() < before, "step " + step);
            before = trained.loss();
            learner = trained.after();
        }
        assertEquals(20, learner.optimizer().steps());
    }

    @Test
    void aStepThatKeepsNoGradientsHasThemComputedAgain() {
        BackwardSpace space = new BackwardSpace();
        TrainState learner = TRAINING.start(stack);
        for (int step = 0; step < 3; step++) {
            Recording recording = Forward.run(learner.model(), x, BATCH, STEPS, State.zero(stack, BATCH));
            TrainingStep passed = TRAINING.step(learner, recording, targets, space);
            TrainingStep whole = TRAINING.step(learner, recording, targets);
            assertEquals(whole.after(), passed.after());
            assertTrue(whole.kept().isPresent() && passed.kept().isEmpty());
            assertEquals(whole.gradients().weights(), passed.gradients().weights());
            learner = passed.after();
        }
    }

    @Test
    void stateThatGoesOnIsWhatTheOldWeightsLeft() {
        TrainState learner = TRAINING.start(stack);
        TrainingStep trained = step(learner, State.zero(stack, BATCH));
        State old =
                Forward.run(stack, x, BATCH, STEPS, State.zero(stack, BATCH)).end();
        State now = Forward.run(trained.after().model(), x, BATCH, STEPS, State.zero(stack, BATCH))
                .end();
        assertEquals(old, trained.end());
        assertNotEquals(old, now);
        assertEquals(stack, learner.model(), "nothing was changed in place");
    }

    @Test
    void updateIsAfterLessBefore() {
        TrainingStep trained = step(TRAINING.start(stack), State.zero(stack, BATCH));
        double before = stack.layers().get(0).weights().get(1).at(2, 3);
        double after = trained.after().model().layers().get(0).weights().get(1).at(2, 3);
        assertEquals(after - before, trained.update().layer(0).get(1).at(2, 3));
        assertNotEquals(0.0, after - before);
    }

    @Test
    void biasOfALayerWithoutStaysZero() {
        Lstm lstm = new Initialiser(1).lstm(0, 1, 3, false, false);
        Model model = new Model(1, List.of(lstm));
        Training training = new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Sgd.ofKeras()));
        Recording recording = Forward.run(model, new double[] {1, 2}, 1, 2, State.zero(model, 1));
        TrainingStep trained = training.step(training.start(model), recording, new double[3]);
        assertEquals(3 * 12 + 12, trained.update().count());
        assertEquals(Matrix.zero(1, 12), trained.after().model().lstms().get(0).bias());
        assertFalse(trained.after().model().lstms().get(0).useBias());
    }

    @Test
    void batchOfAnotherModelIsRefused() {
        TrainingStep trained = step(TRAINING.start(stack), State.zero(stack, BATCH));
        assertThrows(
                IllegalArgumentException.class, () -> TRAINING.step(trained.after(), trained.recording(), targets));
    }

    @Test
    void whateverThreadTrainsTheBitsAreTheSame() {
        List<TrainState> learners = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> trained(10))
                .distinct()
                .toList();
        assertEquals(1, learners.size());
    }

    private TrainState trained(int steps) {
        TrainState learner = TRAINING.start(stack);
        State state = State.zero(stack, BATCH);
        for (int step = 0; step < steps; step++) {
            TrainingStep trained = step(learner, state);
            learner = trained.after();
            state = trained.end();
        }
        return learner;
    }

    /** Another Java, processor or compiler that gave one other bit in 300 steps would be seen here. */
    @Test
    void everyJavaGivesTheseBits() {
        Model model = new Model(
                3,
                List.of(
                        new Initialiser(5).lstm(0, 3, 16, true, true),
                        new Initialiser(5).lstm(1, 16, 8, false, true),
                        new Initialiser(5).dense(2, 8, 4, Activation.SOFTMAX, false)));
        double[] classes = new double[BATCH * 4];
        for (int slot = 0; slot < BATCH; slot++) {
            classes[slot * 4 + slot] = 1.0;
        }
        Training training = new Training(
                Loss.of(Loss.Kind.CATEGORICAL_CROSSENTROPY),
                new Optimizer(new Adam(0.01, 0.9, 0.999, 1e-7), new Clipping(Clipping.Kind.GLOBAL_NORM, 0.5), 1e-3));
        TrainState learner = training.start(model);
        State state = State.zero(model, BATCH);
        long hash = 0;
        for (int step = 0; step < 300; step++) {
            Recording recording = Forward.run(learner.model(), x, BATCH, STEPS, state);
            TrainingStep trained = training.step(learner, recording, classes);
            hash = Examples.hash(hash, trained.loss());
            hash = Examples.hash(hash, trained.gradients().weights().values());
            learner = trained.after();
            state = trained.end();
        }
        hash = Examples.hash(hash, Weights.of(learner.model()).values());
        assertEquals("7ddf2f5e458ec180", Long.toHexString(hash));
    }

    @Test
    void weightsOfALayerAreInKerassOrder() {
        Weights weights = Weights.of(stack);
        assertEquals(stack, weights.in(stack));
        assertEquals(stack.layers().get(2).weights(), weights.layer(2));
        assertEquals(
                Arrays.asList(3, 8, 1),
                weights.layer(0).stream().map(Matrix::rows).toList());
    }
}
