package unrolled.engine.backward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.kernel.Elementary;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

class BackwardTest {
    private static final int STEPS = 5;
    private static final Loss LOSS = Loss.of(Loss.Kind.MEAN_SQUARED_ERROR);
    private final Model stack = Examples.stack();

    private static Gradients gradients(Recording recording, double[] targets) {
        return Backward.run(recording, LOSS.of(recording, targets));
    }

    @Test
    void gradientEndsAtTheBorderOfTheBatch() {
        Model model = new Model(1, List.of(Examples.lstm(1, 1, 3, true)));
        double[] x = Examples.numbers(4, 6);
        double[] targets = Examples.numbers(5, 18);
        Recording first = Forward.run(model, Arrays.copyOf(x, 3), 1, 3, State.zero(model, 1));
        Recording second = Forward.run(model, Arrays.copyOfRange(x, 3, 6), 1, 3, first.end());
        State given = State.of(
                model,
                List.<double[][]>of(new double[][] {numbers(first.end(), true)}),
                List.<double[][]>of(new double[][] {numbers(first.end(), false)}));
        Recording alone = Forward.run(model, Arrays.copyOfRange(x, 3, 6), 1, 3, given);
        double[] later = Arrays.copyOfRange(targets, 9, 18);

        assertEquals(gradients(alone, later).weights(), gradients(second, later).weights(), "whatever made the state");
        Recording whole = Forward.run(model, x, 1, 6, State.zero(model, 1));
        double longer = gradients(whole, targets).at(Quantity.H, 0, 0, 2, 0);
        double cut = gradients(first, Arrays.copyOf(targets, 9)).at(Quantity.H, 0, 0, 2, 0) / 2;
        assertNotEquals(longer, cut, 1e-3, "one long window lets the loss of later steps through");
    }

    private static double[] numbers(State state, boolean h) {
        double[] numbers = new double[state.units(0)];
        for (int unit = 0; unit < numbers.length; unit++) {
            numbers[unit] = h ? state.h(0, 0, unit) : state.c(0, 0, unit);
        }
        return numbers;
    }

    @Test
    void resetInMidWindowLetsNothingBack() {
        double[] x = Examples.numbers(6, 2 * STEPS * 3);
        double[] targets = Examples.numbers(7, 4);
        State start = Examples.state(stack, 8, 2);
        Recording cut = Forward.run(stack, x, 2, STEPS, start, (step, slot) -> step == 3 && slot == 1);
        Gradients gradients = gradients(cut, targets);
        for (int step = 0; step < 3; step++) {
            assertEquals(0.0, gradients.input(1, step, 0));
            assertEquals(0.0, gradients.at(Quantity.C, 0, 1, step, 2));
            assertNotEquals(0.0, gradients.input(0, step, 0));
        }
        assertTrue(gradients.start().isZero(1));
        assertEquals(false, gradients.start().isZero(0));

        double[] rest = Arrays.copyOfRange(x, (STEPS + 3) * 3, 2 * STEPS * 3);
        Recording fresh = Forward.run(stack, rest, 1, 2, State.zero(stack, 1));
        Gradients alone = gradients(fresh, Arrays.copyOfRange(targets, 2, 4));
        for (int step = 0; step < 2; step++) {
            assertEquals(alone.input(0, step, 1), 2 * gradients.input(1, 3 + step, 1));
            assertEquals(
                    alone.preactivation(Quantity.F, 1, 0, step, 4),
                    2 * gradients.preactivation(Quantity.F, 1, 1, 3 + step, 4));
        }
    }

    /** A mean over four samples divides by four, which is exact; nothing else may tell the batches apart. */
    @Test
    void neighboursChangeNoBitButTheMeansFactor() {
        double[] x = Examples.numbers(9, 4 * STEPS * 3);
        double[] targets = Examples.numbers(10, 4 * 2);
        Gradients all = gradients(Forward.run(stack, x, 4, STEPS, State.zero(stack, 4)), targets);
        for (int slot = 0; slot < 4; slot++) {
            double[] own = Arrays.copyOfRange(x, slot * STEPS * 3, (slot + 1) * STEPS * 3);
            Gradients one = gradients(
                    Forward.run(stack, own, 1, STEPS, State.zero(stack, 1)),
                    Arrays.copyOfRange(targets, slot * 2, slot * 2 + 2));
            for (int step = 0; step < STEPS; step++) {
                for (Quantity quantity : Quantity.values()) {
                    assertEquals(one.at(quantity, 0, 0, step, 5), 4 * all.at(quantity, 0, slot, step, 5));
                }
                assertEquals(one.input(0, step, 2), 4 * all.input(slot, step, 2));
            }
        }
    }

    @Test
    void weightsGetTheSumOverTheirSamples() {
        double[] x = Examples.numbers(11, 2 * STEPS * 3);
        double[] targets = Examples.numbers(12, 2 * 2);
        Weights both = gradients(Forward.run(stack, x, 2, STEPS, State.zero(stack, 2)), targets)
                .weights();
        double[] sum = new double[both.count()];
        for (int slot = 0; slot < 2; slot++) {
            double[] own = Arrays.copyOfRange(x, slot * STEPS * 3, (slot + 1) * STEPS * 3);
            Weights one = gradients(
                            Forward.run(stack, own, 1, STEPS, State.zero(stack, 1)),
                            Arrays.copyOfRange(targets, slot * 2, slot * 2 + 2))
                    .weights();
            for (int at = 0; at < sum.length; at++) {
                sum[at] += one.values()[at] / 2;
            }
        }
        for (int at = 0; at < sum.length; at++) {
            assertEquals(sum[at], both.values()[at], 1e-14);
        }
    }

    @Test
    void gatesFollowTheEquations() {
        Model model = new Model(1, List.of(Examples.lstm(1, 1, 2, false)));
        Recording recording = Forward.run(model, new double[] {0.3, -0.8}, 1, 2, Examples.state(model, 2, 1));
        Gradients gradients = gradients(recording, new double[] {0.1, 0.2});
        double h = recording.at(Quantity.H, 0, 0, 1, 0);
        double o = recording.at(Quantity.O, 0, 0, 1, 0);
        double tanh = Elementary.tanh(recording.at(Quantity.C, 0, 0, 1, 0));
        double dh = 2 * (h - 0.1) / 2;
        double dc = dh * o * (1 - tanh * tanh);
        assertEquals(dh, gradients.at(Quantity.H, 0, 0, 1, 0));
        assertEquals(dc, gradients.at(Quantity.C, 0, 0, 1, 0));
        assertEquals(dh * tanh, gradients.at(Quantity.O, 0, 0, 1, 0));
        assertEquals(dc * recording.previousC(0, 0, 1, 0), gradients.at(Quantity.F, 0, 0, 1, 0));
        double f = recording.at(Quantity.F, 0, 0, 1, 0);
        assertEquals(
                dc * recording.previousC(0, 0, 1, 0) * (f * (1 - f)), gradients.preactivation(Quantity.F, 0, 0, 1, 0));
    }

    @Test
    void layersThatSeeTheLastStepOnlySayWhich() {
        double[] x = Examples.numbers(13, STEPS * 3);
        Gradients gradients = gradients(Forward.run(stack, x, 1, STEPS, State.zero(stack, 1)), new double[] {1, 2});
        assertNotEquals(0.0, gradients.layerInput(3, 0, 4, 0));
        assertNotEquals(0.0, gradients.dense(4, 0, 4, 1));
        assertEquals(
                "Layer 4 has no step 3: it gets the last step only, 4",
                assertThrows(IndexOutOfBoundsException.class, () -> gradients.layerInput(3, 0, 3, 0))
                        .getMessage());
        assertEquals(
                "C has no pre-activation: ask for I, F, G or O",
                assertThrows(IllegalArgumentException.class, () -> gradients.preactivation(Quantity.C, 0, 0, 0, 0))
                        .getMessage());
    }

    @Test
    void lossOfAnotherRecordingIsRefused() {
        Model model = new Model(1, List.of(Examples.lstm(1, 1, 2, false)));
        Recording one = Forward.run(model, new double[] {1}, 1, 1, State.zero(model, 1));
        Recording two = Forward.run(model, new double[] {2}, 1, 1, State.zero(model, 1));
        Cost cost = LOSS.of(one, new double[2]);
        assertThrows(IllegalArgumentException.class, () -> Backward.run(two, cost));
    }
}
