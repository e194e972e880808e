package unrolled.engine.model;

import java.util.Arrays;
import unrolled.engine.kernel.Index;

/** A matrix of doubles in row-major order, never changed once made; two are equal when all their bits are. */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;
    /**
     * The rows once more, each an array of its own: only over such arrays does the JIT compiler vectorise the product.
     */
    private final double[][] lines;

    /** Takes {@code values [rows * columns]} over: the caller must not write to it again. */
    public Matrix(int rows, int columns, double[] values) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "A matrix cannot have the shape " + shape(rows, columns) + ": use sizes of 0 or more");
        }
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException("A matrix " + shape(rows, columns) + " needs " + (long) rows * columns
                    + " numbers but was given " + values.length + ": give one number for every row and column");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        lines = new double[rows][];
        for (int row = 0; row < rows; row++) {
            lines[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
    }

    /** A copy of {@code rows}, which must all have the same length. */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[size(rows.length, columns)];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException("Row " + row + " of a matrix should have " + columns
                        + " numbers like row 0 but has " + rows[row].length + ": make all rows equally long");
            }
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new Matrix(rows.length, columns, values);
    }

    /** Whether no number is NaN or infinite. */
    public boolean isFinite() {
        boolean finite = true;
        for (double value : values) {
            finite &= Double.isFinite(value);
        }
        return finite;
    }

    /** The rows of {@code upper} and then those of {@code lower}, as columns. */
    public static Matrix turned(Matrix upper, Matrix lower) {
        int columns = upper.rows + lower.rows;
        double[] values = new double[size(upper.columns, columns)];
        for (int column = 0; column < columns; column++) {
            double[] line = column < upper.rows ? upper.lines[column] : lower.lines[column - upper.rows];
            for (int row = 0; row < line.length; row++) {
                values[row * columns + column] = line[row];
            }
        }
        return new Matrix(upper.columns, columns, values);
    }

    /** All zeros. */
    public static Matrix zero(int rows, int columns) {
        return new Matrix(rows, columns, new double[size(rows, columns)]);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The number in {@code row} and {@code column}. */
    public double at(int row, int column) {
        return values[Index.of("row", row, rows) * columns + Index.of("column", column, columns)];
    }

    /** The numbers in row-major order: shared, not a copy, so do not write to it. */
    public double[] values() {
        return values;
    }

    /**
     * Sets the first numbers of {@code out} to x M, where x is {@code [rows]} and begins at {@code from}. Every number
     * is added up over the rows from 0 upwards, beginning with 0.0: four rows in a pass, but always in that order.
     */
    public void product(double[] x, int from, double[] out) {
        Arrays.fill(out, 0, columns, 0.0);
        int row = 0;
        for (; row <= rows - 4; row += 4) {
            double[] k0 = lines[row];
            double[] k1 = lines[row + 1];
            double[] k2 = lines[row + 2];
            double[] k3 = lines[row + 3];
            double x0 = x[from + row];
            double x1 = x[from + row + 1];
            double x2 = x[from + row + 2];
            double x3 = x[from + row + 3];
            for (int j = 0; j < columns; j++) {
                out[j] = (((out[j] + x0 * k0[j]) + x1 * k1[j]) + x2 * k2[j]) + x3 * k3[j];
            }
        }
        for (; row < rows; row++) {
            double[] k = lines[row];
            double x0 = x[from + row];
            for (int j = 0; j < columns; j++) {
                out[j] += x0 * k[j];
            }
        }
    }

    /**
     * The {@link #product} of two vectors at once, both from their first number on: the same bits in little more than
     * half the time, since every row is read once for both.
     */
    public void products(double[] x, double[] y, double[] outX, double[] outY) {
        Arrays.fill(outX, 0, columns, 0.0);
        Arrays.fill(outY, 0, columns, 0.0);
        int row = 0;
        for (; row <= rows - 4; row += 4) {
            double[] k0 = lines[row];
            double[] k1 = lines[row + 1];
            double[] k2 = lines[row + 2];
            double[] k3 = lines[row + 3];
            double x0 = x[row];
            double x1 = x[row + 1];
            double x2 = x[row + 2];
            double x3 = x[row + 3];
            double y0 = y[row];
            double y1 = y[row + 1];
            double y2 = y[row + 2];
            double y3 = y[row + 3];
            for (int j = 0; j < columns; j++) {
                double a = k0[j]; // read before anything is written: else the compiler does not vectorise
                double b = k1[j];
                double c = k2[j];
                double d = k3[j];
                outX[j] = (((outX[j] + x0 * a) + x1 * b) + x2 * c) + x3 * d;
                outY[j] = (((outY[j] + y0 * a) + y1 * b) + y2 * c) + y3 * d;
            }
        }
        for (; row < rows; row++) {
            double[] k = lines[row];
            for (int j = 0; j < columns; j++) {
                outX[j] += x[row] * k[j];
                outY[j] += y[row] * k[j];
            }
        }
    }

    /** One number of {@link #product}, added up in the same order: the same bits. */
    public double product(double[] x, int column) {
        double sum = 0.0;
        for (int row = 0; row < rows; row++) {
            sum += x[row] * lines[row][column];
        }
        return sum;
    }

    /**
     * Refuses this matrix unless it has the shape {@code [rows][columns]}; {@code name} is the word for it in the
     * message.
     */
    Matrix shaped(String name, int rows, int columns) {
        if (this.rows != rows || this.columns != columns) {
            throw new IllegalArgumentException(
                    name + " should be " + shape(rows, columns) + " but is " + shape(this.rows, this.columns));
        }
        return this;
    }

    /** Refuses this matrix unless all its numbers are zero; {@code name} is the word for it in the message. */
    void zeros(String name) {
        for (double value : values) {
            if (value != 0.0) {
                throw new IllegalArgumentException(name + " should be zero but has " + value);
            }
        }
    }

    /** How many numbers a matrix of this shape has; refuses more than an array can hold. */
    static int size(int rows, int columns) {
        long size = (long) rows * columns;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A matrix " + shape(rows, columns) + " would have " + size
                    + " numbers, more than fit into an array");
        }
        return (int) size;
    }

    public static String shape(int rows, int columns) {
        return "[" + rows + "][" + columns + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix " + shape(rows, columns);
    }
}
