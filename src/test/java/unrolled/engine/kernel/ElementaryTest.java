package unrolled.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;

class ElementaryTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void expIsWithinAUnitInTheLastPlace() {
        assertClose(0.92, Elementary::exp, ElementaryTest::exp);
    }

    @Test
    void sigmoidIsWithinAUnitInTheLastPlace() {
        assertClose(
                1.03,
                Elementary::sigmoid,
                x -> BigDecimal.ONE.divide(exp(x.negate()).add(BigDecimal.ONE), DIGITS));
    }

    @Test
    void tanhIsWithinAUnitInTheLastPlace() {
        assertClose(0.82, Elementary::tanh, x -> {
            BigDecimal square = exp(x.add(x));
            return square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), DIGITS);
        });
    }

    @Test
    void expAtTheEdges() {
        assertBits(1.0, Elementary.exp(0.0));
        assertBits(1.0, Elementary.exp(-0.0));
        assertBits(1.0, Elementary.exp(Double.MIN_VALUE));
        assertBits(INFINITY, Elementary.exp(INFINITY));
        assertBits(0.0, Elementary.exp(-INFINITY));
        assertBits(Double.NaN, Elementary.exp(Double.NaN));
        assertBits(0x1.fffffffffff2ap1023, Elementary.exp(0x1.62e42fefa39efp9)); // the last that is finite
        assertBits(INFINITY, Elementary.exp(Math.nextUp(0x1.62e42fefa39efp9)));
        assertBits(Double.MIN_VALUE, Elementary.exp(-0x1.74910d52d3051p9)); // the last that is not 0
        assertBits(0.0, Elementary.exp(Math.nextDown(-0x1.74910d52d3051p9)));
    }

    @Test
    void sigmoidAtTheEdges() {
        assertBits(0.5, Elementary.sigmoid(0.0));
        assertBits(0.5, Elementary.sigmoid(-0.0));
        assertBits(0.5, Elementary.sigmoid(Double.MIN_VALUE));
        assertBits(1.0, Elementary.sigmoid(40.0));
        assertBits(1.0, Elementary.sigmoid(INFINITY));
        assertBits(0.0, Elementary.sigmoid(-INFINITY));
        assertBits(Double.MIN_VALUE, Elementary.sigmoid(-745.0));
        assertBits(0.0, Elementary.sigmoid(-746.0));
        assertBits(Double.NaN, Elementary.sigmoid(Double.NaN));
    }

    @Test
    void tanhAtTheEdges() {
        for (double same : new double[] {0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1e-9}) {
            assertBits(same, Elementary.tanh(same));
            assertBits(-same, Elementary.tanh(-same));
        }
        assertBits(1.0, Elementary.tanh(20.0));
        assertBits(1.0, Elementary.tanh(INFINITY));
        assertBits(-1.0, Elementary.tanh(-INFINITY));
        assertBits(Double.NaN, Elementary.tanh(Double.NaN));
    }

    @Test
    void expIsAsGoodAmongSubnormals() {
        for (double x = -745.0; x < -708.0; x += 0.37) {
            double exact = exp(new BigDecimal(x)).doubleValue();
            assertEquals(exact, Elementary.exp(x), 1.01 * Math.ulp(exact), "e^" + x);
        }
    }

    @Test
    void sigmoidFarBelowZeroIsStillRelativelyGood() {
        for (double z = -745.0; z < -39.0; z += 0.77) {
            double exact = exp(new BigDecimal(z)).doubleValue(); // 1 + e^z is 1 to more digits than a double has
            assertEquals(exact, Elementary.sigmoid(z), 1.01 * Math.ulp(exact), "sigmoid of " + z);
        }
    }

    @Test
    void tanhIsOdd() {
        for (double x : arguments(9, 10_000)) {
            assertBits(-Elementary.tanh(x), Elementary.tanh(-x));
        }
    }

    @Test
    void allRiseAndStayInBounds() {
        double[] x = arguments(3, 100_000);
        Arrays.sort(x);
        for (int at = 1; at < x.length; at++) {
            assertTrue(Elementary.exp(x[at - 1]) <= Elementary.exp(x[at]), "exp falls at " + x[at]);
            assertTrue(Elementary.sigmoid(x[at - 1]) <= Elementary.sigmoid(x[at]), "sigmoid falls at " + x[at]);
            assertTrue(Elementary.tanh(x[at - 1]) <= Elementary.tanh(x[at]), "tanh falls at " + x[at]);
            assertTrue(Elementary.sigmoid(x[at]) >= 0.0 && Elementary.sigmoid(x[at]) <= 1.0);
            assertTrue(Math.abs(Elementary.tanh(x[at])) <= 1.0);
        }
    }

    /** Another Java, processor or compiler that gave one other bit would be seen here. */
    @Test
    void everyJavaGivesTheseBits() {
        long exp = 0;
        long sigmoid = 0;
        long tanh = 0;
        for (double x : arguments(7, 100_000)) {
            exp = Examples.hash(exp, Elementary.exp(x));
            sigmoid = Examples.hash(sigmoid, Elementary.sigmoid(x));
            tanh = Examples.hash(tanh, Elementary.tanh(x));
        }
        assertEquals(
                "63a685b4c31f4f3a 135cb4f537f6db65 224fbb209f534d5b",
                Long.toHexString(exp) + " " + Long.toHexString(sigmoid) + " " + Long.toHexString(tanh));
    }

    private static void assertClose(double limit, DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact) {
        for (double x : arguments(1, 4_000)) {
            BigDecimal expected = exact.apply(new BigDecimal(x));
            BigDecimal unit = new BigDecimal(Math.ulp(expected.doubleValue()));
            BigDecimal found = new BigDecimal(ours.applyAsDouble(x));
            double error = found.subtract(expected).abs().divide(unit, DIGITS).doubleValue();
            assertTrue(error <= limit, () -> "at " + x + " off by " + error + " units in the last place");
        }
    }

    private static void assertBits(double expected, double found) {
        assertEquals(
                Double.doubleToLongBits(expected), Double.doubleToLongBits(found), () -> expected + " but " + found);
    }

    /** Both signs; a third within 3, a third up to 40, a third of all sizes down to 1e-15. */
    private static double[] arguments(long seed, int count) {
        Random random = new Random(seed);
        double[] arguments = new double[count];
        for (int at = 0; at < count; at++) {
            double uniform = 2.0 * random.nextDouble() - 1.0;
            double tiny = 1.0 / (1L << random.nextInt(50));
            arguments[at] = uniform * (at % 3 == 0 ? 3.0 : at % 3 == 1 ? 40.0 : tiny);
        }
        return arguments;
    }

    /** Taylor's series of e^(x / 2^k), squared k times. */
    private static BigDecimal exp(BigDecimal x) {
        MathContext wide = new MathContext(80);
        int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
        BigDecimal small = x.divide(new BigDecimal(2).pow(halvings), wide);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n <= 28; n++) {
            term = term.multiply(small).divide(new BigDecimal(n), wide);
            sum = sum.add(term, wide);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, wide);
        }
        return sum;
    }
}
