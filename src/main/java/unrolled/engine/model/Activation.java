package unrolled.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import unrolled.engine.kernel.Elementary;
import unrolled.engine.kernel.ElementaryRow;

/** What a layer makes of its pre-activations z: functions of one number, but for softmax. */
public enum Activation {
    /** z. */
    LINEAR,
    /** 1 / (1 + e^-z). */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** z where it is positive, else 0; NaN stays NaN. */
    RELU,
    /** z / (1 + |z|). */
    SOFTSIGN,
    /** log(1 + e^z). */
    SOFTPLUS,
    /** z where it is positive, else e^z - 1. */
    ELU,
    /** z/6 + 1/2, cut off at 0 and 1: {@code hard_sigmoid} of Keras 3. */
    HARD_SIGMOID,
    /** z/5 + 1/2, cut off at 0 and 1: {@code hard_sigmoid} of Keras up to 2. */
    HARD_SIGMOID_OF_KERAS_2,
    /** e^z over the sum of all e^z of the layer. */
    SOFTMAX;

    /** The value at {@code z}, the same bits everywhere, NaN at NaN; for softmax that of a layer with one unit, 1. */
    public double of(double z) {
        return switch (this) {
            case LINEAR -> z;
            case SIGMOID -> Elementary.sigmoid(z);
            case TANH -> Elementary.tanh(z);
            case RELU -> Math.max(0.0, z);
            case SOFTSIGN -> softsign(z);
            case SOFTPLUS -> StrictMath.log1p(Elementary.exp(-Math.abs(z))) + Math.max(z, 0.0);
            case ELU -> z > 0.0 ? z : StrictMath.expm1(z);
            case HARD_SIGMOID -> cut(z / 6.0 + 0.5);
            case HARD_SIGMOID_OF_KERAS_2 -> cut(0.2 * z + 0.5);
            case SOFTMAX -> Double.isNaN(z) ? z : 1.0;
        };
    }

    private static double softsign(double z) {
        return Double.isInfinite(z) ? Math.signum(z) : z / (1.0 + Math.abs(z));
    }

    private static double cut(double line) {
        return Math.max(0.0, Math.min(1.0, line));
    }

    /** Replaces z, {@code count} numbers of {@code values} from {@code from} on, by the outputs of the layer. */
    public void apply(double[] values, int from, int count) {
        if (this == SOFTMAX) {
            softmax(values, from, count);
        } else if (this == SIGMOID) {
            for (int n = from; n < from + count; n++) {
                values[n] = Elementary.sigmoid(values[n]);
            }
        } else if (this == TANH) {
            for (int n = from; n < from + count; n++) {
                values[n] = Elementary.tanh(values[n]);
            }
        } else {
            for (int n = from; n < from + count; n++) {
                values[n] = of(values[n]);
            }
        }
    }

    /**
     * Writes what layers make of z, {@code rows} rows of {@code width} numbers each, to the same places of {@code out}, another
     * array.
     */
    public void apply(double[] z, double[] out, int rows, int width, ElementaryRow row) {
        int count = rows * width;
        if (this == SIGMOID) {
            row.sigmoid(z, out, count);
        } else if (this == TANH) {
            row.tanh(z, out, count);
        } else {
            System.arraycopy(z, 0, out, 0, count);
            for (int from = 0; from < count; from += width) {
                apply(out, from, width);
            }
        }
    }

    /** With the largest z taken off all of them, so that no e^z is infinite; the sum goes from 0 upwards. */
    private static void softmax(double[] values, int from, int count) {
        double largest = largest(values, from, count);
        double sum = 0.0;
        for (int n = from; n < from + count; n++) {
            values[n] = Elementary.exp(values[n] - largest);
            sum += values[n];
        }
        for (int n = from; n < from + count; n++) {
            values[n] /= sum;
        }
    }

    public static double largest(double[] values, int from, int count) {
        double largest = values[from];
        for (int n = from + 1; n < from + count; n++) {
            largest = Math.max(largest, values[n]);
        }
        return largest;
    }

    /**
     * Turns a gradient with respect to the outputs of a layer into one by z, in place.
     *
     * @param y has the outputs [N] from {@code from} on
     * @param gradient has N numbers from {@code at} on
     * @param units N
     */
    public void backward(double[] y, int from, double[] gradient, int at, int units) {
        if (this == SOFTMAX) {
            double mean = 0.0;
            for (int n = 0; n < units; n++) {
                mean += gradient[at + n] * y[from + n];
            }
            for (int n = 0; n < units; n++) {
                gradient[at + n] = y[from + n] * (gradient[at + n] - mean);
            }
        } else {
            for (int n = 0; n < units; n++) {
                gradient[at + n] *= slope(y[from + n]);
            }
        }
    }

    /** Writes the {@linkplain #slope slopes} where the values are the first {@code count} numbers of {@code y}. */
    public void slopes(double[] y, double[] out, int count) {
        if (this == SIGMOID) {
            for (int n = 0; n < count; n++) {
                out[n] = y[n] * (1.0 - y[n]);
            }
        } else if (this == TANH) {
            for (int n = 0; n < count; n++) {
                out[n] = 1.0 - y[n] * y[n];
            }
        } else {
            for (int n = 0; n < count; n++) {
                out[n] = slope(y[n]);
            }
        }
    }

    /** The derivative where the value is {@code y}; 0 where a hard sigmoid is cut off. Softmax has none of its own. */
    public double slope(double y) {
        return switch (this) {
            case LINEAR, SOFTMAX -> 1.0;
            case SIGMOID -> y * (1.0 - y);
            case TANH -> 1.0 - y * y;
            case RELU -> y > 0.0 ? 1.0 : 0.0;
            case SOFTSIGN -> (1.0 - Math.abs(y)) * (1.0 - Math.abs(y));
            case SOFTPLUS -> -StrictMath.expm1(-y);
            case ELU -> y > 0.0 ? 1.0 : y + 1.0;
            case HARD_SIGMOID -> y > 0.0 && y < 1.0 ? 1.0 / 6.0 : 0.0 * y;
            case HARD_SIGMOID_OF_KERAS_2 -> y > 0.0 && y < 1.0 ? 0.2 : 0.0 * y;
        };
    }

    /** The activation that Keras calls {@code keras}, such as {@code "linear"}. */
    public static Activation named(String keras) {
        for (Activation activation : values()) {
            if (activation.kerasName().equals(keras)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("The activation '" + keras + "' is not known: use one of "
                + Arrays.stream(values()).map(Activation::kerasName).collect(Collectors.joining(", ")));
    }

    public String kerasName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
