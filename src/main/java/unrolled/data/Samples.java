package unrolled.data;

import java.util.Optional;

/**
 * What a model reads: inputs {@code [samples, time steps, features]} and, if there are any, targets: those of the last
 * time step, {@code [samples, targets]}, or those of every step, {@code [samples, time steps, targets]}.
 *
 * <p>All indices count from 0. The numbers never change.
 */
public sealed interface Samples permits ArraySamples, LookBackAsFeatures, UnreadSamples, Windows {
    int count();

    int steps();

    int features();

    /** Targets of each sample, over all its time steps that have some; 0 if there are none. */
    int outputs();

    /** Targets of each time step that has some; 0 if there are none. */
    int targetWidth();

    double input(int sample, int step, int feature);

    /** Copies all inputs of a sample, {@code [time steps][features]} flat, to a place in an array. */
    default void copyInputs(int sample, double[] to, int at) {
        int next = at;
        for (int step = 0; step < steps(); step++) {
            for (int feature = 0; feature < features(); feature++) {
                to[next++] = input(sample, step, feature);
            }
        }
    }

    /** A target by its place among all those of the sample, the targets of a step side by side. */
    double target(int sample, int output);

    /** Whether a time step has targets: the last one or every one, if there are any. */
    default boolean hasTarget(int step) {
        return step >= steps() - targetSteps() && step < steps();
    }

    /** A target of a time step that has some. */
    default double target(int sample, int step, int target) {
        return target(sample, (step - steps() + targetSteps()) * targetWidth() + target);
    }

    private int targetSteps() {
        return targetWidth() == 0 ? 0 : outputs() / targetWidth();
    }

    /** The windows of a series that the samples are, if they are of one. */
    default Optional<Windows> series() {
        return Optional.empty();
    }

    /** The shape of the inputs as Keras prints it: {@code [141, 3, 1]}. */
    default String shape() {
        return "[" + count() + ", " + steps() + ", " + features() + "]";
    }
}
