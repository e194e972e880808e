package unrolled.data.file;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.data.Apostrophes;
import unrolled.data.Decimal;
import unrolled.data.MissingCell;

/**
 * Numbers as people write them: plain ones as {@link Decimal} reads them, and {@code $1,234.50}, {@code 30.531,00},
 * {@code 1 234 567}, {@code 72.86K}, {@code 1.5 %}, {@code (12.00)}, {@code 12.00-}, {@code 1.5 EUR}, {@code 20 °C},
 * {@code '7'} and {@code 0.5D+02}, as Fortran writes. A percentage is the number before its sign.
 */
final class Numeral {
    private static final String CURRENCY =
            "(?:(?:US|[ACRS]|HK|NZ)?\\p{Sc}|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|CNY|INR|AUD|CAD|K\u010D|z\u0142|kr|Ft)(?!\\p{L}))";
    private static final Pattern AFFIXED = Pattern.compile(CURRENCY + "?\\s?([+-])?" + CURRENCY
            + "?\\s?([^\\s%\\p{Sc}\\p{L}].*?)\\s?(?:%|\\u00B0[CF]?|" + CURRENCY + ")?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)");
    private static final Pattern DOUBLE_PRECISION =
            Pattern.compile("([+-]?(?:\\d+[.,]\\d*|[.,]\\d+))[dD]([+-]?\\d{1,3})|([+-]?\\d+)[dD]([+-]\\d{1,3})");
    private static final Pattern WHOLE_BILLIONS = Pattern.compile("\\D{0,5}\\d{1,5}\\s?B");
    private static final String GROUP_MARKS = " '\u2019\u00A0\u202F\u2009\u2007";

    private Numeral() {}

    static boolean isNumber(String cell, char mark) {
        return !Double.isNaN(parse(cell, mark));
    }

    /** Whether a cell, as people write them, makes a column text. */
    static boolean isWord(String cell, char mark) {
        return !isNumber(cell, mark) && !isMissing(cell, mark);
    }

    /** Whether it says that there is no value, or none to compute with. */
    static boolean isMissing(String cell, char mark) {
        return MissingCell.is(cell) || Decimal.isNotFinite(cell, mark);
    }

    /** The number that the cell means, or NaN if it means none; {@code mark} is the decimal mark, a dot or a comma. */
    static double parse(String cell, char mark) {
        double plain = Decimal.parse(cell, mark);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        if (mayBeNumber(cell)) {
            return written(cell.strip().replace('\u2212', '-'), mark);
        }
        return cell.indexOf('D') > 0 || cell.indexOf('d') > 0 ? doublePrecision(cell.strip(), mark) : plain;
    }

    private static double doublePrecision(String cell, char mark) {
        Matcher matcher = DOUBLE_PRECISION.matcher(cell);
        return matcher.matches() ? Decimal.parse(matcher.replaceFirst("$1$3E$2$4"), mark) : Double.NaN;
    }

    /** Of billions without a fraction, as {@code 75B}: which may be the name of a door, too; NaN if the cell is none. */
    static double wholeBillions(String cell, char mark) {
        String bare = cell.strip();
        return bare.endsWith("B") && WHOLE_BILLIONS.matcher(bare).matches()
                ? 1e9 * parse(bare.substring(0, bare.length() - 1), mark)
                : Double.NaN;
    }

    /** Not without a digit, nor with a sign, a slash, a colon or most letters behind one: dates and words end here. */
    private static boolean mayBeNumber(String cell) {
        boolean digit = false;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (digit && (c == '+' || c == '/' || c == ':' || isOtherLetter(c))) {
                return false;
            } else if (digit && c == '-' && at < cell.length() - 1) {
                return false;
            }
        }
        return digit;
    }

    private static boolean isOtherLetter(char c) {
        return Character.isLetter(c) && "KkMBCEFDGHPRSUNZAzrIF\u010D\u0142".indexOf(c) < 0;
    }

    private static double written(String cell, char mark) {
        Matcher brackets = IN_BRACKETS.matcher(cell);
        if (brackets.matches()) {
            return -size(brackets.group(1).strip(), mark);
        }
        String inside = Apostrophes.without(cell);
        if (inside.length() < cell.length()) {
            return parse(inside, mark);
        }
        return cell.endsWith("-") ? -size(cell.substring(0, cell.length() - 1), mark) : signed(cell, mark);
    }

    /** Of a number that says by other means that it is below zero: a sign of its own is one too many. */
    private static double size(String cell, char mark) {
        return cell.indexOf('-') < 0 && cell.indexOf('+') < 0 ? signed(cell, mark) : Double.NaN;
    }

    private static double signed(String cell, char mark) {
        Matcher affixed = AFFIXED.matcher(cell);
        if (!affixed.matches()) {
            return Double.NaN;
        }
        double size = unsigned(affixed.group(2), mark);
        return "-".equals(affixed.group(1)) ? -size : size;
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

    /** Billions only behind a fraction: 12B is the name of a door. */
    private static int power(String digits, char mark) {
        char last = digits.charAt(digits.length() - 1);
        if (last == 'B' && digits.indexOf(mark) < 0) {
            return 0;
        }
        return switch (last) {
            case 'K', 'k' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 0;
        };
    }

    /** Whether a number has thousands set apart, and does not begin with 0. */
    static boolean isGrouped(String cell, char mark) {
        String bare = cell.strip();
        return !bare.startsWith("0") && !withoutGroups(bare, mark).equals(bare);
    }

    /** In groups of three, or as in India: the last of three, and those before it of two. */
    private static String withoutGroups(String digits, char mark) {
        String marks = GROUP_MARKS + (mark == '.' ? ',' : '.');
        for (int at = 0; at < marks.length(); at++) {
            char group = marks.charAt(at);
            if (digits.indexOf(group) > 0) {
                String quoted = Pattern.quote(String.valueOf(group));
                String threes = "\\d{1,3}(" + quoted + "\\d{3})+";
                String twos = "\\d{1,2}(" + quoted + "\\d{2})+" + quoted + "\\d{3}";
                String fraction = "(" + Pattern.quote(String.valueOf(mark)) + "\\d*)?";
                boolean grouped = digits.matches("(" + threes + "|" + twos + ")" + fraction);
                return grouped ? digits.replace(String.valueOf(group), "") : digits;
            }
        }
        return digits;
    }
}
