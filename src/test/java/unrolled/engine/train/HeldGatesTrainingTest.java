package unrolled.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Examples;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workers;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

/** Training while gates are held: window after window, the state goes on, gradients stop at the border of each. */
class HeldGatesTrainingTest {
    private static final int SLOTS = 3;
    private static final int STEPS = 5;
    private static final int WINDOWS = 4;
    private static final double APART = 1e-3;
    private static final Training TRAINING =
            new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(new Sgd(0.1, 0.9)));
    private static final List<HeldGate> HOLDS = List.of(
            new HeldGate(Quantity.F, 0, 0, 1, 0, STEPS, 1.0),
            new HeldGate(Quantity.I, 0, 1, 0, 2, 3, 0.0),
            new HeldGate(Quantity.I, 0, 1, 1, 3, STEPS, 0.5),
            new HeldGate(Quantity.F, 1, 2, 0, 1, 2, 0.25),
            new HeldGate(Quantity.G, 1, 2, 0, 2, STEPS, -0.5),
            new HeldGate(Quantity.O, 1, 0, 1, 0, 3, 0.75),
            new HeldGate(Quantity.O, 0, 0, 0, 4, 4, 0.0));

    private static Model model(int units) {
        return new Model(
                2,
                List.of(
                        Examples.lstm(1, 2, units, true),
                        Examples.lstm(11, units, units, true),
                        Examples.dense(21, units, 1, Activation.TANH, true)));
    }

    private static Recording run(Model model, int window, State start, List<HeldGate> holds, Workers workers) {
        double[] x = Examples.numbers(100 + window, SLOTS * STEPS * 2);
        Interventions done = new Interventions(Resets.NONE, List.of(), holds, DropoutDraws.NONE);
        return Forward.run(model, x, SLOTS, STEPS, start, done, new Workspace(workers));
    }

    private static double[] targets(int window) {
        return Examples.numbers(200 + window, SLOTS * STEPS);
    }

    /** Few units go back one by one, many in rows. */
    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void gradientsOfEveryWindowAgreeWithCentralDifferences(int units) {
        TrainState learner = TRAINING.start(model(units));
        State state = State.zero(model(units), SLOTS);
        for (int window = 0; window < WINDOWS; window++) {
            TrainingStep step =
                    TRAINING.step(learner, run(learner.model(), window, state, HOLDS, Workers.NONE), targets(window));
            assertTrue(worst(step, window, state) < 1e-8, "window " + window + ": " + worst(step, window, state));
            learner = step.after();
            state = step.end();
        }
    }

    /** How far off the worst gradient by a weight is, as a share of the largest of them. */
    private static double worst(TrainingStep step, int window, State start) {
        Model model = step.recording().model();
        Weights weights = Weights.of(model);
        double[] gradients = step.gradients().weights().values();
        double worst = 0;
        for (int at = 0; at < gradients.length; at++) {
            double[] loss = new double[4];
            for (int way = 0; way < 4; way++) {
                double[] moved = weights.values().clone();
                moved[at] += (way < 2 ? way - 2 : way - 1) * APART;
                Recording other = run(weights.with(moved).in(model), window, start, HOLDS, Workers.NONE);
                loss[way] = TRAINING.loss().of(other, targets(window)).value();
            }
            double difference = (8.0 * (loss[2] - loss[1]) - (loss[3] - loss[0])) / (12.0 * APART);
            worst = Math.max(worst, Math.abs(gradients[at] - difference));
        }
        return worst / Arrays.stream(gradients).map(Math::abs).max().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void nothingFlowsIntoTheSumOfAGateThatIsHeldAndSomethingIntoThatOfOthers(int units) {
        Model model = model(units);
        Recording recording = run(model, 0, Examples.state(model, 7, SLOTS), HOLDS, Workers.NONE);
        Gradients gradients =
                TRAINING.step(TRAINING.start(model), recording, targets(0)).gradients();
        for (HeldGate hold : HOLDS) {
            for (int step = 0; step < STEPS; step++) {
                double into = gradients.preactivation(hold.gate(), hold.layer(), hold.slot(), step, hold.unit());
                boolean held = hold.from() <= step && step <= hold.last();
                assertEquals(held, into == 0.0, hold + " at step " + step);
            }
        }
        assertNotEquals(0.0, gradients.preactivation(Quantity.F, 0, 1, 2, 1), "the same gate in another slot");
    }

    @Test
    void whatBiasesOfAGateThatIsAlwaysHeldLearnIsNothing() {
        Model model = model(2);
        List<HeldGate> holds = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            holds.add(new HeldGate(Quantity.F, 0, slot, 1, 0, STEPS, 1.0));
        }
        TrainingStep step = TRAINING.step(
                TRAINING.start(model), run(model, 0, State.zero(model, SLOTS), holds, Workers.NONE), targets(0));
        double[] update = step.update().layer(0).get(2).values();
        assertEquals(0.0, update[2 + 1]);
        assertNotEquals(0.0, update[2]);
    }

    /** So many parts, the last one first. */
    private record Backwards(int most) implements Workers {
        @Override
        public void compute(int parts, IntConsumer part) {
            for (int p = parts - 1; p >= 0; p--) {
                part.accept(p);
            }
        }
    }

    @Test
    void whoeverComputesThemTheBitsAreTheSame() {
        Model model = model(64);
        State start = Examples.state(model, 7, SLOTS);
        Recording alone = run(model, 0, start, HOLDS, Workers.NONE);
        Recording shared = run(model, 0, start, HOLDS, new Backwards(3));
        assertEquals(alone.end(), shared.end());
        TrainState learner = TRAINING.start(model);
        assertArrayEquals(
                TRAINING.step(learner, alone, targets(0)).gradients().weights().values(),
                TRAINING.step(learner, shared, targets(0), new Backwards(3))
                        .gradients()
                        .weights()
                        .values());
    }
}
