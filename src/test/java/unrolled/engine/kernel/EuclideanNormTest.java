package unrolled.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EuclideanNormTest {
    @Test
    void isTheRootOfTheSumOfSquares() {
        assertEquals(5.0, EuclideanNorm.of(3, -4));
        assertEquals(Math.sqrt(0.1 * 0.1 + 0.2 * 0.2 + 0.3 * 0.3), EuclideanNorm.of(0.1, 0.2, 0.3));
        assertEquals(0.0, EuclideanNorm.of());
        assertEquals(0.0, EuclideanNorm.of(0.0, -0.0));
    }

    @Test
    void isFiniteWhereverItCanBe() {
        assertEquals(1.7e308, EuclideanNorm.of(1.7e308));
        assertEquals(1.7e308, EuclideanNorm.of(0, -1.7e308, 1e-300));
        assertEquals(5e300, EuclideanNorm.of(3e300, 4e300), 1e285);
        assertEquals(Double.MAX_VALUE, EuclideanNorm.of(Double.MAX_VALUE));
        assertEquals(Double.POSITIVE_INFINITY, EuclideanNorm.of(1.7e308, 1.7e308), "2.4e308 is no double");
    }

    @Test
    void isNotZeroWhereAnythingIsNot() {
        assertEquals(5e-200, EuclideanNorm.of(3e-200, 4e-200), 1e-215);
        assertEquals(1e-160, EuclideanNorm.of(1e-160));
        assertEquals(Double.MIN_VALUE, EuclideanNorm.of(Double.MIN_VALUE));
        assertEquals(3 * Double.MIN_VALUE, EuclideanNorm.of(0, -3 * Double.MIN_VALUE));
        assertEquals(1.0, EuclideanNorm.of(1, 1e-200));
    }

    @Test
    void whatIsNoNumberStaysSo() {
        assertEquals(Double.NaN, EuclideanNorm.of(1, Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, EuclideanNorm.of(1, Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, EuclideanNorm.of(Double.NaN, Double.POSITIVE_INFINITY));
    }

    @Test
    void theRootOfTheMeanIsFiniteToo() {
        assertEquals(2.0, rootMeanSquare(2, -2, 2));
        assertEquals(1.7e308, rootMeanSquare(1.7e308, -1.7e308, 1.7e308), 1e293);
        assertEquals(1e-200, rootMeanSquare(1e-200, 1e-200), 1e-215);
        assertEquals(Double.NaN, rootMeanSquare());
    }

    private static double rootMeanSquare(double... numbers) {
        return EuclideanNorm.rootMeanSquare(numbers.length, at -> numbers[at]);
    }
}
