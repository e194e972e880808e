package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "112, 112",
        "+3, 3",
        "-0.5, -0.5",
        ".5, 0.5",
        "5., 5",
        "6.02e23, 6.02e23",
        "1E-3, 0.001",
        "007, 7",
    })
    void readsPlainNumbers(String cell, double value) {
        assertEquals(value, Decimal.parse(cell, '.'));
    }

    @ParameterizedTest
    @CsvSource({"nan, true", "-Infinity, true", "1e999, true", "1e30, false", "'', false", "Nancy, false", "n/a, false"
    })
    void knowsWhatIsNotFinite(String cell, boolean expected) {
        assertEquals(expected, Decimal.isNotFinite(cell, '.'));
    }

    @Test
    void ignoresBlanksAround() {
        assertEquals(1.5, Decimal.parse("\u00A0 1.5\t", '.'));
    }

    @Test
    void readsTheDecimalCommaOnlyWhereItIsTheMark() {
        assertEquals(-1.5, Decimal.parse("-1,5", ','));
        assertFalse(Decimal.isNumber("1,5", '.'));
        assertFalse(Decimal.isNumber("1.5", ','));
        assertFalse(Decimal.isNumber("1.234,5", ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n/a",
                "1d",
                "1f",
                "0x1p3",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1_000",
                "1 000",
                "--1",
                "+",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1e5.0",
                "1e999",
                "\u0661",
                "1949-01",
            })
    void refusesWhatIsNoNumber(String cell) {
        assertFalse(Decimal.isNumber(cell, '.'), cell);
    }

    @ParameterizedTest
    @CsvSource({"112, 112", "0.25, 0.25", "-0.0, -0", "0, 0", "12345678, 12345678", "0.0001, 0.0001", "1e22, 1E22"})
    void writesTheShortestForm(double value, String text) {
        assertEquals(text, Decimal.format(value));
    }

    @Test
    void readsBackTheSameBits() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                double back = Decimal.parse(Decimal.format(value), '.');
                assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(back), () -> "" + value);
            }
        }
    }
}
