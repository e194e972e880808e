package unrolled.engine.backward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Examples;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.SlotParts;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workers;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Model;

/** The way back keeps its room from batch to batch, and workers share out slots and sums: no gradient changes. */
class BackwardSpaceTest {
    private static final Loss LOSS = Loss.of(Loss.Kind.MEAN_SQUARED_ERROR);
    private static final Resets NOW_AND_THEN = (step, slot) -> (step + slot) % 4 == 3;

    /** So many parts, the last one first. */
    private record Backwards(int most) implements Workers {
        @Override
        public void compute(int parts, IntConsumer part) {
            for (int p = parts - 1; p >= 0; p--) {
                part.accept(p);
            }
        }
    }

    private static Model model(int seed, int units) {
        return new Model(
                2,
                List.of(
                        Examples.lstm(seed, 2, units, true),
                        Examples.lstm(seed + 10, units, units, false),
                        Examples.dense(seed + 20, units, 3, Activation.SIGMOID, false)));
    }

    private static Recording run(Model model, int seed, int slots, int steps) {
        double[] x = Examples.numbers(seed, slots * steps * 2);
        State start = Examples.state(model, seed + 1, slots);
        return Forward.run(model, x, slots, steps, start, Interventions.of(NOW_AND_THEN), new Workspace());
    }

    private static Cost cost(Recording recording) {
        return LOSS.of(recording, Examples.numbers(9, recording.batch() * 3));
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 5", "5, 4", "7, 17", "31, 63", "33, 65"})
    void whatABatchLeavesInASpaceChangesNothingOfTheNext(int slots, int units) {
        BackwardSpace space = new BackwardSpace();
        for (int batch = 0; batch < 3; batch++) {
            Recording recording = run(model(batch, units), 5 * batch, slots, 3);
            Cost cost = cost(recording);
            assertEquals(
                    Backward.run(recording, cost).weights(),
                    Backward.weights(recording, cost, space),
                    "batch " + batch);
        }
        Recording other = run(model(1, units + 1), 4, slots + 1, 2);
        Cost cost = cost(other);
        assertEquals(Backward.run(other, cost).weights(), Backward.weights(other, cost, space), "another shape");
    }

    /** Models whose lowest layer with weights is another one each: nothing goes out of it. */
    static List<List<Layer>> stacks() {
        return List.of(
                List.of(Examples.lstm(1, 2, 65, false), Examples.dense(2, 65, 3, Activation.TANH, false)),
                List.of(new ActivationLayer(Activation.TANH, true, 2), Examples.lstm(1, 2, 65, false), dense(65)),
                List.of(Examples.dense(3, 2, 4, Activation.TANH, true), Examples.lstm(1, 4, 17, false), dense(17)));
    }

    private static Layer dense(int features) {
        return Examples.dense(5, features, 3, Activation.SIGMOID, false);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void weightsAloneHaveTheGradientsThatTheyHaveAmongAll(List<Layer> layers) {
        Recording recording = run(new Model(2, layers), 7, 5, 3);
        Cost cost = cost(recording);
        assertEquals(Backward.run(recording, cost).weights(), Backward.weights(recording, cost, new BackwardSpace()));
    }

    @Test
    void gradientsThatWereKeptStayWhatTheyAre() {
        Recording one = run(model(1, 5), 1, 2, 3);
        Gradients kept = Backward.run(one, cost(one));
        double[] before = kept.weights().values().clone();
        Recording two = run(model(2, 5), 2, 2, 3);
        assertNotEquals(kept.weights(), Backward.run(two, cost(two)).weights());
        assertArrayEquals(before, kept.weights().values());
    }

    @ParameterizedTest
    @CsvSource({"2, 33, 65", "3, 7, 130", "4, 33, 65", "5, 5, 200"})
    void workersChangeNoBit(int most, int slots, int units) {
        Workers workers = new Backwards(most);
        int steps = 8;
        Recording recording = run(model(3, units), 6, slots, steps);
        long work = (long) slots * steps * recording.model().layers().get(0).weightCount();
        assertNotEquals(1, SlotParts.of(slots, work, workers).count(), "enough for several parts");
        Cost cost = cost(recording);
        Gradients alone = Backward.run(recording, cost);
        Gradients shared = Backward.run(recording, cost, workers);
        assertEquals(alone.weights(), shared.weights());
        assertEquals(alone.weights(), Backward.weights(recording, cost, new BackwardSpace(workers)));
        assertEquals(alone.start(), shared.start());
        for (int slot = 0; slot < slots; slot++) {
            for (int step = 0; step < steps; step++) {
                for (Quantity quantity : Quantity.values()) {
                    assertEquals(
                            alone.at(quantity, 0, slot, step, units - 1),
                            shared.at(quantity, 0, slot, step, units - 1));
                }
                assertEquals(alone.input(slot, step, 1), shared.input(slot, step, 1));
            }
        }
    }
}
