package unrolled.diagram.base;

import java.util.Locale;
import unrolled.text.Language;
import unrolled.text.NumberText;
import unrolled.text.TextTable;

/** The sentences and numbers of a picture in one language. May be used from several threads. */
public final class Words {
    private final Locale locale;
    private final TextTable sentences;
    private final NumberText numbers;
    private final boolean brief;

    private Words(Locale locale, TextTable sentences, NumberText numbers, boolean brief) {
        this.locale = locale;
        this.sentences = sentences;
        this.numbers = numbers;
        this.brief = brief;
    }

    public static Words in(Locale locale) {
        return new Words(
                locale, TextTable.of("unrolled/diagram/words", locale), new NumberText(Language.of(locale)), false);
    }

    /** The same words, but the short form of each sentence that has one. */
    public Words brief() {
        return new Words(locale, sentences, numbers, true);
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence with its places filled; whole numbers are written without grouping. */
    public String of(String key, Object... arguments) {
        return sentences.of(brief ? briefly(key) : key, arguments);
    }

    private String briefly(String key) {
        String few = key + ".brief";
        return sentences.keys().contains(few) ? few : key;
    }

    /** A whole number with its thousands apart, as {@code 10,000,000}. */
    public String grouped(long number) {
        return numbers.grouped(number);
    }

    /** A number with its sign, as {@code +0.13}; exactly zero is {@code 0}. */
    public String signed(double value, int digits) {
        return numbers.signed(value, digits);
    }

    /** A number without a plus sign, as {@code 0.13}. */
    public String plain(double value, int digits) {
        return numbers.plain(value, digits);
    }

    /** A number of one or two figures with only the decimals that it needs, as {@code 0.05}. */
    public String significant(double value) {
        return numbers.significant(value);
    }

    /** A number of at most so many figures without zeros at its end, as {@code 0.0123}, or {@code 1.23e−6} where it is small. */
    public String figures(double value, int figures) {
        return numbers.figures(value, figures);
    }
}
