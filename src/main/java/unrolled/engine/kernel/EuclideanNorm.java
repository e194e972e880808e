package unrolled.engine.kernel;

import java.util.function.IntToDoubleFunction;

/**
 * The length of a vector: the square root of the sum of the squares, which are added up in the order of the numbers. Where
 * that sum would be infinite or lose digits below the smallest numbers, the numbers are scaled by a power of two before.
 * (Clipping does not: there Keras has the plain formula, infinite and all.)
 */
public final class EuclideanNorm {
    /** From here on down squares may have lost digits that count. */
    private static final double SMALL = 0x1p-900;

    private EuclideanNorm() {}

    public static double of(double... numbers) {
        return root(numbers.length, at -> numbers[at], 1.0);
    }

    /** The root of the mean of the squares of so many numbers; NaN of none. */
    public static double rootMeanSquare(int count, IntToDoubleFunction numbers) {
        return count == 0 ? Double.NaN : root(count, numbers, count);
    }

    private static double root(int count, IntToDoubleFunction numbers, double divisor) {
        double squares = squares(count, numbers);
        if (squares >= SMALL && squares < Double.POSITIVE_INFINITY) {
            return Math.sqrt(squares / divisor);
        }
        double largest = largest(count, numbers);
        if (!(largest > 0.0 && largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        int power = Math.getExponent(largest);
        double scaled = squares(count, at -> Math.scalb(numbers.applyAsDouble(at), -power));
        return Math.scalb(Math.sqrt(scaled / divisor), power);
    }

    private static double squares(int count, IntToDoubleFunction numbers) {
        double squares = 0.0;
        for (int at = 0; at < count; at++) {
            double number = numbers.applyAsDouble(at);
            squares += number * number;
        }
        return squares;
    }

    /** The largest absolute value, 0 of none; NaN if there is one. */
    private static double largest(int count, IntToDoubleFunction numbers) {
        double largest = 0.0;
        for (int at = 0; at < count; at++) {
            largest = Math.max(largest, Math.abs(numbers.applyAsDouble(at)));
        }
        return largest;
    }
}
