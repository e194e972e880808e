package unrolled.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers as a language does, with the digits 0 to 9 under every locale. */
public final class NumberText {
    private static final char MINUS = '\u2212';

    /** From here on numbers with decimals are written with a power of ten: they would have no room. */
    private static final double LONG = 1e6;

    private static final MathContext TWO = new MathContext(2);

    private final Language language;

    public NumberText(Language language) {
        this.language = language;
    }

    /** A number with its sign, as {@code +0.13}; exactly zero is {@code 0}. */
    public String signed(double value, int digits) {
        return value == 0 ? "0" : number(value, digits, "+");
    }

    /** A number without a plus sign, as {@code 0.13}. */
    public String plain(double value, int digits) {
        return number(value, digits, "");
    }

    /** A number of one or two figures with only the decimals that it needs, as {@code 0.05}. */
    public String significant(double value) {
        int scale =
                ShortestNumber.decimal(value).round(TWO).stripTrailingZeros().scale();
        return plain(value, Math.max(0, Math.min(12, scale)));
    }

    /** A number of at most so many figures without zeros at its end, as {@code 0.0123}, or {@code 1.23e−6} where it is small. */
    public String figures(double value, int figures) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : plain(value, 0);
        }
        BigDecimal rounded =
                ShortestNumber.decimal(value).round(new MathContext(figures)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        if (power < -4 || power > 8) {
            String exponent = power < 0 ? MINUS + String.valueOf(-power) : String.valueOf(power);
            return plain(rounded.movePointLeft(power).doubleValue(), rounded.precision() - 1) + "e" + exponent;
        }
        return plain(rounded.doubleValue(), Math.max(0, rounded.scale()));
    }

    /** A large whole number with its thousands apart, as {@code 1,234,567}. */
    public String grouped(long number) {
        StringBuilder text = new StringBuilder(String.valueOf(number));
        int first = number < 0 ? 1 : 0;
        for (int before = text.length() - 3; before > first; before -= 3) {
            text.insert(before, language.group());
        }
        return text.toString();
    }

    /** A number with all its figures, as people would type it. */
    String all(double value) {
        return ShortestNumber.of(value).replace('.', language.mark());
    }

    private String number(double value, int digits, String plus) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+\u221e" : MINUS + "\u221e";
        }
        String sign = value < 0 || 1 / value < 0 ? String.valueOf(MINUS) : plus;
        double size = Math.abs(value);
        if (size >= LONG && digits > 0) {
            int power = (int) Math.floor(Math.log10(size));
            return sign + decimals(size / Math.pow(10, power), Math.min(digits, 3)) + "e" + power;
        }
        return sign + decimals(size, digits);
    }

    /** Half goes to the even neighbour, as the exact value of the double says. */
    private String decimals(double size, int digits) {
        double shifted = size * Math.pow(10, digits);
        double over = shifted - Math.floor(shifted) - 0.5;
        if (shifted < 1e9 && Math.abs(over) > 1e-6) { // so far from a half that the product tells how to round
            return marked((long) Math.floor(shifted) + (over > 0 ? 1 : 0), digits);
        }
        String text =
                new BigDecimal(size).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return text.replace('.', language.mark());
    }

    private String marked(long shifted, int digits) {
        String figures = String.valueOf(shifted);
        if (digits == 0) {
            return figures;
        }
        String padded = "0".repeat(Math.max(0, digits + 1 - figures.length())) + figures;
        int whole = padded.length() - digits;
        return padded.substring(0, whole) + language.mark() + padded.substring(whole);
    }
}
