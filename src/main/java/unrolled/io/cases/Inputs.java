package unrolled.io.cases;

import unrolled.data.ArraySamples;
import unrolled.data.Samples;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/** The inputs {@code [S][T][F]} of a case. */
final class Inputs {
    private Inputs() {}

    /** How many features the inputs have, to judge by the first step. */
    static int features(JsonValue inputs) {
        int features = inputs.first().first().size();
        if (features == 0) {
            throw inputs.shouldBe("[samples][time steps][features] with at least one feature");
        }
        return features;
    }

    /** How many steps the inputs have, to judge by the first sample. */
    static int steps(JsonValue inputs) {
        inputs.first().first();
        return inputs.first().size();
    }

    /** All samples, each with as many steps as the first one; without targets. */
    static Samples samples(JsonValue inputs, int features) {
        return ArraySamples.of(values(inputs, features));
    }

    /** All samples with targets {@code [S][T][N]} if the model gives a sequence, else {@code [S][N]}. */
    static Samples samples(JsonValue inputs, JsonValue targets, Model model) {
        double[][][] values = values(inputs, model.features());
        double[][] flat = targets(targets, values.length, values[0].length, model);
        return ArraySamples.of(values, flat, model.outputWidth());
    }

    private static double[][][] values(JsonValue inputs, int features) {
        int steps = steps(inputs);
        int samples = inputs.size();
        double[] flat = inputs.numbers(samples, steps, features);
        double[][][] values = new double[samples][steps][features];
        for (int n = 0; n < flat.length; n++) {
            values[n / features / steps][n / features % steps][n % features] = flat[n];
        }
        return values;
    }

    /** The targets of each sample, those of its steps one behind the other. */
    private static double[][] targets(JsonValue targets, int samples, int steps, Model model) {
        int width = model.outputWidth();
        boolean sequence = model.outputsSequence();
        double[] flat = sequence ? targets.numbers(samples, steps, width) : targets.numbers(samples, width);
        double[][] values = new double[samples][sequence ? steps * width : width];
        for (int n = 0; n < flat.length; n++) {
            values[n / values[0].length][n % values[0].length] = flat[n];
        }
        return values;
    }
}
