package unrolled.engine.model;

import unrolled.engine.kernel.Elementary;

/** What an LSTM makes of the pre-activations of its gates i, f and o; the candidate's is always tanh. */
public enum RecurrentActivation {
    /** 1 / (1 + e^-z), Keras's default since 2.3. */
    SIGMOID,
    /** z/6 + 1/2, cut off at 0 and 1: {@code hard_sigmoid} of Keras 3. */
    HARD_SIGMOID,
    /** z/5 + 1/2, cut off at 0 and 1: {@code hard_sigmoid} of Keras up to 2, where it once was the default. */
    HARD_SIGMOID_OF_KERAS_2;

    /** The value at {@code z}, the same bits everywhere; NaN stays NaN. */
    public double of(double z) {
        return switch (this) {
            case SIGMOID -> Elementary.sigmoid(z);
            case HARD_SIGMOID -> cut(z / 6.0 + 0.5);
            case HARD_SIGMOID_OF_KERAS_2 -> cut(0.2 * z + 0.5);
        };
    }

    private static double cut(double line) {
        return Math.max(0.0, Math.min(1.0, line));
    }

    /** Writes the values at {@code z} from {@code begin} to {@code end} to the same places of {@code out} after {@code at}. */
    public void apply(double[] z, int begin, int end, double[] out, int at) {
        if (this == SIGMOID) {
            for (int u = begin; u < end; u++) {
                out[at + u] = Elementary.sigmoid(z[u]);
            }
        } else {
            for (int u = begin; u < end; u++) {
                out[at + u] = of(z[u]);
            }
        }
    }

    /** The derivative where the value is {@code s}; 0 where a hard sigmoid is cut off. */
    public double slope(double s) {
        return switch (this) {
            case SIGMOID -> s * (1.0 - s);
            case HARD_SIGMOID -> s > 0.0 && s < 1.0 ? 1.0 / 6.0 : 0.0 * s;
            case HARD_SIGMOID_OF_KERAS_2 -> s > 0.0 && s < 1.0 ? 0.2 : 0.0 * s;
        };
    }
}
