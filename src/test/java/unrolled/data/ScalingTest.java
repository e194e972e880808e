package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {
    @Test
    void minMaxGoesFromZeroToOne() {
        Scale scale = Scaling.MIN_MAX.fit("y", new double[] {104, 622, 363});
        assertEquals(new Scale(104, 518), scale);
        assertEquals(0, scale.of(104));
        assertEquals(1, scale.of(622));
        assertEquals(0.5, scale.of(363));
    }

    @Test
    void minMaxMayGoFromMinusOneToOneWithoutABitBesideTheEnds() {
        Scale scale = Scaling.MIN_MAX_1.fit("y", new double[] {104, 622, 363});
        assertEquals(new Scale(104, 259, 1), scale);
        assertEquals(-1, scale.of(104));
        assertEquals(1, scale.of(622));
        assertEquals(0, scale.of(363));
        assertEquals(363, scale.inverse(0));
        Scale far = Scaling.MIN_MAX_1.fit("y", new double[] {1e9 + 0.1, 1e9 + 0.3});
        assertEquals(-1, far.of(1e9 + 0.1));
        assertEquals(1, far.of(1e9 + 0.3));
    }

    // spotless:off
    /** What scikit-learn 1.9.1 makes of rows 0, 3, 10 and 14: MinMaxScaler(), (-1, 1) of it, and StandardScaler. */
    private static Stream<Arguments> fitted() {
        return Stream.of(
                arguments(Scaling.NONE, 4, new double[] {112, 129, 104, 141}),
                arguments(Scaling.MIN_MAX, 4, new double[] {0, 0.8499999999999996, -0.40000000000000036, 1.4500000000000002}),
                arguments(Scaling.MIN_MAX_1, 4, new double[] {-1, 0.6999999999999993, -1.8000000000000007, 1.9000000000000004}),
                arguments(Scaling.STANDARD, 4, new double[] {
                    -1.326377351722617, 0.7711496230945447, -2.313448869283634, 2.2517568994360704
                }),
                arguments(Scaling.MIN_MAX, 12, new double[] {
                    0.18181818181818166, 0.5681818181818183, 0, 0.8409090909090908
                }),
                arguments(Scaling.MIN_MAX_1, 12, new double[] {
                    -0.6363636363636367, 0.1363636363636367, -1, 0.6818181818181817
                }),
                arguments(Scaling.STANDARD, 12, new double[] {
                    -1.1165211355962315, 0.17762836248121822, -1.7255326641032664, 1.0911456552417709
                }));
    }
    // spotless:on

    @ParameterizedTest
    @MethodSource("fitted")
    void fittedOnTheFirstRows(Scaling scaling, int rows, double[] expected) {
        Scaled scaled = Column.of("y", 112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135)
                .scaled(scaling, rows);
        double[] found = {scaled.at(0), scaled.at(3), scaled.at(10), scaled.at(14)};
        assertArrayEquals(expected, found, 1e-14);
    }

    @Test
    void fittedOnAllRowsOrMoreItIsTheScaleOfTheColumn() {
        Column column = Column.of("y", 0.1, 0.7, 0.3);
        for (Scaling scaling : Scaling.values()) {
            assertEquals(column.scale(scaling), column.scale(scaling, 3));
            assertEquals(column.scale(scaling), column.scale(scaling, 4));
        }
        assertEquals(new Scale(0.1, 1), column.scale(Scaling.STANDARD, 1), "one value has no spread");
    }

    @Test
    void otherRowsMayNotLeaveTheDoublesOnAScaleThatIsTooFine() {
        Column column = Column.of("y", 0, 1e-14, 1e300);
        TableTest.assertRefused(
                "the scale of column `y`, fitted on its first 2 rows, leads beyond the largest double in others: its "
                        + "values go from 0.0 to 1.0E300: fit it on more rows, or take the values as they are",
                () -> column.scale(Scaling.MIN_MAX, 2));
        assertEquals(1, column.scale(Scaling.MIN_MAX).of(1e300));
    }

    @Test
    void standardDividesByTheDeviationOfThePopulation() {
        // mean 5, squared differences 9 1 1 1 0 0 4 16, so the deviation is sqrt(32 / 8)
        Scale scale = Scaling.STANDARD.fit("y", new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertEquals(new Scale(5, 2), scale);
        assertEquals(-1.5, scale.of(2));
    }

    @Test
    void numbersCloseToTheEndsOfTheRangeAreScaledToo() {
        assertEquals(new Scale(1e200, 2e200), rounded(Scaling.STANDARD.fit("y", new double[] {-1e200, 3e200})));
        assertEquals(new Scale(1e308, 5e307), rounded(Scaling.STANDARD.fit("y", new double[] {5e307, 1.5e308})));
        assertEquals(new Scale(2e-150, 1e-150), rounded(Scaling.STANDARD.fit("y", new double[] {1e-150, 3e-150})));
    }

    private static Scale rounded(Scale scale) {
        MathContext digits = new MathContext(10);
        return new Scale(
                new BigDecimal(scale.shift(), digits).doubleValue(),
                new BigDecimal(scale.divisor(), digits).doubleValue());
    }

    @Test
    void noneKeepsEveryBit() {
        Scale scale = Scaling.NONE.fit("y", new double[] {0.1});
        for (double v : new double[] {0.1, -0.0, 1e300, Double.MIN_VALUE}) {
            assertEquals(v, scale.of(v));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN_MAX", "STANDARD"})
    void aConstantColumnBecomesZero(Scaling scaling) {
        double[] constant = {0.1, 0.1, 0.1}; // their sum divided by 3 is not 0.1
        assertEquals(0, scaling.fit("y", constant).of(0.1));
        assertEquals(1, scaling.fit("y", constant).divisor());
    }

    // spotless:off
    /** The divisors that scikit-learn 1.9.1 takes: of StandardScaler, and 1 / scale_ of MinMaxScaler. */
    private static Stream<Arguments> nearlyConstant() {
        double next = Math.ulp(1.0);
        return Stream.of(
                arguments(1, 1, new double[] {0.1, 0.1, 0.1}),
                arguments(1, 1, new double[] {0, 0}),
                arguments(1, 1, new double[] {3}),
                arguments(1, 1, new double[] {1, 1 + next, 1}),
                arguments(1, 1, new double[] {1, 1 + 3 * next}),
                arguments(9.992007221626409e-16, 1, new double[] {1, 1 + 9 * next}),
                arguments(1.1102230246251565e-15, 2.220446049250313e-15, new double[] {1, 1 + 10 * next}),
                arguments(1.2212453270876722e-15, 2.4424906541753444e-15, new double[] {1, 1 + 11 * next}),
                arguments(8.175209411052291e-16, 1, new double[] {1, 1.000000000000001, 1.000000000000002}),
                arguments(8.15843973306311e-15, 1.9984014443252818e-14, new double[] {
                    1, 1.00000000000001, 1.00000000000002
                }),
                arguments(1, 1, new double[] {5, 5 + 4 * next, 5, 5, 5}),
                arguments(1, 1.4210854715202004e-14, new double[] {100, 100 + 64 * next, 100, 100}),
                arguments(1, 1.4901161193847656e-08, new double[] {1e8, 1e8 + 1.5e-8, 1e8}),
                arguments(1, 1, new double[] {1e15, 1e15 + 1, 1e15}),
                arguments(1, 2, new double[] {1e16, 1e16 + 2, 1e16}),
                arguments(8.164965809277262e-21, 1, new double[] {1e-20, 2e-20, 3e-20}),
                arguments(1.5e-16, 1, new double[] {0, 3e-16}),
                arguments(1, 1, new double[] {1e-200, 3e-200}));
    }
    // spotless:on

    @ParameterizedTest
    @MethodSource("nearlyConstant")
    void nearlyConstantColumnsAreScaledAsInScikitLearn(double standard, double minMax, double[] column) {
        assertEquals(standard, Scaling.STANDARD.fit("y", column).divisor(), 1e-9 * standard);
        assertEquals(minMax, Scaling.MIN_MAX.fit("y", column).divisor(), 1e-9 * minMax);
        assertEquals(minMax / 2, Scaling.MIN_MAX_1.fit("y", column).divisor(), 1e-9 * minMax);
    }

    @ParameterizedTest
    @EnumSource
    void theInverseLeadsBack(Scaling scaling) {
        double[] column = {3.5, -2, 11, 0.25};
        Scale scale = scaling.fit("y", column);
        for (double v : column) {
            assertEquals(v, scale.inverse(scale.of(v)), 1e-14);
        }
    }

    @Test
    void refusesWhatCannotBeScaled() {
        TableTest.assertRefused(
                "column `y` should have at least one value to be scaled but has none: choose another",
                () -> Scaling.MIN_MAX.fit("y", new double[0]));
        double[] wide = {-1e308, 1e308};
        TableTest.assertRefused(
                "the values of column `y` should be no farther apart than the largest double, to be scaled, but go from "
                        + "-1.0E308 to 1.0E308: take them as they are, or choose a column whose values are nearer to each "
                        + "other",
                () -> Column.of("y", wide).scale(Scaling.MIN_MAX));
        assertEquals(
                new Scale(0, 1e308), Scaling.STANDARD.fit("y", wide), "the deviation is no more than half of that");
        assertThrows(ArithmeticException.class, () -> new Scale(0, 0));
    }
}
