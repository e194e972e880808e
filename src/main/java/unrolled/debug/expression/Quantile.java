package unrolled.debug.expression;

import java.util.Arrays;

/** The number below which a share of all numbers lies: between two of them along a straight line, bit for bit as numpy. */
final class Quantile {
    private Quantile() {}

    /** @param share from 0 to 1; beyond there is none, nor where one of the numbers is NaN */
    static double of(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted); // NaN comes last
        int last = sorted.length - 1;
        if (!(share >= 0 && share <= 1) || Double.isNaN(sorted[last])) {
            return Double.NaN;
        }
        double place = last * share;
        int below = (int) place;
        return between(sorted[below], sorted[Math.min(below + 1, last)], place - below);
    }

    /** From the nearer end, so that the ends are met exactly. */
    private static double between(double a, double b, double way) {
        double whole = b - a;
        return way < 0.5 ? a + whole * way : b - whole * (1 - way);
    }
}
