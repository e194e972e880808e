package unrolled.data;

/**
 * What a model reads: inputs {@code [samples, time steps, features]} and, if there are any, targets {@code [samples, outputs]}.
 *
 * <p>All indices count from 0. The numbers never change.
 */
public interface Samples {
    int count();

    int steps();

    int features();

    /** Targets of each sample; 0 if there are none. */
    int outputs();

    double input(int sample, int step, int feature);

    double target(int sample, int output);

    /** The shape of the inputs as Keras prints it: {@code [141, 3, 1]}. */
    default String shape() {
        return "[" + count() + ", " + steps() + ", " + features() + "]";
    }
}
