package unrolled.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.engine.Examples;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.kernel.Elementary;

/** What does not fit is refused in words, and what fits is the value that it says. */
class ShapesTest {
    private final Lstm sequence = Examples.lstm(1, 2, 3, true);
    private final Lstm last = Examples.lstm(1, 2, 3, false);
    private final Dense everyStep = Examples.dense(1, 3, 1, Activation.LINEAR, true);
    private final Dense once = Examples.dense(1, 3, 1, Activation.LINEAR, false);
    private final Model model = new Model(2, List.of(last, once));

    @Test
    void matrixIsItsBits() {
        Matrix matrix = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, -0.0}});
        assertEquals(5.0, matrix.at(1, 1));
        assertEquals(new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, -0.0}), matrix);
        assertNotEquals(new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, 0.0}), matrix);
        assertNotEquals(new Matrix(3, 2, new double[] {1, 2, 3, 4, 5, -0.0}), matrix);
        assertEquals(
                Matrix.zero(2, 2).hashCode(),
                Matrix.of(new double[][] {{0, 0}, {0, 0}}).hashCode());
    }

    @Test
    void matrixRefusesOtherNumbersOfNumbers() {
        refused(
                "A matrix [3][16] needs 48 numbers but was given 40: give one number for every row and column",
                () -> new Matrix(3, 16, new double[40]));
        refused(
                "Row 1 of a matrix should have 2 numbers like row 0 but has 1: make all rows equally long",
                () -> Matrix.of(new double[][] {{1, 2}, {3}}));
        refused(
                "A matrix [1000000][1000000] would have 1000000000000 numbers, more than fit into an array",
                () -> Matrix.zero(1_000_000, 1_000_000));
        outside(
                "There is no row 2: they go from 0 to 1",
                () -> Matrix.zero(2, 2).at(2, 0));
    }

    @Test
    void hardSigmoidsAreThoseOfTheirKeras() {
        assertEquals(0.5 + 1.0 / 6, RecurrentActivation.HARD_SIGMOID.of(1));
        assertEquals(0.7, RecurrentActivation.HARD_SIGMOID_OF_KERAS_2.of(1));
        assertEquals(1.0, RecurrentActivation.HARD_SIGMOID.of(3.1));
        assertEquals(0.0, RecurrentActivation.HARD_SIGMOID_OF_KERAS_2.of(-2.6));
        assertEquals(0.2, RecurrentActivation.HARD_SIGMOID_OF_KERAS_2.slope(0.7));
        assertEquals(0.0, RecurrentActivation.HARD_SIGMOID.slope(1.0));
        for (RecurrentActivation activation : RecurrentActivation.values()) {
            assertEquals(0.5, activation.of(0.0));
            assertTrue(Double.isNaN(activation.of(Double.NaN)));
            assertTrue(Double.isNaN(activation.slope(Double.NaN)));
        }
    }

    @Test
    void layerWithoutBiasRefusesOne() {
        refused(
                "The bias of a Dense that uses none should be zero but has 2.0",
                () -> new Dense(Activation.LINEAR, true, false, Matrix.zero(1, 1), new Matrix(1, 1, new double[] {2})));
        refused(
                "The layer has 3 weights but was given 2: give one for each",
                () -> last.withWeights(List.of(last.kernel(), last.recurrentKernel())));
    }

    @Test
    void lstmRefusesWeightsThatDoNotFit() {
        Matrix kernel = Matrix.zero(2, 12);
        Matrix recurrent = Matrix.zero(3, 12);
        Matrix bias = Matrix.zero(1, 12);
        refused(
                "The kernel of an LSTM with 3 units should be [2][12] but is [2][16]",
                () -> new Lstm(true, Matrix.zero(2, 16), recurrent, bias));
        refused(
                "The recurrent kernel of an LSTM should be [3][12] but is [3][3]",
                () -> new Lstm(true, kernel, Matrix.zero(3, 3), bias));
        refused(
                "The bias of an LSTM with 3 units should be [1][12] but is [1][3]",
                () -> new Lstm(true, kernel, recurrent, Matrix.zero(1, 3)));
    }

    @Test
    void denseRefusesWeightsThatDoNotFit() {
        refused(
                "The bias of a Dense with 4 units should be [1][4] but is [4][1]",
                () -> new Dense(Activation.RELU, false, Matrix.zero(2, 4), Matrix.zero(4, 1)));
    }

    @Test
    void modelRefusesLayersThatDoNotChain() {
        refused("A model needs at least one layer: add an LSTM", () -> new Model(1, List.of()));
        refused(
                "Layer 1, an LSTM, takes 2 features but the input has 5: its kernel should be [5][...]",
                () -> new Model(5, List.of(last)));
        refused(
                "Layer 2, an LSTM, takes 2 features but layer 1 gives 3: its kernel should be [3][...]",
                () -> new Model(2, List.of(sequence, last)));
    }

    @Test
    void modelRefusesSequencesWhereNoneMayBe() {
        Lstm above = Examples.lstm(1, 3, 3, true);
        refused(
                "Layer 2, an LSTM, needs a sequence but gets the last step only: let the LSTM below return sequences",
                () -> new Model(2, List.of(last, above)));
        refused(
                "Layer 2, a Dense, needs a sequence but gets the last step only: "
                        + "let the LSTM below return sequences, or do not distribute the Dense over time",
                () -> new Model(2, List.of(last, everyStep)));
        refused(
                "Layer 2, a Dense, gets a sequence, to each step of which Keras would apply it: "
                        + "distribute it over time, or let the LSTM below return the last step only",
                () -> new Model(2, List.of(sequence, once)));
    }

    @Test
    void modelKnowsItsOutput() {
        assertFalse(model.outputsSequence());
        assertEquals(1, model.outputWidth());
        assertEquals(List.of(last), model.lstms());
        assertTrue(new Model(2, List.of(sequence)).outputsSequence());
        assertTrue(new Model(2, List.of(sequence, everyStep)).outputsSequence());
        assertEquals(3, new Model(2, List.of(sequence)).outputWidth());
    }

    @Test
    void runRefusesOtherSizes() {
        State state = State.zero(model, 2);
        refused("x should be [2][3][2], 12 numbers, but has 10", () -> Forward.run(model, new double[10], 2, 3, state));
        refused(
                "A batch needs at least one slot and one step but has 0 slots and 3 steps",
                () -> Forward.run(model, new double[0], 0, 3, state));
        refused(
                "The state should have 4 slots like the batch but has 2: "
                        + "start from State.zero(model, 4) or from a state of that batch size",
                () -> Forward.run(model, new double[24], 4, 3, state));
        Model wider = new Model(2, List.of(Examples.lstm(1, 2, 5, false)));
        refused(
                "The state of LSTM layer 1 should have 5 units but has 3: use a state of this model",
                () -> Forward.run(wider, new double[12], 2, 3, state));
    }

    @Test
    void recordingRefusesWhatItHasNot() {
        Recording recording = Forward.run(model, new double[6], 1, 3, State.zero(model, 1));
        outside(
                "There is no output at step 1: the model gives one at the last step, 2",
                () -> recording.output(0, 1, 0));
        outside("There is no slot 1: they go from 0 to 0", () -> recording.at(Quantity.C, 0, 1, 0, 0));
        outside("There is no step 3: they go from 0 to 2", () -> recording.after(3));
        outside("There is no unit 3: they go from 0 to 2", () -> recording.previousC(0, 0, 0, 3));
        outside("There is no LSTM layer 1: they go from 0 to 0", () -> recording.input(1, 0, 0));
    }

    @Test
    void stateIsItsBits() {
        double[][] h = {{1, 2, 3}, {4, 5, 6}};
        double[][] c = {{7, 8, 9}, {0.0, 0.0, -0.0}};
        State state = State.of(model, List.<double[][]>of(h), List.<double[][]>of(c));
        assertEquals(6.0, state.h(0, 1, 2));
        assertEquals(8.0, state.c(0, 0, 1));
        assertEquals(state, State.of(model, List.<double[][]>of(h.clone()), List.<double[][]>of(c.clone())));
        assertNotEquals(state, State.of(model, List.<double[][]>of(c), List.<double[][]>of(h)));
        h[1][2] = 99;
        assertEquals(6.0, state.h(0, 1, 2));

        State cut = state.withZeroSlot(1);
        assertTrue(cut.isZero(1));
        assertFalse(cut.isZero(0));
        assertFalse(state.isZero(1));
        assertEquals(State.zero(model, 2), cut.withZeroSlot(0));
    }

    @Test
    void aSlotIsZeroOnlyIfEveryUnitOfItIs() {
        for (int at = 0; at < 6; at++) {
            double[][] h = new double[3][3];
            double[][] c = new double[3][3];
            (at < 3 ? c : h)[1][at % 3] = 1e-300;
            State state = State.of(model, List.<double[][]>of(h), List.<double[][]>of(c));
            assertFalse(state.isZero(1), "number " + at + " of c and then h");
            assertTrue(state.isZero(0), "what stands behind it is the next slot's");
            assertTrue(state.isZero(2), "what stands before it is another slot's");
        }
    }

    @Test
    void stateRefusesOtherSizes() {
        refused(
                "c of LSTM layer 1 should be [1][3] but slot 0 has 2 units",
                () -> State.of(model, List.<double[][]>of(new double[1][3]), List.<double[][]>of(new double[1][2])));
        refused(
                "c of LSTM layer 1 should be [1][3] but has 2 slots",
                () -> State.of(model, List.<double[][]>of(new double[1][3]), List.<double[][]>of(new double[2][3])));
        refused(
                "A state needs h and c of 1 LSTM layers but was given h of 0 and c of 1",
                () -> State.of(model, List.of(), List.<double[][]>of(new double[1][3])));
    }

    @Test
    void activationsAreKerass() {
        assertEquals(-2.5, Activation.named("linear").of(-2.5));
        assertEquals(0.0, Activation.named("relu").of(-2.5));
        assertEquals(2.5, Activation.named("relu").of(2.5));
        assertTrue(Double.isNaN(Activation.RELU.of(Double.NaN)));
        assertEquals(Elementary.tanh(0.3), Activation.named("tanh").of(0.3));
        assertEquals(Elementary.sigmoid(0.3), Activation.named("sigmoid").of(0.3));
        assertEquals("sigmoid", Activation.SIGMOID.kerasName());
        assertEquals(1.0, Activation.named("softmax").of(-7.0));
        refused(
                "The activation 'gelu' is not known: use one of linear, sigmoid, tanh, relu, softsign, softplus, elu, hard_sigmoid, "
                        + "hard_sigmoid_of_keras_2, softmax",
                () -> Activation.named("gelu"));
    }

    private static void refused(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    private static void outside(String message, Executable what) {
        assertEquals(
                message, assertThrows(IndexOutOfBoundsException.class, what).getMessage());
    }
}
