package unrolled.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as the shortest text that reads back as the same bits, of those the nearest: what {@link Double#toString} gives
 * from Java 19 on. Before that it is another one for some numbers, such as 2^-44, and a file would not have the same bytes
 * everywhere. (Traces are written by a faster way to the same texts.)
 */
public final class ShortestNumber {
    /** So many digits tell every double. */
    private static final int MOST_DIGITS = 17;

    /** Few numbers need no more than this, and most that have been computed need more. */
    private static final int FEW_DIGITS = 15;

    private static final double LEAST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private ShortestNumber() {}

    /** As in {@code 1.0E-7}, {@code 112.0}, {@code -0.0}, {@code NaN}. */
    public static String of(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return Double.toString(number);
        }
        BigDecimal size = decimal(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        if (Math.abs(number) >= LEAST_PLAIN && Math.abs(number) < LARGEST_PLAIN) {
            return sign + size.setScale(Math.max(1, size.scale())).toPlainString();
        }
        String digits = size.unscaledValue().toString();
        String rest = digits.length() == 1 ? "0" : digits.substring(1);
        return sign + digits.charAt(0) + "." + rest + "E" + (size.precision() - size.scale() - 1);
    }

    /** The same number as a decimal without zeros at its end. */
    public static BigDecimal decimal(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = shortest(exact, number, FEW_DIGITS) == null ? FEW_DIGITS + 1 : 2;
        while (true) {
            BigDecimal found = shortest(exact, number, digits);
            if (found != null) {
                return found.stripTrailingZeros();
            }
            digits++;
        }
    }

    /** The nearest decimal of so many digits that reads back as the number; null if none does. */
    private static BigDecimal shortest(BigDecimal exact, double number, int digits) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (digits >= MOST_DIGITS || nearest.doubleValue() == number) {
            return nearest;
        }
        // above a power of two there is twice the room that there is below it
        BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
        return up.doubleValue() == number ? up : null;
    }
}
