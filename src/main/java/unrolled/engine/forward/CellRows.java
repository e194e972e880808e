package unrolled.engine.forward;

import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/**
 * One step of several slots side by side, as rows: the units of the first slot, then those of the next. From z and c' the
 * rows make what a step leaves: i, f, o = sigmoid(z), g = tanh(z); c = f c' + i g; h = o tanh(c).
 */
final class CellRows {
    /** So many numbers of a row, in all rows together, fit into the first cache. */
    private static final int LENGTH = 256;

    /** Per gate i, f, g, o: its pre-activations. */
    final double[][] z;
    /** Per gate: its values. */
    final double[][] gates;
    /** c that entered the step, c', and c and h that it leaves. */
    final double[] before;

    final double[] c;
    final double[] h;

    private final double[] squashed;
    private final ElementaryRow row;

    /** @param most how many slots there are */
    CellRows(int units, int most) {
        int length = together(units, most) * units;
        z = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        gates = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        before = new double[length];
        c = new double[length];
        squashed = new double[length];
        h = new double[length];
        row = new ElementaryRow(length);
    }

    /** How many slots a row is made of: as many as fill it, but at least one. */
    static int together(int units, int slots) {
        return Math.min(slots, Math.max(1, LENGTH / units));
    }

    /** Computes the first {@code count} numbers of all rows. */
    void compute(Lstm lstm, int count) {
        Activation activation = lstm.activation();
        Activation recurrentActivation = lstm.recurrentActivation().activation();
        recurrentActivation.apply(z[0], gates[0], 1, count, row);
        recurrentActivation.apply(z[1], gates[1], 1, count, row);
        activation.apply(z[2], gates[2], 1, count, row);
        recurrentActivation.apply(z[3], gates[3], 1, count, row);
        carry(gates[0], gates[1], gates[2], before, c, count);
        activation.apply(c, squashed, 1, count, row);
        multiply(gates[3], squashed, h, count);
    }

    /** c = f c' + i g. */
    private static void carry(double[] i, double[] f, double[] g, double[] before, double[] c, int count) {
        for (int u = 0; u < count; u++) {
            c[u] = f[u] * before[u] + i[u] * g[u];
        }
    }

    private static void multiply(double[] a, double[] b, double[] product, int count) {
        for (int u = 0; u < count; u++) {
            product[u] = a[u] * b[u];
        }
    }
}
