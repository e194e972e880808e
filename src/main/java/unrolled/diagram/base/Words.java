package unrolled.diagram.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences and numbers of a picture in one language. May be used from several threads. */
public final class Words {
    /** From here on numbers with decimals are written with a power of ten: they would have no room. */
    private static final double LONG = 1e6;

    private static final MathContext TWO = new MathContext(2);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DecimalFormat[] signed = new DecimalFormat[13];
    private final DecimalFormat[] plain = new DecimalFormat[13];

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "unrolled.diagram.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        for (int digits = 0; digits < signed.length; digits++) {
            String pattern = digits == 0 ? "0" : "0." + "0".repeat(digits);
            signed[digits] = new DecimalFormat("+" + pattern + ";\u2212" + pattern, symbols);
            plain[digits] = new DecimalFormat(pattern + ";\u2212" + pattern, symbols);
        }
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence with its places filled; whole numbers are written without grouping. */
    public String of(String key, Object... arguments) {
        String sentence = bundle.getString(key);
        if (arguments.length == 0) {
            return sentence;
        }
        Object[] texts = new Object[arguments.length];
        for (int a = 0; a < arguments.length; a++) {
            texts[a] = String.valueOf(arguments[a]);
        }
        return new MessageFormat(sentence, locale).format(texts);
    }

    /** A number with its sign, as {@code +0.13}; exactly zero is {@code 0}. */
    public String signed(double value, int digits) {
        return value == 0 ? "0" : number(signed, value, digits);
    }

    /** A number without a plus sign, as {@code 0.13}. */
    public String plain(double value, int digits) {
        return number(plain, value, digits);
    }

    /** A number of one or two figures with only the decimals that it needs, as {@code 0.05}. */
    public String significant(double value) {
        int digits = Math.max(
                0,
                Math.min(
                        12,
                        BigDecimal.valueOf(value)
                                .round(TWO)
                                .stripTrailingZeros()
                                .scale()));
        return plain(value, digits);
    }

    /** A number of at most so many figures without zeros at its end, as {@code 0.0123}, or {@code 1.23e−6} where it is small. */
    public String figures(double value, int figures) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : plain(value, 0);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(figures)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        if (power < -4 || power > 8) {
            String exponent = power < 0 ? "\u2212" + -power : String.valueOf(power);
            return plain(rounded.movePointLeft(power).doubleValue(), rounded.precision() - 1) + "e" + exponent;
        }
        return plain(rounded.doubleValue(), Math.max(0, rounded.scale()));
    }

    private synchronized String number(DecimalFormat[] formats, double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+\u221e" : "\u2212\u221e";
        }
        if (Math.abs(value) >= LONG && digits > 0) {
            int power = (int) Math.floor(Math.log10(Math.abs(value)));
            return formats[Math.min(digits, 3)].format(value / Math.pow(10, power)) + "e" + power;
        }
        return formats[digits].format(value);
    }
}
