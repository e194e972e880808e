package unrolled.engine.model;

import java.util.Arrays;
import unrolled.engine.kernel.Index;

/** A matrix of doubles in row-major order, never changed once made; two are equal when all their bits are. */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

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

    /** One number of x M, added up over the rows from 0 upwards as {@link Panels} does: the same bits. */
    public double product(double[] x, int column) {
        double sum = 0.0;
        for (int row = 0; row < rows; row++) {
            sum += x[row] * values[row * columns + column];
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
