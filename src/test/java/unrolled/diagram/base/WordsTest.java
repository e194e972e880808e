package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words english = Words.in(Locale.ENGLISH);
    private final Words german = Words.in(Locale.GERMAN);

    @Test
    void sentencesAreFilledInBothLanguages() {
        assertEquals("batch 1200 \u00b7 sample 3", english.of("batchSample", 1200, 3));
        assertEquals("Batch 1200 \u00b7 Sample 3", german.of("batchSample", 1200, 3));
    }

    @Test
    void numbersHaveTheirSignAndTheLanguagesMark() {
        assertEquals("+0.13", english.signed(0.126, 2));
        assertEquals("+0,13", german.signed(0.126, 2));
        assertEquals("\u22120.1260", english.signed(-0.126, 4));
        assertEquals("0", english.signed(0, 4));
        assertEquals("0.13", english.plain(0.126, 2));
    }

    @Test
    void numbersThatAreNoneAreNamed() {
        assertEquals("NaN", english.signed(Double.NaN, 2));
        assertEquals("+\u221e", german.signed(Double.POSITIVE_INFINITY, 2));
        assertEquals("\u2212\u221e", english.plain(Double.NEGATIVE_INFINITY, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0123456, 0.01235",
        "0.05, 0.05",
        "1e-4, 0.0001",
        "0.00000123456, 1.235e\u22126",
        "-0.00002, \u22122e\u22125",
        "306.5321, 306.5",
        "1234567, 1235000",
        "1e12, 1e12",
        "0, 0",
        "NaN, NaN"
    })
    void figuresAreAsManyAsSaid(double value, String text) {
        assertEquals(text, english.figures(value, 4));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05", "1, 1", "20, 20", "0.002, 0.002", "0.5, 0.5"})
    void roundNumbersHaveNoMoreDecimalsThanTheyNeed(double value, String text) {
        assertEquals(text, english.significant(value));
    }
}
