package unrolled.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A row has the bits that its numbers have one by one. */
class ElementaryRowTest {
    private static final double[] UNUSUAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -1e300,
        0x1p-28,
        -0x1p-29,
        0x1p-1030,
        4.0,
        -4.0,
        Math.nextDown(4.0),
        3.96875,
        -3.96875,
        32.0,
        -32.0,
        31.96875,
        -31.96875,
        40.0,
        -40.0,
        39.99,
        -709.0,
        63.9,
        -64.1,
        1.0 / 32,
        3.0 / 32
    };

    private static void assertSame(double[] z) {
        ElementaryRow row = new ElementaryRow(z.length);
        double[] out = new double[z.length];
        row.sigmoid(z, out, z.length);
        assertArrayEquals(Arrays.stream(z).map(Elementary::sigmoid).toArray(), out, () -> "sigmoid " + z.length);
        row.tanh(z, out, z.length);
        assertArrayEquals(Arrays.stream(z).map(Elementary::tanh).toArray(), out, () -> "tanh " + z.length);
    }

    @Test
    void rowsOfAnyLength() {
        Random random = new Random(1);
        for (int length = 0; length < 100; length++) {
            assertSame(random.doubles(length, -3.9, 3.9).toArray());
        }
    }

    @Test
    void rowsOfAllMagnitudes() {
        Random random = new Random(2);
        for (int n = 0; n < 2000; n++) {
            double scale = Math.scalb(1.0, n % 70 - 60);
            assertSame(random.doubles(97).map(z -> (2 * z - 1) * scale).toArray());
        }
    }

    @Test
    void unusualNumbersDoNotDisturbTheirNeighbours() {
        Random random = new Random(3);
        for (double unusual : UNUSUAL) {
            double[] z = random.doubles(50, -3.5, 3.5).toArray();
            z[17] = unusual;
            assertSame(z);
        }
        assertSame(UNUSUAL);
    }

    @Test
    void aShorterRowLeavesTheRestAlone() {
        double[] z = new Random(4).doubles(60).toArray();
        double[] out = new double[60];
        new ElementaryRow(60).tanh(z, out, 40);
        assertArrayEquals(new double[20], Arrays.copyOfRange(out, 40, 60));
        new ElementaryRow(60).sigmoid(z, out, 30);
        assertArrayEquals(Arrays.stream(z, 30, 40).map(Elementary::tanh).toArray(), Arrays.copyOfRange(out, 30, 40));
    }
}
