package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Examples;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;

/** What is NaN or infinite is found, wherever it began. */
class FinitenessTest {
    private static final double[] NOT_FINITE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE})
    void whatIsFiniteIsFinite(double x) {
        Model model = new Model(1, List.of(Examples.lstm(1, 1, 3, true)));
        Recording recording = Forward.run(model, new double[] {x}, 1, 1, State.zero(model, 1));
        assertTrue(Finiteness.ofInput(recording, 0));
    }

    /** A weight of one gate that is not finite, with any activation: c and h tell what all numbers tell. */
    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void whatAGateMakesIsSeenInCAndH(Activation activation) {
        for (double weight : NOT_FINITE) {
            for (int column = 0; column < 8; column++) {
                Lstm lstm = Examples.lstm(5, 1, 2, true).withActivations(activation, RecurrentActivation.HARD_SIGMOID);
                double[] kernel = lstm.kernel().values().clone();
                kernel[column] = weight;
                Matrix broken = new Matrix(1, 8, kernel);
                Model model =
                        new Model(1, List.of(lstm.withWeights(List.of(broken, lstm.recurrentKernel(), lstm.bias()))));
                Recording recording = Forward.run(model, new double[] {1, -1, 0}, 1, 3, State.zero(model, 1));
                for (int step = 0; step < 3; step++) {
                    assertEquals(allAreFinite(recording, step), Finiteness.ofState(recording, step));
                }
            }
        }
    }

    private static boolean allAreFinite(Recording recording, int step) {
        boolean finite = true;
        for (Quantity quantity : Quantity.values()) {
            for (int unit = 0; unit < 2; unit++) {
                finite &= Double.isFinite(recording.at(quantity, 0, 0, step, unit));
            }
        }
        return finite;
    }

    @Test
    void aGateIsSeenAlsoWhereItsCWasSet() {
        Model model = new Model(1, List.of(Examples.lstm(1, 1, 1, true)));
        State start = State.zero(model, 1);
        Interventions done = new Interventions(
                Resets.NONE,
                List.of(new ForcedValue(Quantity.C, 0, 0, 0, 0, 0.5), new ForcedValue(Quantity.H, 0, 0, 0, 0, 0.5)));
        Recording recording = Forward.run(model, new double[] {Double.NaN}, 1, 1, start, done, new Workspace());
        assertFalse(Finiteness.ofState(recording, 0));
        assertFalse(Finiteness.ofInput(recording, 0));
    }
}
