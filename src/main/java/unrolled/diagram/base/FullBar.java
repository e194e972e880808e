package unrolled.diagram.base;

import java.util.function.IntToDoubleFunction;

/** What a full bar stands for: a round number, so that it can be said and rarely changes. */
public final class FullBar {
    private static final double SMALLEST = 1e-300;

    private FullBar() {}

    /** The largest of some values, by its size. */
    public static double largest(int count, IntToDoubleFunction values) {
        double largest = 0;
        for (int at = 0; at < count; at++) {
            largest = Math.max(largest, Math.abs(values.applyAsDouble(at)));
        }
        return largest;
    }

    /**
     * The least of 1, 1.5, 2, 3, 5 and 7 times a power of ten that is not below the value; 1 for zero. It is finite and
     * not below {@link #SMALLEST}, so that everything can be divided by it.
     */
    public static double above(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(SMALLEST, value))));
        for (double factor : new double[] {1, 1.5, 2, 3, 5, 7}) {
            if (value <= factor * power) {
                return Math.min(Double.MAX_VALUE, factor * power);
            }
        }
        return Math.min(Double.MAX_VALUE, 10 * power);
    }
}
