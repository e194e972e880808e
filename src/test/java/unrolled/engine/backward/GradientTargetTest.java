package unrolled.engine.backward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Examples;
import unrolled.engine.RandomNetwork;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;

/** Gradients of outputs and states by inputs, against central differences, in random stacks with resets. */
class GradientTargetTest {
    private static final double NUDGE = 1e-4;

    private static void assertAgrees(RandomNetwork network, GradientTarget aim, ToDoubleFunction<Recording> number) {
        Gradients gradients = Backward.of(aim.recording(), aim);
        int features = network.model.features();
        for (int at = 0; at < network.x.length; at++) {
            double difference =
                    (number.applyAsDouble(run(network, at, NUDGE)) - number.applyAsDouble(run(network, at, -NUDGE)))
                            / (2 * NUDGE);
            int slot = at / features / network.steps;
            assertEquals(difference, gradients.input(slot, at / features % network.steps, at % features), 1e-6);
        }
    }

    private static Recording run(RandomNetwork network, int at, double by) {
        double[] x = network.x.clone();
        x[at] += by;
        return network.run(x);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void outputsAndStates(int seed) {
        RandomNetwork network = RandomNetwork.of(seed);
        Recording recording = network.run();
        int slot = network.batch - 1;
        int last = network.steps - 1;
        int top = network.model.lstms().size() - 1;
        assertAgrees(network, GradientTarget.output(recording, slot, last, 0), r -> r.output(slot, last, 0));
        for (Quantity quantity : new Quantity[] {Quantity.C, Quantity.H}) {
            assertAgrees(
                    network,
                    GradientTarget.state(recording, quantity, 0, slot, last / 2, 0),
                    r -> r.at(quantity, 0, slot, last / 2, 0));
            assertAgrees(
                    network,
                    GradientTarget.state(recording, quantity, top, 0, last, 0),
                    r -> r.at(quantity, top, 0, last, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aSumOfTheStateThatTheBatchLeft(int seed) {
        RandomNetwork network = RandomNetwork.of(seed);
        State weights = Examples.state(network.model, 77, network.batch);
        assertAgrees(
                network, GradientTarget.end(network.run(), weights), recording -> weighted(recording.end(), weights));
    }

    private static double weighted(State state, State weights) {
        double sum = 0;
        for (int layer = 0; layer < state.layers(); layer++) {
            for (int slot = 0; slot < state.batch(); slot++) {
                for (int unit = 0; unit < state.units(layer); unit++) {
                    sum += state.c(layer, slot, unit) * weights.c(layer, slot, unit);
                    sum += state.h(layer, slot, unit) * weights.h(layer, slot, unit);
                }
            }
        }
        return sum;
    }

    @Test
    void whatIsNotThereIsRefused() {
        Recording recording = RandomNetwork.of(1).run();
        assertThrows(IndexOutOfBoundsException.class, () -> GradientTarget.output(recording, 9, 0, 0));
        assertEquals(
                "F is no state: ask for C or H",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GradientTarget.state(recording, Quantity.F, 0, 0, 0, 0))
                        .getMessage());
        GradientTarget aim = GradientTarget.output(recording, 0, recording.steps() - 1, 0);
        assertEquals(
                "The aim is in another recording: take one in this one",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Backward.of(RandomNetwork.of(1).run(), aim))
                        .getMessage());
    }
}
