package unrolled.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Examples;

class InitialiserTest {
    private final Initialiser initialiser = new Initialiser(42);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 17, 64})
    void recurrentKernelHasOrthonormalRows(int units) {
        Matrix r = initialiser.lstm(0, 3, units, true, true).recurrentKernel();
        for (int one = 0; one < units; one++) {
            for (int two = 0; two <= one; two++) {
                double product = 0.0;
                for (int column = 0; column < 4 * units; column++) {
                    product += r.at(one, column) * r.at(two, column);
                }
                assertEquals(one == two ? 1.0 : 0.0, product, 1e-12);
            }
        }
    }

    @Test
    void recurrentKernelHasBothSignsEverywhere() {
        double sumOfFirsts = 0.0;
        for (long seed = 0; seed < 400; seed++) {
            sumOfFirsts += Math.signum(new Initialiser(seed)
                    .lstm(0, 1, 4, true, true)
                    .recurrentKernel()
                    .at(0, 0));
        }
        assertTrue(Math.abs(sumOfFirsts) < 80, "Householder's own signs would all be alike: " + sumOfFirsts);
    }

    @Test
    void kernelsFillGlorotsInterval() {
        assertFills(initialiser.lstm(0, 8, 25, true, true).kernel(), Math.sqrt(6.0 / 108));
        assertFills(initialiser.dense(0, 50, 30, Activation.TANH, false).kernel(), Math.sqrt(6.0 / 80));
    }

    private static void assertFills(Matrix kernel, double limit) {
        double largest = 0.0;
        double sum = 0.0;
        for (double value : kernel.values()) {
            largest = Math.max(largest, Math.abs(value));
            sum += value;
        }
        assertTrue(largest <= limit && largest > 0.98 * limit, largest + " of " + limit);
        assertEquals(0.0, sum / kernel.values().length, 0.1 * limit);
    }

    @Test
    void biasIsZeroButOneForTheForgetGate() {
        assertEquals(
                Matrix.of(new double[][] {{0, 0, 1, 1, 0, 0, 0, 0}}),
                initialiser.lstm(0, 1, 2, true, true).bias());
        assertEquals(Matrix.zero(1, 8), initialiser.lstm(0, 1, 2, true, false).bias());
        assertEquals(
                Matrix.zero(1, 3),
                initialiser.dense(0, 2, 3, Activation.LINEAR, false).bias());
    }

    @Test
    void everyMatrixHasItsOwnStream() {
        Lstm lstm = initialiser.lstm(1, 3, 4, true, true);
        assertEquals(lstm, new Initialiser(42).lstm(1, 3, 4, true, true));
        assertEquals(
                lstm.recurrentKernel(), initialiser.lstm(1, 7, 4, false, false).recurrentKernel());
        assertEquals(
                lstm.kernel().at(0, 0) / Math.sqrt(6.0 / 19),
                initialiser.lstm(1, 1, 1, true, true).kernel().at(0, 0) / Math.sqrt(6.0 / 5),
                1e-15);
        assertNotEquals(lstm.kernel(), initialiser.lstm(0, 3, 4, true, true).kernel());
        assertNotEquals(
                lstm.kernel(), new Initialiser(43).lstm(1, 3, 4, true, true).kernel());
        assertNotEquals(
                lstm.kernel(),
                new Initialiser(42 + (1L << 60)).lstm(1, 3, 4, true, true).kernel());
    }

    @Test
    void everyJavaGivesTheseBits() {
        long hash = 0;
        for (int units : new int[] {1, 4, 16, 64}) {
            Lstm lstm = initialiser.lstm(units, 3, units, true, true);
            hash = Examples.hash(hash, lstm.kernel().values());
            hash = Examples.hash(hash, lstm.recurrentKernel().values());
        }
        hash = Examples.hash(
                hash,
                initialiser.dense(2, 4, 3, Activation.LINEAR, false).kernel().values());
        assertEquals("213863aa5392c793", Long.toHexString(hash));
    }
}
