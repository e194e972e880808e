package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullBarTest {
    @ParameterizedTest
    @CsvSource({
        "0.9, 1",
        "1, 1",
        "1.01, 1.5",
        "1.6, 2",
        "3, 3",
        "5.5, 7",
        "8, 10",
        "0.13, 0.15",
        "0.002, 0.002",
        "0, 1",
        "NaN, 1",
        "1e-320, 1e-300",
        "1.6e308, 1.7976931348623157e308"
    })
    void fullBarsStandForRoundNumbers(double value, double nice) {
        assertEquals(nice, FullBar.above(value), 1e-15);
    }
}
