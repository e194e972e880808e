package unrolled.engine.kernel;

import java.util.Arrays;

/**
 * Orthogonal columns from any: Q of A = Q R, where the diagonal of R is positive, by Householder's reflections (Golub and
 * Van Loan, Matrix Computations, 5.2).
 *
 * <p>Reflection k, I - gamma u u^T, makes column k zero below the diagonal; it changes rows k and below. A column a
 * goes by s = gamma (u . a), a -= s u: with u[k] = 1, s begins with a[k] and is added up over the rows k + 1, k + 2, ... Q is what
 * the reflections make of the columns of I, the last one first.
 *
 * <p>A column needs all reflections before its own and nothing of the other columns. So {@value #WIDTH} columns at a time,
 * which stay in the cache, take all reflections one after the other; and while one changes three rows, the next one's s
 * takes these rows along. No number is added up in another order than column by column.
 */
public final class Householder {
    /** Columns at a time: as many as pay for the loop over them. */
    private static final int WIDTH = 64;

    private final int rows;
    private final int columns;
    /** Of each reflection: u, zero above its row. */
    private final double[][] u;

    private final double[] gamma;
    /** Whether R has a negative number on the diagonal of a column, which is then turned round. */
    private final boolean[] turned;

    private Householder(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        u = new double[columns][rows];
        gamma = new double[columns];
        turned = new boolean[columns];
    }

    /**
     * Q, turned: its columns as rows.
     *
     * @param a {@code [rows][columns]} in row-major order, no more columns than rows, all of them linearly independent
     * @return {@code [columns][rows]} in row-major order
     */
    public static double[] orthogonal(int rows, int columns, double[] a) {
        Householder reflections = new Householder(rows, columns);
        for (int first = 0; first < columns; first += WIDTH) {
            reflections.decompose(a, first, Math.min(WIDTH, columns - first));
        }
        double[] q = new double[rows * columns];
        for (int first = 0; first < columns; first += WIDTH) {
            reflections.form(q, first, Math.min(WIDTH, columns - first));
        }
        return q;
    }

    /** Takes some columns through the reflections before them, and finds their own. */
    private void decompose(double[] a, int first, int count) {
        double[][] panel = new double[rows][];
        for (int row = 0; row < rows; row++) {
            int at = row * columns + first;
            panel[row] = Arrays.copyOfRange(a, at, at + count);
        }
        double[] s = new double[count];
        if (first > 0) {
            reflect(panel, first, s);
        }
        for (int k = first; k < first + count; k++) {
            find(panel, k, k - first);
            dot(panel, k, s);
            subtract(panel, k, u[k], s);
        }
    }

    /** Takes a panel through the first reflections; {@code room} is written to. */
    private void reflect(double[][] panel, int reflections, double[] room) {
        double[] s = room;
        double[] next = new double[s.length];
        dot(panel, 0, s);
        for (int k = 0; k < reflections - 1; k++) {
            subtract(panel[k], u[k][k], s);
            subtract(panel[k + 1], u[k][k + 1], s);
            System.arraycopy(panel[k + 1], 0, next, 0, s.length);
            pass(panel, k + 2, u[k], s, u[k + 1], next);
            scale(next, gamma[k + 1]);
            double[] done = s;
            s = next;
            next = done;
        }
        subtract(panel, reflections - 1, u[reflections - 1], s);
    }

    /** Finds the reflection that makes a column zero below row k; everything is divided by its largest number, for no overflow. */
    private void find(double[][] panel, int k, int column) {
        double[] v = u[k];
        double largest = 0.0;
        for (int row = k; row < rows; row++) {
            v[row] = panel[row][column];
            largest = Math.max(largest, Math.abs(v[row]));
        }
        double squares = 0.0;
        for (int row = k; row < rows; row++) {
            v[row] /= largest;
            squares += v[row] * v[row];
        }
        double length = v[k] < 0.0 ? -Math.sqrt(squares) : Math.sqrt(squares);
        double divisor = v[k] + length;
        for (int row = k + 1; row < rows; row++) {
            v[row] /= divisor;
        }
        v[k] = 1.0;
        gamma[k] = divisor / length;
        turned[k] = length > 0.0; // R has -length there
    }

    /** What the reflections make of some columns of I. */
    private void form(double[] q, int first, int count) {
        double[][] panel = new double[rows][count];
        for (int column = 0; column < count; column++) {
            panel[first + column][column] = 1.0;
        }
        int last = first + count - 1;
        double[] s = new double[count];
        double[] next = new double[count];
        dot(panel, last, s);
        for (int k = last; k > 0; k--) {
            System.arraycopy(panel[k - 1], 0, next, 0, count);
            pass(panel, k, u[k], s, u[k - 1], next);
            scale(next, gamma[k - 1]);
            double[] done = s;
            s = next;
            next = done;
        }
        subtract(panel, 0, u[0], s);
        for (int column = 0; column < count; column++) {
            double sign = turned[first + column] ? -1.0 : 1.0;
            for (int row = 0; row < rows; row++) {
                q[(first + column) * rows + row] = sign * panel[row][column];
            }
        }
    }

    /** s = gamma (u . a) of reflection k, for every column. */
    private void dot(double[][] panel, int k, double[] s) {
        System.arraycopy(panel[k], 0, s, 0, s.length);
        for (int row = k + 1; row < rows; row++) {
            add(s, u[k][row], panel[row]);
        }
        scale(s, gamma[k]);
    }

    private static void scale(double[] s, double factor) {
        for (int j = 0; j < s.length; j++) {
            s[j] *= factor;
        }
    }

    /** a -= s u, in the rows from {@code from} on, and with them of the next reflection v . a. */
    private void pass(double[][] panel, int from, double[] u, double[] s, double[] v, double[] next) {
        int row = from;
        for (; row <= rows - 3; row += 3) {
            double[] a = panel[row];
            double[] b = panel[row + 1];
            double[] c = panel[row + 2];
            three(a, b, c, u[row], u[row + 1], u[row + 2], s, v[row], v[row + 1], v[row + 2], next);
        }
        for (; row < rows; row++) {
            subtract(panel[row], u[row], s);
            add(next, v[row], panel[row]);
        }
    }

    private static void three(
            double[] a,
            double[] b,
            double[] c,
            double ua,
            double ub,
            double uc,
            double[] s,
            double va,
            double vb,
            double vc,
            double[] next) {
        for (int j = 0; j < s.length; j++) {
            double x = a[j] - ua * s[j];
            double y = b[j] - ub * s[j];
            double z = c[j] - uc * s[j];
            a[j] = x;
            b[j] = y;
            c[j] = z;
            next[j] = ((next[j] + va * x) + vb * y) + vc * z;
        }
    }

    private void subtract(double[][] panel, int from, double[] u, double[] s) {
        for (int row = from; row < rows; row++) {
            subtract(panel[row], u[row], s);
        }
    }

    private static void subtract(double[] a, double u, double[] s) {
        for (int j = 0; j < a.length; j++) {
            a[j] -= u * s[j];
        }
    }

    private static void add(double[] sum, double factor, double[] a) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * a[j];
        }
    }
}
