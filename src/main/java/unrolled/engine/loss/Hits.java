package unrolled.engine.loss;

/**
 * How many outputs are right where they are chances, as Keras counts for {@code metrics=["accuracy"]}: of one output those that
 * are above 1/2 where the target is 1, and not above it where it is 0; of several each step of a sample whose largest
 * output is that of its largest target.
 *
 * @param right how many are right
 * @param all how many there are
 */
public record Hits(long right, long all) {
    public static final Hits NONE = new Hits(0, 0);

    /** Of outputs and targets, both {@code [slots and steps][width]}. */
    static Hits of(double[] outputs, double[] targets, int width) {
        long right = 0;
        for (int at = 0; at < targets.length; at += width) {
            boolean hit = width == 1
                    ? (outputs[at] > 0.5 ? 1.0 : 0.0) == targets[at]
                    : largest(outputs, at, width) == largest(targets, at, width);
            right += hit ? 1 : 0;
        }
        return new Hits(right, targets.length / width);
    }

    /** Which of the numbers from {@code from} on is the largest: the first of equal ones. */
    private static int largest(double[] numbers, int from, int width) {
        int largest = 0;
        for (int n = 1; n < width; n++) {
            if (numbers[from + n] > numbers[from + largest]) {
                largest = n;
            }
        }
        return largest;
    }

    public Hits and(Hits more) {
        return new Hits(right + more.right, all + more.all);
    }

    /** The part that is right; NaN if there are none at all. */
    public double accuracy() {
        return (double) right / all;
    }
}
