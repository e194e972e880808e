package unrolled.engine.kernel;

import java.util.Arrays;

/**
 * The product of {@link Panels}, panel by panel: sum[s] += x[s, 0] k[0] + x[s, 1] k[1] + ..., for several rows s at once.
 *
 * <p>Row by row a processor would wait for memory: every number of k is used once, and every sum is fetched and stored
 * for one multiplication. So a pass over the columns works on a tile: it takes two rows of k and adds them, in their
 * order, to three rows of sums. 5 numbers read and 3 stored then serve 12 operations. One row of sums alone takes four rows of
 * k in a pass, two take three. Larger tiles would be faster still, but a loop of more than some 60 operations and
 * accesses, which the tile 3 x 3 has, is not vectorised by the compiler of Java 17 and three times as slow.
 *
 * <p>All rows of sums take {@value #CHUNK} rows of k before they take the next ones: so many stay in the second cache, and
 * every row of sums but the first finds them there. A matrix of 256 rows would be fetched anew for every tile.
 *
 * <p>In every tile the additions to one number stand in brackets, in the order of the rows of k: all tiles give the same
 * bits. The numbers of k are read into variables before a sum is written: else the compiler could not know that
 * the sum is not one of them.
 */
final class Tiles {
    /** Rows of k at a time: at 256 columns 192 KB. No tile is cut, since 2, 3 and 4 divide it. */
    static final int CHUNK = 96;

    private Tiles() {}

    /** Sets the sums to what two rows of k make of them, or to zero if there are not so many; returns how many it took. */
    static int begin(double[][] sums, double[] x, int from, int stride, double[][] k) {
        int rows = k.length < 2 ? 0 : 2;
        for (int s = 0; s < sums.length; s++) {
            if (rows == 0) {
                Arrays.fill(sums[s], 0.0);
            } else {
                begin(sums[s], x[from + s * stride], x[from + s * stride + 1], k[0], k[1]);
            }
        }
        return rows;
    }

    /** A sum begins with 0.0, which makes 0.0 of -0.0. */
    private static void begin(double[] a, double x0, double x1, double[] k0, double[] k1) {
        for (int j = 0; j < a.length; j++) {
            a[j] = (0.0 + x0 * k0[j]) + x1 * k1[j];
        }
    }

    /** Adds {@code count} rows of k, from {@code first} on, to all rows of sums. */
    static void add(double[][] sums, double[] x, int from, int stride, double[][] k, int first, int count) {
        for (int done = 0; done < count; done += CHUNK) {
            addChunk(sums, x, from + done, stride, k, first + done, Math.min(CHUNK, count - done));
        }
    }

    private static void addChunk(
            double[][] sums, double[] x, int from, int stride, double[][] k, int first, int count) {
        int end = first + count;
        int at = from - first; // x of the first row of sums and row r of k is x[at + r]
        int s = 0;
        for (; s <= sums.length - 3; s += 3) {
            three(sums[s], sums[s + 1], sums[s + 2], x, at, stride, k, first, end);
            at += 3 * stride;
        }
        if (s == sums.length - 2) {
            two(sums[s], sums[s + 1], x, at, at + stride, k, first, end);
        } else if (s == sums.length - 1) {
            one(sums[s], x, at, k, first, end);
        }
    }

    /** To three rows of sums, whose x begin {@code stride} apart. */
    private static void three(
            double[] a, double[] b, double[] c, double[] x, int at, int stride, double[][] k, int first, int end) {
        int bAt = at + stride;
        int cAt = bAt + stride;
        int r = first;
        for (; r <= end - 2; r += 2) {
            double[] k0 = k[r];
            double[] k1 = k[r + 1];
            double a0 = x[at + r];
            double a1 = x[at + r + 1];
            double b0 = x[bAt + r];
            double b1 = x[bAt + r + 1];
            double c0 = x[cAt + r];
            double c1 = x[cAt + r + 1];
            for (int j = 0; j < a.length; j++) {
                double w0 = k0[j];
                double w1 = k1[j];
                a[j] = (a[j] + a0 * w0) + a1 * w1;
                b[j] = (b[j] + b0 * w0) + b1 * w1;
                c[j] = (c[j] + c0 * w0) + c1 * w1;
            }
        }
        if (r < end) {
            add(a, b, c, x[at + r], x[bAt + r], x[cAt + r], k[r]);
        }
    }

    private static void add(double[] a, double[] b, double[] c, double xa, double xb, double xc, double[] k) {
        for (int j = 0; j < a.length; j++) {
            double w = k[j];
            a[j] += xa * w;
            b[j] += xb * w;
            c[j] += xc * w;
        }
    }

    /** To two rows of sums. */
    private static void two(double[] a, double[] b, double[] x, int at, int bAt, double[][] k, int first, int end) {
        int r = first;
        for (; r <= end - 3; r += 3) {
            double[] k0 = k[r];
            double[] k1 = k[r + 1];
            double[] k2 = k[r + 2];
            double a0 = x[at + r];
            double a1 = x[at + r + 1];
            double a2 = x[at + r + 2];
            double b0 = x[bAt + r];
            double b1 = x[bAt + r + 1];
            double b2 = x[bAt + r + 2];
            for (int j = 0; j < a.length; j++) {
                double w0 = k0[j];
                double w1 = k1[j];
                double w2 = k2[j];
                a[j] = ((a[j] + a0 * w0) + a1 * w1) + a2 * w2;
                b[j] = ((b[j] + b0 * w0) + b1 * w1) + b2 * w2;
            }
        }
        for (; r < end; r++) {
            add(a, x[at + r], k[r]);
            add(b, x[bAt + r], k[r]);
        }
    }

    /** To one row of sums. */
    private static void one(double[] a, double[] x, int at, double[][] k, int first, int end) {
        int r = first;
        for (; r <= end - 4; r += 4) {
            double[] k0 = k[r];
            double[] k1 = k[r + 1];
            double[] k2 = k[r + 2];
            double[] k3 = k[r + 3];
            double a0 = x[at + r];
            double a1 = x[at + r + 1];
            double a2 = x[at + r + 2];
            double a3 = x[at + r + 3];
            for (int j = 0; j < a.length; j++) {
                a[j] = (((a[j] + a0 * k0[j]) + a1 * k1[j]) + a2 * k2[j]) + a3 * k3[j];
            }
        }
        for (; r <= end - 2; r += 2) {
            add(a, x[at + r], x[at + r + 1], k[r], k[r + 1]);
        }
        if (r < end) {
            add(a, x[at + r], k[r]);
        }
    }

    private static void add(double[] a, double x0, double x1, double[] k0, double[] k1) {
        for (int j = 0; j < a.length; j++) {
            a[j] = (a[j] + x0 * k0[j]) + x1 * k1[j];
        }
    }

    private static void add(double[] a, double x, double[] k) {
        for (int j = 0; j < a.length; j++) {
            a[j] += x * k[j];
        }
    }
}
