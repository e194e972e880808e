package unrolled.data;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Finds a number that plainly stands for a missing value, such as -999: all nines, the smallest of its column or the
 * largest, and far from all others.
 */
final class NoValue {
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
                .filter(v -> isAllNines(v) && isFar(v, values))
                .findFirst();
    }

    /** -99, -999.9, 9999 and so on: of those above zero, four nines at least. */
    private static boolean isAllNines(double value) {
        String digits = Decimal.format(Math.abs(value)).replace(".", "");
        return digits.matches("9{" + (value < 0 ? 2 : 4) + ",}");
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
