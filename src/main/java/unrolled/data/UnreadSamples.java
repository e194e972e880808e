package unrolled.data;

/**
 * Samples of which only the shape is known: those of a run that was recorded elsewhere. Nothing can be read of them.
 *
 * @param leastSteps of a sample
 * @param steps the most of a sample
 */
public record UnreadSamples(int count, int leastSteps, int steps, int features) implements Samples {
    @Override
    public int outputs() {
        return 0;
    }

    @Override
    public int targetWidth() {
        return 0;
    }

    @Override
    public double input(int sample, int step, int feature) {
        throw new IllegalStateException("The inputs of these samples are not known");
    }

    @Override
    public double target(int sample, int output) {
        throw new IllegalStateException("The targets of these samples are not known");
    }

    /** With a range where samples differ: {@code [5, 1-4, 1]}. */
    @Override
    public String shape() {
        String length = leastSteps == steps ? String.valueOf(steps) : leastSteps + "-" + steps;
        return "[" + count + ", " + length + ", " + features + "]";
    }
}
