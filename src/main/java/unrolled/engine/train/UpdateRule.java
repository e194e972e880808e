package unrolled.engine.train;

/** How an optimizer turns a gradient into a change of the weights, as Keras 3 does. */
public sealed interface UpdateRule permits Sgd, Adam, RmsProp {
    double learningRate();

    /** The same with another learning rate. */
    UpdateRule withLearningRate(double learningRate);

    /** Refuses settings that are no numbers of the range that they have, which nothing can be trained with. */
    void require();

    /** How many numbers it remembers of every weight. */
    int memories();

    /**
     * Changes the weights, and what is remembered of them, in place.
     *
     * @param step 1 for the first update
     * @param memory {@link #memories} arrays, each as long as {@code weights} and zero at first
     */
    void update(long step, double[] weights, double[] gradients, double[][] memory);

    /** Refuses a setting that is no number from 0 on and below {@code end}. */
    static double within(String name, double value, double end) {
        if (!(value >= 0.0 && value < end)) {
            throw new IllegalArgumentException(
                    name + " should be at least 0 and " + (end == 1.0 ? "below 1" : "finite") + " but is " + value);
        }
        return value;
    }
}
