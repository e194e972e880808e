package unrolled.run;

import java.util.stream.LongStream;

/**
 * How large the numbers of one kind are: the largest that is finite, and how many of those that were counted lie between
 * one power of four and the next. Never changes.
 */
final class SizeCounts {
    static final SizeCounts NONE = new SizeCounts(0, new long[64]);

    /** Where in {@link #counts} those from 1 to 4 are; what is smaller or larger than all is in the first or the last. */
    private static final int ONE = 32;

    /** A number is not far beyond the usual ones up to so many times the end of the power of four with the middle one. */
    private static final double USUAL = 8;

    private final double largest;
    private final long[] counts;

    private SizeCounts(double largest, long[] counts) {
        this.largest = largest;
        this.counts = counts;
    }

    double largest() {
        return largest;
    }

    /** With a number, by its size; one that is not finite is left out. */
    SizeCounts and(double size) {
        return Double.isFinite(size) && size > largest ? new SizeCounts(size, counts) : this;
    }

    /** With numbers that stand for so many each; zeros are left out, they say nothing about the others. */
    SizeCounts counting(long weight, double[] numbers) {
        long[] more = counts.clone();
        for (double number : numbers) {
            if (Math.abs(number) > 0) {
                int place = ONE + (Math.getExponent(number) >> 1); // half of it, rounded down
                more[Math.max(0, Math.min(more.length - 1, place))] += weight;
            }
        }
        return new SizeCounts(largest, more);
    }

    /** The largest number, or 8 to 32 times the middle one where the largest is beyond that. */
    double usual() {
        int middle = middle();
        double far = Math.scalb(USUAL, 2 * (middle - ONE + 1));
        return middle == counts.length - 1 ? largest : Math.min(largest, far);
    }

    /** Where the middle one of all numbers is counted; the last place if none is. */
    private int middle() {
        long all = LongStream.of(counts).sum();
        long below = 0;
        for (int place = 0; place < counts.length; place++) {
            below += counts[place];
            if (2 * below > all) {
                return place;
            }
        }
        return counts.length - 1;
    }
}
