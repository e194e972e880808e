package unrolled.io.cases;

import unrolled.data.ArraySamples;
import unrolled.data.Samples;
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

    /** All samples, each with as many steps as the first one. */
    static Samples samples(JsonValue inputs, int features) {
        int steps = steps(inputs);
        int samples = inputs.size();
        double[] flat = inputs.numbers(samples, steps, features);
        double[][][] values = new double[samples][steps][features];
        for (int n = 0; n < flat.length; n++) {
            values[n / features / steps][n / features % steps][n % features] = flat[n];
        }
        return ArraySamples.of(values);
    }
}
