package unrolled.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import unrolled.text.ShortestNumber;

/**
 * How numbers are written in a file: sign, ASCII digits, one decimal mark, exponent, with blanks around.
 *
 * <p>Stricter than {@link Double#parseDouble}: {@code 1d}, {@code 0x1p3}, {@code NaN}, {@code Infinity} and what does not
 * fit into a double are no numbers.
 */
public final class Decimal {
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity|\u221E)", Pattern.CASE_INSENSITIVE);
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-5;

    private Decimal() {}

    public static boolean isNumber(String cell, char mark) {
        return !Double.isNaN(parse(cell, mark));
    }

    /** Whether the cell means a number that is none to compute with: NaN, an infinity, or one too large for a double. */
    public static boolean isNotFinite(String cell, char mark) {
        String bare = cell.strip();
        return NOT_FINITE.matcher(bare).matches()
                || (wellFormed(bare, 0, bare.length(), mark) && !isNumber(bare, mark));
    }

    /** The number that the cell holds, or NaN if it holds none; {@code mark} is the decimal mark, a dot or a comma. */
    public static double parse(CharSequence cell, char mark) {
        int start = 0;
        int end = cell.length();
        while (start < end && blank(cell.charAt(start))) {
            start++;
        }
        while (end > start && blank(cell.charAt(end - 1))) {
            end--;
        }
        if (!wellFormed(cell, start, end, mark)) {
            return Double.NaN;
        }
        double value =
                Double.parseDouble(cell.subSequence(start, end).toString().replace(mark, '.'));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean wellFormed(CharSequence cell, int start, int end, char mark) {
        int whole = sign(cell, start, end);
        int at = digits(cell, whole, end);
        int count = at - whole;
        if (at < end && cell.charAt(at) == mark) {
            int fraction = at + 1;
            at = digits(cell, fraction, end);
            count += at - fraction;
        }
        if (count == 0) {
            return false;
        }
        if (at < end && (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')) {
            int exponent = sign(cell, at + 1, end);
            at = digits(cell, exponent, end);
            return at == end && at > exponent;
        }
        return at == end;
    }

    private static int sign(CharSequence cell, int at, int end) {
        return at < end && (cell.charAt(at) == '+' || cell.charAt(at) == '-') ? at + 1 : at;
    }

    private static int digits(CharSequence cell, int from, int end) {
        int at = from;
        while (at < end && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** A short text that reads back as the same bits: {@code 112}, {@code 0.25}, {@code -0}, {@code 6.02E23}. */
    public static String format(double value) {
        double size = Math.abs(value);
        String exact = ShortestNumber.of(value);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            exact = new BigDecimal(exact).stripTrailingZeros().toPlainString();
        }
        return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact.replace(".0E", "E");
    }
}
