package unrolled.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A number that stands for a missing value is told from those that are measured. */
class NoValueTest {
    @Test
    void minus999IsNoValueAmongSmallNumbersAndOneAmongLargeOnes() {
        assertEquals(-999, NoValue.of(new double[] {1, 2, -999, 4, 3}).orElseThrow());
        assertEquals(9999, NoValue.of(new double[] {1, 2, 9999, 4, 3}).orElseThrow());
        assertEquals(Optional.empty(), boxed(new double[] {-2000, 2000, -999, 4, 3}));
        assertEquals(Optional.empty(), boxed(new double[] {1, 2, 99, 4, 3}));
    }

    @Test
    void minus999IsNoValueWhereNothingElseIsBelowZero() {
        assertEquals(-9999, NoValue.of(new double[] {0, 20000, -9999, 4, 3}).orElseThrow());
        assertEquals(
                -200, NoValue.of(new double[] {900, -200, -200, 40, -200, 3}).orElseThrow());
        assertEquals(Optional.empty(), boxed(new double[] {900, 1200, -200, 40, 3}));
        assertEquals(1e20, NoValue.of(new double[] {1, 2, 1e20, 4, 3}).orElseThrow());
    }

    @Test
    void minus99IsNoValueAmongLargeNumbersOnlyIfItComesAgain() {
        assertEquals(-99, NoValue.of(new double[] {310, -99, 250, -99, 40, 3}).orElseThrow());
        assertEquals(Optional.empty(), boxed(new double[] {310, -99, 250, 40, 3}), "once it may be measured");
        assertEquals(Optional.empty(), boxed(new double[] {310, -99, 250, -99, 40, -3}), "others are below zero too");
    }

    private static Optional<Double> boxed(double[] numbers) {
        return NoValue.of(numbers).stream().boxed().findFirst();
    }
}
