package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {
    @Test
    void minMaxGoesFromZeroToOne() {
        Scale scale = Scaling.MIN_MAX.fit(new double[] {104, 622, 363});
        assertEquals(new Scale(104, 518), scale);
        assertEquals(0, scale.of(104));
        assertEquals(1, scale.of(622));
        assertEquals(0.5, scale.of(363));
    }

    @Test
    void standardDividesByTheDeviationOfThePopulation() {
        // mean 5, squared differences 9 1 1 1 0 0 4 16, so the deviation is sqrt(32 / 8)
        Scale scale = Scaling.STANDARD.fit(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertEquals(new Scale(5, 2), scale);
        assertEquals(-1.5, scale.of(2));
    }

    @Test
    void numbersCloseToTheEndsOfTheRangeAreScaledToo() {
        assertEquals(new Scale(1e200, 2e200), rounded(Scaling.STANDARD.fit(new double[] {-1e200, 3e200})));
        assertEquals(new Scale(1e308, 5e307), rounded(Scaling.STANDARD.fit(new double[] {5e307, 1.5e308})));
        assertEquals(new Scale(2e-200, 1e-200), rounded(Scaling.STANDARD.fit(new double[] {1e-200, 3e-200})));
    }

    private static Scale rounded(Scale scale) {
        MathContext digits = new MathContext(10);
        return new Scale(
                new BigDecimal(scale.shift(), digits).doubleValue(),
                new BigDecimal(scale.divisor(), digits).doubleValue());
    }

    @Test
    void noneKeepsEveryBit() {
        Scale scale = Scaling.NONE.fit(new double[] {0.1});
        for (double v : new double[] {0.1, -0.0, 1e300, Double.MIN_VALUE}) {
            assertEquals(v, scale.of(v));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN_MAX", "STANDARD"})
    void aConstantColumnBecomesZero(Scaling scaling) {
        double[] constant = {0.1, 0.1, 0.1}; // their sum divided by 3 is not 0.1
        assertEquals(0, scaling.fit(constant).of(0.1));
        assertEquals(1, scaling.fit(constant).divisor());
    }

    @ParameterizedTest
    @EnumSource
    void theInverseLeadsBack(Scaling scaling) {
        double[] column = {3.5, -2, 11, 0.25};
        Scale scale = scaling.fit(column);
        for (double v : column) {
            assertEquals(v, scale.inverse(scale.of(v)), 1e-14);
        }
    }

    @Test
    void refusesWhatCannotBeScaled() {
        TableTest.assertRefused(
                "a column should have at least one value to be scaled but has none: choose another",
                () -> Scaling.MIN_MAX.fit(new double[0]));
        double[] wide = {-1e308, 1e308};
        TableTest.assertRefused(
                "a scale should have a finite shift and a finite divisor other than 0 but has -1.0E308 and Infinity: "
                        + "scale values that are nearer to each other",
                () -> Scaling.MIN_MAX.fit(wide));
        assertEquals(new Scale(0, 1e308), Scaling.STANDARD.fit(wide), "the deviation is no more than half of that");
        assertThrows(DataException.class, () -> new Scale(0, 0));
    }
}
