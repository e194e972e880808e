package unrolled.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import unrolled.engine.kernel.Elementary;

/** What a Dense layer makes of its pre-activations z [N]. */
public enum Activation {
    /** z. */
    LINEAR,
    /** 1 / (1 + e^-z). */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** z where it is positive, else 0; NaN stays NaN. */
    RELU,
    /** e^z over the sum of all e^z of the layer. */
    SOFTMAX;

    /** The value at {@code z}, the same bits everywhere; for softmax that of a layer with one unit, 1. */
    public double of(double z) {
        return switch (this) {
            case LINEAR -> z;
            case SIGMOID -> Elementary.sigmoid(z);
            case TANH -> Elementary.tanh(z);
            case RELU -> Math.max(0.0, z);
            case SOFTMAX -> Double.isNaN(z) ? z : 1.0;
        };
    }

    /** Replaces z, {@code count} numbers of {@code values} from {@code from} on, by the outputs of the layer. */
    public void apply(double[] values, int from, int count) {
        if (this == SOFTMAX) {
            softmax(values, from, count);
        } else {
            for (int n = from; n < from + count; n++) {
                values[n] = of(values[n]);
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
     * Turns a gradient with respect to the outputs into one by z, in place.
     *
     * @param y has the outputs [N] from {@code from} on
     * @param gradient [N]
     */
    public void backward(double[] y, int from, double[] gradient) {
        if (this == SOFTMAX) {
            double mean = 0.0;
            for (int n = 0; n < gradient.length; n++) {
                mean += gradient[n] * y[from + n];
            }
            for (int n = 0; n < gradient.length; n++) {
                gradient[n] = y[from + n] * (gradient[n] - mean);
            }
        } else {
            for (int n = 0; n < gradient.length; n++) {
                gradient[n] *= slope(y[from + n]);
            }
        }
    }

    /** The derivative where the output is {@code y}. */
    private double slope(double y) {
        return switch (this) {
            case LINEAR, SOFTMAX -> 1.0;
            case SIGMOID -> y * (1.0 - y);
            case TANH -> 1.0 - y * y;
            case RELU -> y > 0.0 ? 1.0 : 0.0;
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
