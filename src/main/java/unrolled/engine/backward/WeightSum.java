package unrolled.engine.backward;

import java.util.Arrays;

/**
 * The gradient with respect to a matrix of weights: the sum of all products of a number that went in and a gradient by a
 * pre-activation. Every entry is added up in the order of {@link #add}, beginning with 0.0: four at a time, but always
 * in that order.
 */
final class WeightSum {
    private static final int AT_A_TIME = 4;

    /** The sums, row by row: only over such arrays does the JIT compiler vectorise. */
    private final double[][] lines;
    /** What waits to be added. */
    private final double[][] inputs;

    private final double[][] gradients = new double[AT_A_TIME][];
    private int waiting;

    WeightSum(int rows, int columns) {
        lines = new double[rows][columns];
        inputs = new double[AT_A_TIME][rows];
    }

    /** The row [rows] to be filled with what went in, before {@link #add} is called. */
    double[] input() {
        return inputs[waiting];
    }

    /** Adds {@link #input} times {@code z} [columns], which must not change before {@link #finish}. */
    void add(double[] z) {
        gradients[waiting++] = z;
        if (waiting == AT_A_TIME) {
            addFour();
            waiting = 0;
        }
    }

    private void addFour() {
        double[] z0 = gradients[0];
        double[] z1 = gradients[1];
        double[] z2 = gradients[2];
        double[] z3 = gradients[3];
        for (int row = 0; row < lines.length; row++) {
            double[] sum = lines[row];
            double x0 = inputs[0][row];
            double x1 = inputs[1][row];
            double x2 = inputs[2][row];
            double x3 = inputs[3][row];
            for (int j = 0; j < sum.length; j++) {
                sum[j] = (((sum[j] + x0 * z0[j]) + x1 * z1[j]) + x2 * z2[j]) + x3 * z3[j];
            }
        }
    }

    /** Adds what still waits. */
    void finish() {
        for (int at = 0; at < waiting; at++) {
            double[] z = gradients[at];
            for (int row = 0; row < lines.length; row++) {
                double[] sum = lines[row];
                double x = inputs[at][row];
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += x * z[j];
                }
            }
        }
        waiting = 0;
        Arrays.fill(gradients, null);
    }

    /** Copies as many of the sums as {@code to} has room for from {@code from} to {@code end}, row by row. */
    void copy(double[] to, int from, int end) {
        int columns = lines[0].length;
        for (int at = from; at < end; at += columns) {
            System.arraycopy(lines[(at - from) / columns], 0, to, at, columns);
        }
    }
}
