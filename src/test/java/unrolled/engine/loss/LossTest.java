package unrolled.engine.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;
import unrolled.engine.backward.Backward;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

class LossTest {
    private static final double LN_2 = Math.log(2);

    /** A Dense that hands its inputs to its activation as they are: what goes in are the logits. */
    private static Recording outputs(Activation activation, int batch, double... z) {
        return outputs(activation, List.of(), batch, z);
    }

    private static Recording outputs(Activation activation, List<Layer> above, int batch, double... z) {
        int width = z.length / batch;
        double[] one = new double[width * width];
        for (int n = 0; n < width; n++) {
            one[n * width + n] = 1.0;
        }
        Matrix kernel = new Matrix(width, width, one);
        Dense dense = new Dense(activation, true, kernel, Matrix.zero(1, width));
        Model model =
                new Model(width, Stream.concat(Stream.of(dense), above.stream()).toList());
        return Forward.run(model, z, batch, 1, State.zero(model, batch));
    }

    private static Cost cost(Loss.Kind kind, Recording recording, double... targets) {
        return Loss.of(kind).of(recording, targets);
    }

    @Test
    void squaredErrorIsAMeanOverBatchAndOutputs() {
        Recording recording = outputs(Activation.LINEAR, 2, 1, 2, 3, 4);
        Cost cost = cost(Loss.Kind.MEAN_SQUARED_ERROR, recording, 1, 0, 0, 4);
        assertEquals((4.0 + 9.0) / 4, cost.value());
        assertEquals(2 * 2.0 / 4, cost.gradient(0, 0, 1));
        assertEquals(2 * 3.0 / 4, cost.gradient(1, 0, 0));
        assertFalse(cost.isByLogits());
    }

    @Test
    void binaryCrossEntropyIsThatOfTheLogits() {
        Recording recording = outputs(Activation.SIGMOID, 2, 0, 0);
        Cost cost = cost(Loss.Kind.BINARY_CROSSENTROPY, recording, 1, 0);
        assertEquals(LN_2, cost.value(), 1e-15);
        assertEquals(-0.5 / 2, cost.gradient(0, 0, 0));
        assertEquals(0.5 / 2, cost.gradient(1, 0, 0));
        assertTrue(cost.isByLogits());
    }

    /** Keras keeps the logits beside the outputs of sigmoid and softmax, and these may be handed on as they are. */
    @Test
    void crossEntropyIsThatOfTheLogitsBelowLayersThatLetEverythingThrough() {
        List<Layer> above = List.of(new Dropout(0.5, true, 2), new ActivationLayer(Activation.LINEAR, true, 2));
        Recording recording = outputs(Activation.SIGMOID, above, 1, 0, Math.log(3));
        Cost cost = cost(Loss.Kind.CATEGORICAL_CROSSENTROPY, recording, 1, 0);
        assertTrue(cost.isByLogits());
        assertEquals(Math.log(4), cost.value(), 1e-15);
        assertEquals(-0.75, cost.gradient(0, 0, 0), 1e-15);
        double[] bias = Backward.run(recording, cost).weights().layer(0).get(1).values();
        assertArrayEquals(new double[] {-0.75, 0.75}, bias, 1e-15, "no slope of the sigmoid is taken twice");
    }

    /** Where a Dropout drops, what it gives out is new, and only chances are left. */
    @Test
    void crossEntropyBelowADropoutThatDropsIsThatOfTheChances() {
        Dropout dropout = new Dropout(0.5, true, 1);
        Model model = new Model(1, List.of(new ActivationLayer(Activation.SIGMOID, true, 1), dropout));
        DropoutDraws keep = (layer, slot, step, unit) -> 0.75;
        Interventions drawn = new Interventions(Resets.NONE, List.of(), keep);
        Recording recording =
                Forward.run(model, new double[] {-Math.log(3)}, 1, 1, State.zero(model, 1), drawn, new Workspace());
        Cost cost = cost(Loss.Kind.BINARY_CROSSENTROPY, recording, 1);
        assertFalse(cost.isByLogits());
        assertEquals(LN_2, cost.value(), 1e-15, "of 2 times a quarter");
    }

    @Test
    void binaryCrossEntropyOfExtremeLogitsIsFinite() {
        Recording recording = outputs(Activation.SIGMOID, 4, 1e4, -1e4, 1e300, -800);
        Cost cost = cost(Loss.Kind.BINARY_CROSSENTROPY, recording, 0, 1, 1, 0);
        assertEquals(2e4 / 4, cost.value());
        assertEquals(1.0 / 4, cost.gradient(0, 0, 0));
        assertEquals(-1.0 / 4, cost.gradient(1, 0, 0));
        assertEquals(0.0, cost.gradient(2, 0, 0));
        assertEquals(0.0, cost.gradient(3, 0, 0));
    }

    @Test
    void categoricalCrossEntropyIsThatOfTheLogits() {
        Recording recording = outputs(Activation.SOFTMAX, 1, 0, 0, Math.log(2));
        Cost cost = cost(Loss.Kind.CATEGORICAL_CROSSENTROPY, recording, 0, 0, 1);
        assertEquals(LN_2, cost.value(), 1e-15);
        assertEquals(0.25, cost.gradient(0, 0, 0), 1e-15);
        assertEquals(-0.5, cost.gradient(0, 0, 2), 1e-15);
    }

    @Test
    void categoricalCrossEntropyOfExtremeLogitsIsFinite() {
        Recording recording = outputs(Activation.SOFTMAX, 2, 1000, -1000, 1e300, -1e300);
        Cost cost = cost(Loss.Kind.CATEGORICAL_CROSSENTROPY, recording, 0, 1, 1, 0);
        assertEquals(2000.0 / 2, cost.value());
        assertEquals(0.5, cost.gradient(0, 0, 0));
        assertEquals(-0.5, cost.gradient(0, 0, 1));
        assertEquals(0.0, cost.gradient(1, 0, 0));
    }

    @Test
    void softmaxOfExtremeLogitsIsFinite() {
        Recording recording = outputs(Activation.SOFTMAX, 1, 1000, 1000, -1000);
        assertEquals(0.5, recording.output(0, 0, 0));
        assertEquals(0.0, recording.output(0, 0, 2));
        Recording three = outputs(Activation.SOFTMAX, 1, 0, Math.log(2), Math.log(5));
        assertEquals(0.125, three.output(0, 0, 0), 1e-15);
        assertEquals(0.625, three.output(0, 0, 2), 1e-15);
    }

    @Test
    void linearOutputsAreLogitsOnlyIfTheLossSaysSo() {
        Recording recording = outputs(Activation.LINEAR, 1, 0.25);
        Cost logits = new Loss(Loss.Kind.BINARY_CROSSENTROPY, true).of(recording, new double[] {1});
        assertEquals(Math.log1p(Math.exp(-0.25)), logits.value(), 1e-15);
        Cost chances = cost(Loss.Kind.BINARY_CROSSENTROPY, recording, 1);
        assertEquals(Math.log(4), chances.value(), 1e-15);
        assertEquals(-4.0, chances.gradient(0, 0, 0));
    }

    @Test
    void probabilitiesAreKeptAwayFromZeroAndOne() {
        Recording recording = outputs(Activation.LINEAR, 2, -3, 1.5);
        Cost cost = cost(Loss.Kind.BINARY_CROSSENTROPY, recording, 1, 0);
        assertEquals(-Math.log(1e-7), cost.value(), 1e-8);
        assertEquals(0.0, cost.gradient(0, 0, 0));
        assertEquals(0.0, cost.gradient(1, 0, 0));
    }

    @Test
    void sharesAreMadeToAddUpToOne() {
        Recording recording = outputs(Activation.LINEAR, 1, 1, 3);
        Cost cost = cost(Loss.Kind.CATEGORICAL_CROSSENTROPY, recording, 1, 0);
        assertEquals(Math.log(4), cost.value(), 1e-15);
        assertEquals(-1.0 + 0.25, cost.gradient(0, 0, 0), 1e-15); // of log(a + b) - log(a)
        assertEquals(0.25, cost.gradient(0, 0, 1), 1e-15);
    }

    @Test
    void kerasNamesAreKnown() {
        assertEquals(Loss.Kind.MEAN_SQUARED_ERROR, Loss.Kind.named("mse"));
        assertEquals(Loss.Kind.MEAN_SQUARED_ERROR, Loss.Kind.named("MeanSquaredError"));
        assertEquals(Loss.Kind.BINARY_CROSSENTROPY, Loss.Kind.named("binary_crossentropy"));
        assertEquals(Loss.Kind.CATEGORICAL_CROSSENTROPY, Loss.Kind.named("CategoricalCrossentropy"));
        assertEquals(
                "The loss 'hinge' is not known: use one of mean_squared_error, mean_absolute_error, huber, binary_crossentropy,"
                        + " categorical_crossentropy",
                assertThrows(IllegalArgumentException.class, () -> Loss.Kind.named("hinge"))
                        .getMessage());
    }

    @Test
    void targetsOfAnotherShapeAreRefused() {
        Model model = Examples.stack();
        Recording recording = Forward.run(model, new double[2 * 4 * 3], 2, 4, State.zero(model, 2));
        assertEquals(
                "The targets should be [2][2] like the outputs, 4 numbers, but have 16",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Loss.of(Loss.Kind.MEAN_SQUARED_ERROR).of(recording, new double[16]))
                        .getMessage());
        Model sequence = new Model(1, List.of(Examples.lstm(1, 1, 3, true)));
        Recording all = Forward.run(sequence, new double[4], 1, 4, State.zero(sequence, 1));
        assertEquals(
                "The targets should be [1][4][3] like the outputs, 12 numbers, but have 3: "
                        + "give one for every step, or let the model return the last",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Loss.of(Loss.Kind.MEAN_SQUARED_ERROR).of(all, new double[3]))
                        .getMessage());
    }
}
