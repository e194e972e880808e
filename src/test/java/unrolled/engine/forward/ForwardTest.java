package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Examples;
import unrolled.engine.kernel.Elementary;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

class ForwardTest {
    private static final int STEPS = 5;
    private final Model stack = Examples.stack();

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 64})
    void batchSizeNeverChangesANumber(int batch) {
        int samples = 64;
        double[] x = Examples.numbers(1, samples * STEPS * 3);
        State start = Examples.state(stack, 2, samples);
        Recording all = Forward.run(stack, x, samples, STEPS, start);
        for (int from = 0; from + batch <= samples; from += batch) {
            Recording some = Forward.run(stack, slots(x, from, batch), batch, STEPS, slots(start, from, batch));
            for (int slot = 0; slot < batch; slot++) {
                for (int step = 0; step < STEPS; step++) {
                    assertArrayEquals(
                            Examples.column(all, stack, from + slot, step), Examples.column(some, stack, slot, step));
                }
            }
            assertEquals(slots(all.end(), from, batch), some.end());
        }
    }

    @Test
    void slotNeverSeesAnotherSlot() {
        double[] x = Examples.numbers(3, 4 * STEPS * 3);
        double[] other = x.clone();
        Arrays.fill(other, 2 * STEPS * 3, 3 * STEPS * 3, 9.0); // slot 2
        State start = Examples.state(stack, 4, 4);
        Recording one = Forward.run(stack, x, 4, STEPS, start);
        Recording two = Forward.run(stack, other, 4, STEPS, start.withZeroSlot(2));
        for (int slot = 0; slot < 4; slot++) {
            double[] before = Examples.column(one, stack, slot, STEPS - 1);
            double[] after = Examples.column(two, stack, slot, STEPS - 1);
            assertEquals(slot != 2, Arrays.equals(before, after), "slot " + slot);
        }
    }

    @Test
    void oneLongWindowEqualsWindowsWithTheStateHandedOn() {
        Model model = new Model(2, List.of(Examples.lstm(1, 2, 5, true), Examples.lstm(4, 5, 3, true)));
        double[] x = Examples.numbers(5, 12 * 2);
        Recording whole = Forward.run(model, x, 1, 12, State.zero(model, 1));
        State state = State.zero(model, 1);
        for (int window = 0; window < 4; window++) {
            double[] part = Arrays.copyOfRange(x, window * 6, (window + 1) * 6);
            Recording recording = Forward.run(model, part, 1, 3, state);
            for (int step = 0; step < 3; step++) {
                assertArrayEquals(
                        Examples.column(whole, model, 0, 3 * window + step),
                        Examples.column(recording, model, 0, step));
                assertEquals(whole.after(3 * window + step), recording.after(step));
            }
            state = recording.end();
        }
        assertEquals(whole.end(), state);
    }

    @Test
    void resetInMidWindowIsAStartFromZeroForThatSlotOnly() {
        double[] x = Examples.numbers(6, 2 * STEPS * 3);
        State start = Examples.state(stack, 7, 2);
        Recording free = Forward.run(stack, x, 2, STEPS, start);
        Recording cut = Forward.run(stack, x, 2, STEPS, start, (step, slot) -> step == 3 && slot == 1);
        double[] rest = Arrays.copyOfRange(x, (STEPS + 3) * 3, 2 * STEPS * 3);
        Recording fresh = Forward.run(stack, rest, 1, 2, State.zero(stack, 1));

        assertEquals(free.after(2), cut.after(2));
        assertArrayEquals(Examples.column(free, stack, 0, 4), Examples.column(cut, stack, 0, 4));
        assertArrayEquals(Examples.column(fresh, stack, 0, 1), Examples.column(cut, stack, 1, 4));
        assertEquals(0.0, cut.previousH(0, 1, 3, 0));
        assertEquals(0.0, cut.previousC(1, 1, 3, 0));
        assertEquals(cut.at(Quantity.H, 0, 0, 2, 1), cut.previousH(0, 0, 3, 1));
        assertEquals(cut.at(Quantity.C, 0, 1, 3, 2), cut.previousC(0, 1, 4, 2));
    }

    @Test
    void resetBeforeTheFirstStepLeavesTheStartAsItWasGiven() {
        double[] x = Examples.numbers(8, 2 * STEPS * 3);
        State start = Examples.state(stack, 9, 2);
        Recording cut = Forward.run(stack, x, 2, STEPS, start, (step, slot) -> step == 0 && slot == 0);
        Recording zero = Forward.run(stack, x, 2, STEPS, start.withZeroSlot(0));
        assertEquals(start, cut.start());
        assertEquals(zero.end(), cut.end());
        assertEquals(0.0, cut.previousH(0, 0, 0, 0));
        assertEquals(start.h(0, 1, 0), cut.previousH(0, 1, 0, 0));
        assertEquals(start.c(1, 1, 5), cut.previousC(1, 1, 0, 5));
    }

    @Test
    void termsAddUpToWhatTheEngineUsed() {
        double[] x = Examples.numbers(11, 2 * STEPS * 3);
        Recording recording =
                Forward.run(stack, x, 2, STEPS, Examples.state(stack, 12, 2), (step, slot) -> step == 2 && slot == 1);
        Quantity[] gates = {Quantity.I, Quantity.F, Quantity.G, Quantity.O};
        for (int layer = 0; layer < 2; layer++) {
            for (int slot = 0; slot < 2; slot++) {
                for (int step = 0; step < STEPS; step++) {
                    for (int gate = 0; gate < 4; gate++) {
                        GateTerms terms = Forward.terms(recording, stack, layer, slot, step, gate, 4);
                        double z = terms.z();
                        double value = gate == 2 ? Elementary.tanh(z) : Elementary.sigmoid(z);
                        assertEquals(recording.at(gates[gate], layer, slot, step, 4), value);
                        assertEquals(step == 2 && slot == 1, terms.recurrent() == 0.0);
                    }
                }
            }
        }
    }

    @Test
    void termsNameTheirParts() {
        Lstm lstm = new Lstm(
                false,
                Matrix.of(new double[][] {{1, 2, 3, 4}, {10, 20, 30, 40}}),
                Matrix.of(new double[][] {{5, 6, 7, 8}}),
                Matrix.of(new double[][] {{0.1, 0.2, 0.3, 0.4}}));
        Model model = new Model(2, List.of(lstm));
        State start =
                State.of(model, List.<double[][]>of(new double[][] {{0.5}}), List.<double[][]>of(new double[][] {{0}}));
        Recording recording = Forward.run(model, new double[] {1, 2}, 1, 1, start);
        assertEquals(new GateTerms(42, 3, 0.2), Forward.terms(recording, model, 0, 0, 0, 1, 0));
    }

    @Test
    void cellFollowsTheEquations() {
        Recording recording =
                Forward.run(stack, Examples.numbers(13, 3 * STEPS * 3), 3, STEPS, Examples.state(stack, 14, 3));
        for (int unit = 0; unit < 6; unit++) {
            double i = recording.at(Quantity.I, 1, 2, 3, unit);
            double f = recording.at(Quantity.F, 1, 2, 3, unit);
            double g = recording.at(Quantity.G, 1, 2, 3, unit);
            double o = recording.at(Quantity.O, 1, 2, 3, unit);
            double c = f * recording.previousC(1, 2, 3, unit) + i * g;
            assertEquals(c, recording.at(Quantity.C, 1, 2, 3, unit));
            assertEquals(o * Elementary.tanh(c), recording.at(Quantity.H, 1, 2, 3, unit));
        }
    }

    @Test
    void layerGetsWhatTheOneBelowGives() {
        double[] x = Examples.numbers(15, 2 * STEPS * 3);
        Recording recording = Forward.run(stack, x, 2, STEPS, State.zero(stack, 2));
        int from = (STEPS + 3) * 3;
        assertArrayEquals(Arrays.copyOfRange(x, from, from + 3), recording.input(0, 1, 3));

        Dense between = (Dense) stack.layers().get(1);
        double[] input = recording.input(1, 1, 3);
        for (int n = 0; n < 3; n++) {
            double z = 0.0;
            for (int unit = 0; unit < 8; unit++) {
                z += recording.at(Quantity.H, 0, 1, 3, unit) * between.kernel().at(unit, n);
            }
            assertEquals(Elementary.tanh(z + between.bias().at(0, n)), input[n]);
        }
    }

    @Test
    void outputIsHOfTheLastStepOrOfEveryStep() {
        double[] x = Examples.numbers(16, STEPS * 2);
        Model last = new Model(2, List.of(Examples.lstm(1, 2, 3, false)));
        Model every = new Model(2, List.of(Examples.lstm(1, 2, 3, true)));
        Recording one = Forward.run(last, x, 1, STEPS, State.zero(last, 1));
        Recording all = Forward.run(every, x, 1, STEPS, State.zero(every, 1));
        assertFalse(one.hasOutput(3));
        assertTrue(one.hasOutput(4));
        for (int step = 0; step < STEPS; step++) {
            assertTrue(all.hasOutput(step));
            assertEquals(all.at(Quantity.H, 0, 0, step, 2), all.output(0, step, 2));
            assertEquals(all.at(Quantity.O, 0, 0, step, 2), one.at(Quantity.O, 0, 0, step, 2));
        }
        assertEquals(all.output(0, 4, 1), one.output(0, 4, 1));
    }

    @Test
    void denseOnEveryStepEqualsDenseOnTheLast() {
        double[] x = Examples.numbers(17, 3 * STEPS * 2);
        Lstm lstm = Examples.lstm(1, 2, 6, true);
        Lstm cut = new Lstm(false, lstm.kernel(), lstm.recurrentKernel(), lstm.bias());
        Model every = new Model(2, List.of(lstm, Examples.dense(5, 6, 4, Activation.SIGMOID, true)));
        Model last = new Model(2, List.of(cut, Examples.dense(5, 6, 4, Activation.SIGMOID, false)));
        Recording all = Forward.run(every, x, 3, STEPS, State.zero(every, 3));
        Recording one = Forward.run(last, x, 3, STEPS, State.zero(last, 3));
        for (int n = 0; n < 4; n++) {
            assertEquals(all.output(2, STEPS - 1, n), one.output(2, STEPS - 1, n));
            assertNotEquals(all.output(2, 0, n), all.output(2, 1, n));
        }
    }

    @Test
    void denseAloneNeedsNoState() {
        Model model = new Model(1, List.of(Examples.dense(1, 1, 2, Activation.RELU, true)));
        Recording recording = Forward.run(model, new double[] {-1, 2}, 1, 2, State.zero(model, 1));
        Dense dense = (Dense) model.layers().get(0);
        double z = 2 * dense.kernel().at(0, 1) + dense.bias().at(0, 1);
        assertEquals(Math.max(0.0, z), recording.output(0, 1, 1));
    }

    @Test
    void inputChangedAfterwardsChangesNothing() {
        double[] x = {1, 2, 3};
        Recording recording = Forward.run(stack, x, 1, 1, State.zero(stack, 1));
        x[0] = 9;
        recording.input(0, 0, 0)[1] = 9;
        assertArrayEquals(new double[] {1, 2, 3}, recording.input(0, 0, 0));
    }

    /** Another Java, processor or compiler that gave one other bit in 400 steps would be seen here. */
    @Test
    void everyJavaGivesTheseBits() {
        int steps = 400;
        double[] x = Examples.numbers(18, 3 * steps * 3);
        Recording recording = Forward.run(stack, x, 3, steps, Examples.state(stack, 19, 3));
        long hash = 0;
        for (int step = 0; step < steps; step++) {
            for (int slot = 0; slot < 3; slot++) {
                hash = Examples.hash(hash, Examples.column(recording, stack, slot, step));
            }
        }
        assertEquals("9c53dde4def54878", Long.toHexString(hash));
    }

    private static double[] slots(double[] x, int from, int count) {
        return Arrays.copyOfRange(x, from * STEPS * 3, (from + count) * STEPS * 3);
    }

    private State slots(State state, int from, int count) {
        double[][] layers = new double[state.layers()][];
        for (int layer = 0; layer < layers.length; layer++) {
            int units = state.units(layer);
            layers[layer] = new double[2 * count * units];
            for (int slot = 0; slot < count; slot++) {
                state.copy(Quantity.C, layer, from + slot, layers[layer], 2 * slot * units);
                state.copy(Quantity.H, layer, from + slot, layers[layer], (2 * slot + 1) * units);
            }
        }
        return new State(count, layers);
    }
}
