package unrolled.engine.model;

/** What an LSTM makes of the pre-activations of its gates i, f and o. */
public enum RecurrentActivation {
    /** Keras's default since 2.3. */
    SIGMOID(Activation.SIGMOID),
    /** That of Keras 3. */
    HARD_SIGMOID(Activation.HARD_SIGMOID),
    /** That of Keras up to 2, where it once was the default. */
    HARD_SIGMOID_OF_KERAS_2(Activation.HARD_SIGMOID_OF_KERAS_2);

    private final Activation activation;

    RecurrentActivation(Activation activation) {
        this.activation = activation;
    }

    /** The same function among those of all layers. */
    public Activation activation() {
        return activation;
    }

    /** The value at {@code z}, the same bits everywhere; NaN stays NaN. */
    public double of(double z) {
        return activation.of(z);
    }

    /** The derivative where the value is {@code s}; 0 where a hard sigmoid is cut off. */
    public double slope(double s) {
        return activation.slope(s);
    }
}
