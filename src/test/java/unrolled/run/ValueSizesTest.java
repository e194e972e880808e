package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What is taken for the size of many numbers. */
class ValueSizesTest {
    private static SizeCounts sizes(DoubleStream numbers) {
        double[] all = numbers.toArray();
        SizeCounts sizes = SizeCounts.NONE;
        for (double number : all) {
            sizes = sizes.and(Math.abs(number));
        }
        return sizes.counting(1, all);
    }

    @Test
    void theLargestIsTheMeasureOfNumbersOfLikeSize() {
        assertEquals(0.7, sizes(DoubleStream.of(0.1, -0.7, 0.3)).usual());
        assertEquals(8, sizes(DoubleStream.iterate(8, x -> x * 0.9).limit(20)).usual());
    }

    @Test
    void oneNumberFarBeyondAllOthersIsNotTheMeasureOfThem() {
        SizeCounts sizes = sizes(DoubleStream.of(0.5, 0.6, 0.7, 0.8, 1e308));
        assertEquals(1e308, sizes.largest());
        assertEquals(8, sizes.usual());
    }

    @Test
    void zerosSayNothingAboutTheOthers() {
        assertEquals(0.7, sizes(DoubleStream.of(0, 0, 0, 0, 0.7)).usual());
        assertEquals(0, sizes(DoubleStream.of(0, 0)).usual());
    }

    @Test
    void whatIsNotFiniteIsNoMeasure() {
        SizeCounts sizes = sizes(DoubleStream.of(0.5, Double.NaN, Double.POSITIVE_INFINITY, 0.7));
        assertEquals(0.7, sizes.usual());
    }

    @Test
    void numbersBeyondAllCountingHaveTheirLargestAsMeasure() {
        assertEquals(3e100, sizes(DoubleStream.of(1e100, 3e100)).usual());
        double tiny = sizes(DoubleStream.of(1e-100, 3e-100)).usual();
        assertTrue(tiny == 3e-100, String.valueOf(tiny));
    }
}
