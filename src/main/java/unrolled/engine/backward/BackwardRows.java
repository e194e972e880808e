package unrolled.engine.backward;

import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/**
 * One step of all slots backwards, as rows: the units of the first slot, then those of the next; beside {@link
 * LstmBackward}, which says what the letters mean.
 */
final class BackwardRows {
    /** Per gate i, f, g, o: its values, and the gradients by its pre-activations. */
    final double[][] gates;

    final double[][] dz;
    /** c that entered the step, c', and c that it left. */
    final double[] before;

    final double[] c;
    /** By h and c that the step left. */
    final double[] dh;

    final double[] dc;
    /** dh and dc, but zero where h or c was set: what is no part of what made it. */
    final double[] made;

    final double[] written;
    /** dh' = R dz of the step after, and dc'. */
    final double[] backH;

    final double[] backC;

    private final double[] tanh;
    private final double[] slope;
    private final Activation activation;
    private final Activation gate;
    private final ElementaryRow row;

    BackwardRows(Lstm lstm, int slots) {
        int length = slots * lstm.units();
        activation = lstm.activation();
        gate = lstm.recurrentActivation().activation();
        gates = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        dz = new double[][] {new double[length], new double[length], new double[length], new double[length]};
        before = new double[length];
        c = new double[length];
        dh = new double[length];
        dc = new double[length];
        made = new double[length];
        written = new double[length];
        backH = new double[length];
        backC = new double[length];
        tanh = new double[length];
        slope = new double[length];
        row = new ElementaryRow(length);
    }

    /** dh = (from above) + R dz of the step after. */
    void toH() {
        add(dh, backH);
    }

    private static void add(double[] sum, double[] other) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] += other[u];
        }
    }

    /** dc = dh o (1 - tanh(c)^2) + dc f of the step after, which dc is before. */
    void toC() {
        activation.apply(c, tanh, 1, c.length, row);
        activation.slopes(tanh, slope, c.length);
        add(made, gates[3], slope, dc);
    }

    private static void add(double[] a, double[] b, double[] c, double[] sum) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] = a[u] * b[u] * c[u] + sum[u];
        }
    }

    /** dz of all gates, and dc' = dc f. */
    void toGates() {
        toGate(0, written, gates[2], gate);
        toGate(1, written, before, gate);
        toGate(2, written, gates[0], activation);
        toGate(3, made, tanh, gate);
        multiply(written, gates[1], backC);
    }

    /** dz = d times what the gate is multiplied by times the slope of its activation. */
    private void toGate(int which, double[] d, double[] factor, Activation function) {
        function.slopes(gates[which], slope, slope.length);
        multiply(d, factor, slope, dz[which]);
    }

    private static void multiply(double[] a, double[] b, double[] c, double[] product) {
        for (int u = 0; u < product.length; u++) {
            product[u] = a[u] * b[u] * c[u];
        }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int u = 0; u < product.length; u++) {
            product[u] = a[u] * b[u];
        }
    }
}
