package unrolled.data;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: plain ones as {@link Decimal} reads them, and {@code $1,234.50}, {@code 30.531,00},
 * {@code 1 234 567}, {@code 72.86K}, {@code 1.5 %} and {@code (12.00)}. A percentage is the number before its sign.
 */
final class Numeral {
    private static final Pattern AFFIXED =
            Pattern.compile("(\\p{Sc})?\\s?([+-])?(\\p{Sc})?\\s?([^\\s%\\p{Sc}].*?)\\s?[%\\p{Sc}]?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)");
    private static final String GROUP_MARKS = " '\u2019\u00A0\u202F";

    private Numeral() {}

    static boolean isNumber(String cell, char mark) {
        return !Double.isNaN(parse(cell, mark));
    }

    /** The number that the cell means, or NaN if it means none; {@code mark} is the decimal mark, a dot or a comma. */
    static double parse(String cell, char mark) {
        double plain = Decimal.parse(cell, mark);
        return !Double.isNaN(plain) || !mayBeNumber(cell)
                ? plain
                : written(cell.strip().replace('\u2212', '-'), mark);
    }

    /** Not without a digit, nor with a sign, a slash, a colon or most letters behind one: dates and words end here. */
    private static boolean mayBeNumber(String cell) {
        boolean digit = false;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (digit && (c == '-' || c == '+' || c == '/' || c == ':' || isOtherLetter(c))) {
                return false;
            }
        }
        return digit;
    }

    private static boolean isOtherLetter(char c) {
        return Character.isLetter(c) && "KkMB".indexOf(c) < 0;
    }

    private static double written(String cell, char mark) {
        Matcher brackets = IN_BRACKETS.matcher(cell);
        if (brackets.matches()) {
            return -unsigned(brackets.group(1).strip(), mark);
        }
        Matcher affixed = AFFIXED.matcher(cell);
        if (!affixed.matches()) {
            return Double.NaN;
        }
        double size = unsigned(affixed.group(4), mark);
        return "-".equals(affixed.group(2)) ? -size : size;
    }

    /** Digits, perhaps in groups of three, and perhaps thousands, millions or billions of them. */
    private static double unsigned(String digits, char mark) {
        int power = power(digits, mark);
        String bare = withoutGroups(power == 0 ? digits : digits.substring(0, digits.length() - 1), mark);
        double value = Decimal.parse(bare, mark);
        if (power == 0 || Double.isNaN(value)) {
            return value;
        }
        return new BigDecimal(bare.strip().replace(mark, '.'))
                .scaleByPowerOfTen(power)
                .doubleValue();
    }

    /** Only behind a fraction: 12B is the name of a door. */
    private static int power(String digits, char mark) {
        if (digits.indexOf(mark) < 0) {
            return 0;
        }
        return switch (digits.charAt(digits.length() - 1)) {
            case 'K', 'k' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 0;
        };
    }

    private static String withoutGroups(String digits, char mark) {
        String marks = GROUP_MARKS + (mark == '.' ? ',' : '.');
        for (int at = 0; at < marks.length(); at++) {
            char group = marks.charAt(at);
            if (digits.indexOf(group) > 0) {
                String quoted = Pattern.quote(String.valueOf(group));
                boolean grouped = digits.matches(
                        "\\d{1,3}(" + quoted + "\\d{3})+(" + Pattern.quote(String.valueOf(mark)) + "\\d*)?");
                return grouped ? digits.replace(String.valueOf(group), "") : digits;
            }
        }
        return digits;
    }
}
