package unrolled.engine.train;

/** How an optimizer turns a gradient into a change of the weights, as Keras 3 does. */
public sealed interface UpdateRule permits Sgd, Adam, RmsProp {
    double learningRate();

    /** The learning rate that Keras gives a rule of this kind. */
    double usualRate();

    /** The same with another learning rate. */
    UpdateRule withLearningRate(double learningRate);

    /** Refuses settings that are no numbers of the range that they have, which nothing can be trained with. */
    void require();

    /**
     * Whether the settings that Keras casts to the type of the weights (the betas under their powers, the momentum of SGD,
     * the weight decay, but neither rho nor the momentum of RMSprop) are rounded to float32, as on TensorFlow: it makes a
     * tensor of a number of Python before it casts it, even where everything else is float64.
     */
    boolean rounded();

    /** How many numbers it remembers of every weight. */
    int memories();

    /**
     * Changes the weights, and what is remembered of them, in place.
     *
     * @param step 1 for the first update
     * @param memory {@link #memories} arrays, each as long as {@code weights} and zero at first
     */
    void update(long step, double[] weights, double[] gradients, double[][] memory);

    /** A setting as it is computed with, when it is rounded and when it is not. */
    static double cast(double setting, boolean rounded) {
        return rounded ? (float) setting : setting;
    }

    /** Refuses a setting that is no number from 0 on and below {@code end}. */
    static double within(String name, double value, double end) {
        if (!(value >= 0.0 && value < end)) {
            throw new IllegalArgumentException(
                    name + " should be at least 0 and " + (end == 1.0 ? "below 1" : "finite") + " but is " + value);
        }
        return value;
    }
}
