package unrolled.engine.backward;

import unrolled.engine.forward.Workers;
import unrolled.engine.kernel.Panels;

/**
 * The gradient with respect to a matrix of weights: the sum of all products of a number that went in and a gradient by a
 * pre-activation. Every entry is added up in the order of the rows of z, beginning with 0.0.
 */
final class WeightSum {
    /** So many rows of z are taken at a time: they stay in the cache while all sums go by. */
    private static final int CHUNK = 32;

    /** {@code [F + U + 1][4U]}, or {@code [F + 1][N]} of a Dense. */
    private final Panels sums;

    /** What went in with the gradients of a row. */
    @FunctionalInterface
    interface Inputs {
        /** Copies the numbers that belong to a row of z, as many as there are rows of weights. */
        void copy(int row, double[] to);
    }

    WeightSum(int rows, int columns) {
        sums = new Panels(rows, columns);
    }

    /**
     * Adds up, for every row of {@code z} from 0 upwards, its inputs times its gradients.
     *
     * @param parts how many rows of weights are added up at once; each has sums of its own, whatever the others are
     */
    void set(int parts, Workers workers, Inputs inputs, Panels z) {
        workers.compute(parts, part -> {
            int first = sums.rows() * part / parts;
            int end = sums.rows() * (part + 1) / parts;
            set(first, sums.rows(first, end), inputs, z);
        });
    }

    /** @param part the sums from {@code from} on */
    private void set(int from, Panels part, Inputs inputs, Panels z) {
        part.clear();
        double[] line = new double[sums.rows()];
        int chunk = Math.min(CHUNK, z.rows());
        double[] x = new double[part.rows() * chunk]; // an input of all rows of the chunk, then the next input
        for (int first = 0; first < z.rows(); first += chunk) {
            int count = Math.min(chunk, z.rows() - first);
            for (int n = 0; n < count; n++) {
                inputs.copy(first + n, line);
                for (int row = 0; row < part.rows(); row++) {
                    x[row * chunk + n] = line[from + row];
                }
            }
            part.addProduct(x, 0, chunk, z, first, count);
        }
    }

    /** Copies as many of the sums as {@code to} has room for from {@code from} to {@code end}, row by row. */
    void copy(double[] to, int from, int end) {
        int columns = sums.columns();
        for (int at = from; at < end; at += columns) {
            sums.copy((at - from) / columns, 0, columns, to, at);
        }
    }
}
