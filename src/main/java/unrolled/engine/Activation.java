package unrolled.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a Dense layer makes of its pre-activation z. */
public enum Activation {
    /** z. */
    LINEAR,
    /** 1 / (1 + e^-z). */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** z where it is positive, else 0; NaN stays NaN. */
    RELU;

    /** The value at {@code z}, the same bits everywhere. */
    public double of(double z) {
        return switch (this) {
            case LINEAR -> z;
            case SIGMOID -> Elementary.sigmoid(z);
            case TANH -> Elementary.tanh(z);
            case RELU -> Math.max(0.0, z);
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
