package unrolled.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0x1p-44, 5.684341886080802E-14",
        "2e-3, 0.002",
        "2.0E-4, 2.0E-4",
        "1e23, 1.0E23",
        "100000000000000008388608, 1.0000000000000001E23",
        "2e23, 2.0E23",
        "8.41e21, 8.41E21",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "2.2250738585072011e-308, 2.225073858507201E-308",
        "4.9e-324, 4.9E-324",
        "1e-323, 9.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "9007199254740993, 9.007199254740992E15",
        "9007199254740991, 9.007199254740991E15",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "1e-3, 0.001",
        "9.999e-4, 9.999E-4",
        "1e7, 1.0E7",
        "9999999, 9999999.0",
        "100, 100.0",
        "112, 112.0",
        "-1.5, -1.5",
        "-0.0, -0.0",
        "0, 0.0",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void everyJavaGivesTheSameText(double number, String text) {
        assertEquals(text, ShortestNumber.of(number));
        assertEquals(Double.doubleToLongBits(number), Double.doubleToLongBits(Double.parseDouble(text)));
    }

    /** Powers of two are those where Java 17 gave others. */
    @Test
    void isTheSameAsTheFastWayThatTracesAreWrittenBy() {
        for (int power = -1074; power < 1024; power++) {
            assertSame(Math.scalb(1.0, power));
            assertSame(Math.nextDown(Math.scalb(1.0, power)));
        }
        for (int power = -324; power < 309; power++) {
            assertSame(Double.parseDouble("1e" + power));
            assertSame(Double.parseDouble("2e" + power));
        }
        Random random = new Random(5);
        for (int count = 0; count < 20_000; count++) {
            assertSame(Double.longBitsToDouble(random.nextLong()));
            assertSame(random.nextInt(1000) / 1000.0);
            assertSame(random.nextGaussian());
        }
    }

    private static void assertSame(double number) {
        String text = ShortestNumber.of(number);
        assertEquals(NumberOutput.toString(number, true), text);
        assertEquals(number, Double.parseDouble(text));
    }

    @Test
    void theDecimalHasNoMoreDigits() {
        assertEquals(new BigDecimal("0.1"), ShortestNumber.decimal(0.1));
        assertEquals(new BigDecimal("5.684341886080802E-14"), ShortestNumber.decimal(0x1p-44));
        assertEquals(new BigDecimal("-1.2E+3"), ShortestNumber.decimal(-1200));
        assertEquals(new BigDecimal("0"), ShortestNumber.decimal(-0.0));
    }
}
