package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Examples;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.GradientTarget;
import unrolled.engine.backward.Gradients;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;

/**
 * Slots are computed several at a time, in tiles and rows. Each has the bits that it has alone, and those of the plain
 * formulas, for shapes that fall between the tiles: forwards and backwards, reset, and where something is set.
 */
class SlotsTest {
    private static final int[] SLOTS = {1, 2, 5, 7, 31, 33};
    private static final int STEPS = 3;

    /** LSTM and a Dense of the same width over it. */
    private record Shape(int features, int units, Activation activation, RecurrentActivation gate) {
        Model model() {
            Lstm lstm = Examples.lstm(units, features, units, true).withActivations(activation, gate);
            return new Model(
                    features, List.of(lstm, Examples.dense(units + 9, units, units, Activation.SIGMOID, true)));
        }
    }

    static Stream<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (int units : new int[] {1, 3, 5, 17, 63, 65}) {
            shapes.add(new Shape(1, units, Activation.TANH, RecurrentActivation.SIGMOID));
        }
        for (Activation activation : Activation.values()) {
            if (activation != Activation.SOFTMAX) {
                shapes.add(new Shape(4, 13, activation, RecurrentActivation.HARD_SIGMOID));
            }
        }
        shapes.add(new Shape(2, 70, Activation.TANH, RecurrentActivation.HARD_SIGMOID_OF_KERAS_2));
        shapes.add(new Shape(1, 200, Activation.TANH, RecurrentActivation.SIGMOID)); // a panel a gate
        shapes.add(new Shape(1, 190, Activation.TANH, RecurrentActivation.SIGMOID)); // panels across gates
        return shapes.stream();
    }

    /** A batch of some shape that is reset and reached into here and there. */
    private record Batch(Model model, int slots) {
        private double[] x() {
            return Examples.numbers(3, slots * STEPS * model.features());
        }

        private State start() {
            return Examples.state(model, 4, slots);
        }

        private static boolean reset(int step, int slot) {
            return (step + slot) % 4 == 3;
        }

        private List<ForcedValue> settings(int from, int to) {
            int units = model.lstms().get(0).units();
            List<ForcedValue> settings = new ArrayList<>();
            for (int slot = from; slot < to; slot++) {
                if (slot % 3 == 1) {
                    settings.add(new ForcedValue(Quantity.C, 0, slot - from, 1, slot % units, 0.25));
                    settings.add(new ForcedValue(Quantity.H, 0, slot - from, 2, slot % units, -0.5));
                }
            }
            return settings;
        }

        private List<HeldGate> holds(int from, int to) {
            int units = model.lstms().get(0).units();
            List<HeldGate> holds = new ArrayList<>();
            for (int slot = from; slot < to; slot++) {
                if (slot % 4 == 1) {
                    holds.add(new HeldGate(Quantity.F, 0, slot - from, slot % units, 1, STEPS, 1.0));
                    holds.add(new HeldGate(Quantity.O, 0, slot - from, 0, 0, 1, 0.25));
                }
            }
            return holds;
        }

        Recording run(Workspace workspace) {
            Interventions done =
                    new Interventions(Batch::reset, settings(0, slots), holds(0, slots), DropoutDraws.NONE);
            return Forward.run(model, x(), slots, STEPS, start(), done, workspace);
        }

        Recording alone(int slot) {
            int width = STEPS * model.features();
            double[] x = Arrays.copyOfRange(x(), slot * width, (slot + 1) * width);
            Interventions done = new Interventions(
                    (step, one) -> reset(step, slot),
                    settings(slot, slot + 1),
                    holds(slot, slot + 1),
                    DropoutDraws.NONE);
            return Forward.run(model, x, 1, STEPS, only(start(), slot), done, new Workspace());
        }
    }

    private static State only(State state, int slot) {
        int units = state.units(0);
        double[] one = new double[2 * units];
        state.copy(Quantity.C, 0, slot, one, 0);
        state.copy(Quantity.H, 0, slot, one, units);
        return new State(1, new double[][] {one});
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aBatchThatIsWrittenOverAnotherHasItsOwnBits(Shape shape) {
        Workspace workspace = new Workspace();
        Batch batch = new Batch(shape.model(), 5);
        Recording own = batch.run(new Workspace());
        Interventions nothing = Interventions.of(Resets.NONE);
        double[] ones = new double[5 * STEPS * shape.features()];
        Arrays.fill(ones, 1.0);
        Recording past = Forward.run(batch.model, ones, 5, STEPS, batch.start(), nothing, workspace);
        workspace.takeBack(past);
        Recording over = batch.run(workspace);
        for (int layer = 0; layer < 2; layer++) {
            assertSame(past.written(layer).values, over.written(layer).values);
            assertArrayEquals(own.written(layer).values, over.written(layer).values);
        }
        assertNotSame(over.written(0).values, batch.run(workspace).written(0).values, "it is taken once");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everySlotHasTheBitsThatItHasAlone(Shape shape) {
        Workspace workspace = new Workspace(); // also: what a batch leaves in it changes nothing
        for (int slots : SLOTS) {
            Batch batch = new Batch(shape.model(), slots);
            Recording together = batch.run(workspace);
            for (int slot = 0; slot < slots; slot++) {
                Recording alone = batch.alone(slot);
                for (int step = 0; step < STEPS; step++) {
                    assertArrayEquals(
                            Examples.column(alone, batch.model, 0, step),
                            Examples.column(together, batch.model, slot, step),
                            slots + " slots: slot " + slot + ", step " + step);
                }
            }
        }
    }

    /** z = x K + h R + b, each sum from 0 upwards; i, f, o, g; c = f c + i g; h = o tanh(c). */
    @ParameterizedTest
    @MethodSource("shapes")
    void everySlotHasTheBitsOfThePlainFormulas(Shape shape) {
        Model model = shape.model();
        Lstm lstm = model.lstms().get(0);
        int units = lstm.units();
        double[] x = Examples.numbers(3, 5 * STEPS * model.features());
        Recording recording = Forward.run(model, x, 5, STEPS, Examples.state(model, 4, 5));
        for (int slot = 0; slot < 5; slot++) {
            for (int step = 0; step < STEPS; step++) {
                for (int unit = 0; unit < units; unit++) {
                    double[] z = new double[4];
                    for (int gate = 0; gate < 4; gate++) {
                        z[gate] = preactivation(lstm, recording, slot, step, gate * units + unit);
                    }
                    double i = shape.gate.of(z[0]);
                    double f = shape.gate.of(z[1]);
                    double g = shape.activation.of(z[2]);
                    double c = f * recording.previousC(0, slot, step, unit) + i * g;
                    assertEquals(f, recording.at(Quantity.F, 0, slot, step, unit));
                    assertEquals(c, recording.at(Quantity.C, 0, slot, step, unit));
                    double h = shape.gate.of(z[3]) * shape.activation.of(c);
                    assertEquals(h, recording.at(Quantity.H, 0, slot, step, unit));
                }
            }
        }
    }

    private static double preactivation(Lstm lstm, Recording recording, int slot, int step, int column) {
        double input = 0.0;
        for (int feature = 0; feature < lstm.features(); feature++) {
            input += recording.x(slot, step, feature) * lstm.kernel().at(feature, column);
        }
        double recurrent = 0.0;
        for (int unit = 0; unit < lstm.units(); unit++) {
            recurrent += recording.previousH(0, slot, step, unit)
                    * lstm.recurrentKernel().at(unit, column);
        }
        return (input + recurrent) + lstm.bias().at(0, column);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatGoesBackToASlotIsWhatItIsAlone(Shape shape) {
        for (int slots : SLOTS) {
            Batch batch = new Batch(shape.model(), slots);
            Recording together = batch.run(new Workspace());
            State weights = Examples.state(batch.model, 7, slots);
            Gradients all = Backward.of(together, GradientTarget.end(together, weights));
            for (int slot = 0; slot < slots; slot++) {
                Recording alone = batch.alone(slot);
                Gradients one = Backward.of(alone, GradientTarget.end(alone, only(weights, slot)));
                for (int step = 0; step < STEPS; step++) {
                    assertArrayEquals(gradients(one, batch.model, 0, step), gradients(all, batch.model, slot, step));
                }
                assertEquals(one.start(), only(all.start(), slot));
            }
        }
    }

    private static double[] gradients(Gradients gradients, Model model, int slot, int step) {
        List<Double> numbers = new ArrayList<>();
        for (int feature = 0; feature < model.features(); feature++) {
            numbers.add(gradients.input(slot, step, feature));
        }
        for (int unit = 0; unit < model.lstms().get(0).units(); unit++) {
            for (Quantity quantity : Quantity.values()) {
                numbers.add(gradients.at(quantity, 0, slot, step, unit));
                if (quantity.part <= Quantity.O.part) {
                    numbers.add(gradients.preactivation(quantity, 0, slot, step, unit));
                }
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The gradient of a weight is added up over the steps from 0 upwards, and over the slots of each from 0 upwards. */
    @Test
    void weightsAreAddedUpOverStepsAndThenSlots() {
        for (int slots : SLOTS) {
            Batch batch = new Batch(new Shape(3, 5, Activation.TANH, RecurrentActivation.SIGMOID).model(), slots);
            Recording recording = batch.run(new Workspace());
            Gradients gradients =
                    Backward.of(recording, GradientTarget.end(recording, Examples.state(batch.model, 7, slots)));
            Layer sums =
                    batch.model.layers().get(0).withWeights(gradients.weights().layer(0));
            Quantity[] gates = {Quantity.I, Quantity.F, Quantity.G, Quantity.O};
            for (int column = 0; column < 20; column++) {
                double kernel = 0.0;
                double recurrent = 0.0;
                double bias = 0.0;
                for (int step = 0; step < STEPS; step++) {
                    for (int slot = 0; slot < slots; slot++) {
                        double z = gradients.preactivation(gates[column / 5], 0, slot, step, column % 5);
                        kernel += recording.x(slot, step, 2) * z;
                        recurrent += recording.previousH(0, slot, step, 4) * z;
                        bias += z;
                    }
                }
                assertEquals(kernel, ((Lstm) sums).kernel().at(2, column));
                assertEquals(recurrent, ((Lstm) sums).recurrentKernel().at(4, column));
                assertEquals(bias, ((Lstm) sums).bias().at(0, column));
            }
        }
    }
}
