package unrolled.data.file;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import unrolled.data.Decimal;
import unrolled.data.Scaling;

/**
 * Finds a number that plainly stands for a missing value, such as -999: all nines or one that programs fill up with, the
 * smallest of its column or the largest, and far from all others, or the only one below zero.
 */
final class NoValue {
    /** Of an instrument that many learn with, of whole numbers of two and of four bytes, and of files of grids. */
    private static final Set<Double> FILLERS = Set.of(-200.0, -32768.0, -2147483648.0, -1e20, 1e20, 9.96921e36);

    private NoValue() {}

    /** That number; empty if there is none. NaN are passed over. */
    static OptionalDouble of(double[] numbers) {
        double[] values = Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray();
        if (values.length < 4) {
            return OptionalDouble.empty();
        }
        double min = Scaling.min(values);
        double max = Scaling.max(values);
        return DoubleStream.of(min, max)
                .filter(v -> FILLERS.contains(v) || isAllNines(v))
                .filter(v -> isFar(v, values) || isAloneBelowZero(v, values))
                .findFirst();
    }

    /** -99, -999.9, 9999 and so on: of those above zero, four nines at least. */
    private static boolean isAllNines(double value) {
        String digits = Decimal.format(Math.abs(value)).replace(".", "");
        return digits.matches("9{" + (value < 0 ? 2 : 4) + ",}");
    }

    /** Whatever the others are, if it comes often enough. */
    private static boolean isAloneBelowZero(double value, double[] values) {
        long often = Arrays.stream(values).filter(v -> v == value).count();
        return value <= -99
                && often >= leastOften(value)
                && Arrays.stream(values).allMatch(v -> v == value || v >= 0);
    }

    /** Three nines speak for themselves; two of them need to come again, and what is no nines twice more. */
    private static int leastOften(double value) {
        return !isAllNines(value) ? 3 : value > -99.9 ? 2 : 1;
    }

    /** Farther from all others than these are from each other, and beyond zero if it is negative. */
    private static boolean isFar(double value, double[] values) {
        double[] others = Arrays.stream(values).filter(v -> v != value).toArray();
        if (others.length < 3) {
            return false;
        }
        double min = Scaling.min(others);
        double max = Scaling.max(others);
        double gap = Math.min(Math.abs(value - min), Math.abs(value - max));
        return min < max && gap > 2 * (max - min);
    }
}
