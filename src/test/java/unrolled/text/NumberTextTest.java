package unrolled.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    private final NumberText english = new NumberText(Language.ENGLISH);
    private final NumberText german = new NumberText(Language.GERMAN);

    @Test
    void numbersHaveTheirSignAndTheLanguagesMark() {
        assertEquals("+0.13", english.signed(0.126, 2));
        assertEquals("+0,13", german.signed(0.126, 2));
        assertEquals("\u22120.1260", english.signed(-0.126, 4));
        assertEquals("0", english.signed(0, 4));
        assertEquals("0,13", german.plain(0.126, 2));
        assertEquals("1,5e12", german.plain(1.5e12, 1));
        assertEquals("1,235e\u22126", german.figures(0.00000123456, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "999 | 999 | 999",
                "-999 | -999 | -999",
                "1000 | 1,000 | 1.000",
                "-123456 | -123,456 | -123.456",
                "10000000 | 10,000,000 | 10.000.000"
            })
    void thousandsAreSetApart(long number, String inEnglish, String inGerman) {
        assertEquals(inEnglish, english.grouped(number));
        assertEquals(inGerman, german.grouped(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 2, 0.12",
        "0.375, 2, 0.38",
        "2.675, 2, 2.67",
        "1.005, 2, 1.00",
        "0.5, 0, 0",
        "1.5, 0, 2",
        "999999.5, 0, 1000000",
        "4.9e-324, 12, 0.000000000000",
        "-0.001, 2, \u22120.00"
    })
    void halvesGoToTheEvenNeighbourAsTheBitsOfTheNumberSay(double value, int digits, String text) {
        assertEquals(text, english.plain(value, digits));
    }

    @Test
    void numbersAreRoundedAsByJavaItself() {
        Random random = new Random(10);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        for (int digits = 0; digits <= 12; digits++) {
            DecimalFormat format = new DecimalFormat(digits == 0 ? "0" : "0." + "0".repeat(digits), symbols);
            for (int k = 0; k < 4000; k++) {
                double value = Math.scalb((double) random.nextInt(1 << 20), -random.nextInt(24))
                        * (k % 2 == 0 ? 1 : Math.pow(10, -random.nextInt(9)));
                if (value < 1e6 && value * Math.pow(10, digits) < 1e15) { // beyond, Java writes zeros
                    assertEquals(format.format(value), english.plain(value, digits), value + " with " + digits);
                }
            }
        }
    }
}
