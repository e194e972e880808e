package unrolled.engine.kernel;

import java.util.Arrays;

/**
 * Rows of numbers in the layout that products of matrices are computed in: cut into panels of at most {@value #MOST}
 * columns, and every row of a panel an array of its own.
 *
 * <p>Why panels: what one pass reads and writes over and over, a few rows of sums, has to stay in the first cache, and
 * rows that lie a power of two apart push each other out of it. Why arrays of their own: the JIT compiler makes vector
 * instructions only of loops that use the same index everywhere; an offset of one array against another could mean that
 * they overlap, and it stops there.
 */
public final class Panels {
    /** Columns of a panel at most: three rows of sums and two of weights then take 10 KB. */
    static final int MOST = 256;

    private final int columns;
    /** Columns of all panels but perhaps the last. */
    private final int width;
    /** {@code [panel][row][column]}. */
    private final double[][][] panels;

    /** All zeros. */
    public Panels(int rows, int columns) {
        this.columns = columns;
        width = width(columns);
        panels = new double[panels(columns)][][];
        for (int p = 0; p < panels.length; p++) {
            int length = Math.min(width, columns - p * width);
            double[][] panel = new double[rows][]; // each row made by itself: new double[rows][length] is a slow call
            for (int row = 0; row < rows; row++) {
                panel[row] = new double[length];
            }
            panels[p] = panel;
        }
    }

    private Panels(int columns, double[][][] panels) {
        this.columns = columns;
        width = width(columns);
        this.panels = panels;
    }

    /** A copy of {@code values [rows * columns]}, which are in row-major order. */
    public static Panels of(int rows, int columns, double[] values) {
        Panels panels = new Panels(rows, columns);
        panels.set(values);
        return panels;
    }

    /** Room for rows of one panel after the other: numbers of one panel are lost where those of the next are written. */
    public static Panels room(int rows, int columns) {
        Panels room = new Panels(columns, new double[panels(columns)][][]);
        Panels widest = new Panels(rows, Math.min(columns, room.width));
        for (int p = 0; p < room.panels.length; p++) {
            boolean last = columns < (p + 1) * room.width;
            room.panels[p] = last ? new Panels(rows, columns - p * room.width).panels[0] : widest.panels[0];
        }
        return room;
    }

    /** How many panels there are: at least one. */
    public int count() {
        return panels.length;
    }

    private static int panels(int columns) {
        return Math.max(1, (columns + MOST - 1) / MOST);
    }

    private static int width(int columns) {
        int panels = panels(columns);
        return (columns + panels - 1) / panels;
    }

    public int rows() {
        return panels[0].length;
    }

    public int columns() {
        return columns;
    }

    /** The number in {@code row} and {@code column}. */
    public double at(int row, int column) {
        return panels[column / width][row][column % width];
    }

    /** Makes all numbers zero. */
    public void clear() {
        for (int row = 0; row < rows(); row++) {
            clear(row);
        }
    }

    /** Makes all numbers of a row zero. */
    public void clear(int row) {
        for (double[][] panel : panels) {
            Arrays.fill(panel[row], 0.0);
        }
    }

    /** The numbers of a row in one panel: shared, not a copy. */
    public double[] line(int panel, int row) {
        return panels[panel][row];
    }

    /** Sets all rows to {@code values}, which are in row-major order. */
    public void set(double[] values) {
        for (int row = 0; row < rows(); row++) {
            set(row, values, row * columns);
        }
    }

    /**
     * Sets some columns, from {@code first} on, to the rows of a matrix: that is turned.
     *
     * @param values in row-major order, with as many columns as there are rows here
     */
    public void setColumns(int first, double[] values) {
        int rows = rows();
        int p = first / width;
        int column = first % width;
        for (int from = 0; from < values.length; from += rows) {
            for (int row = 0; row < rows; row++) {
                panels[p][row][column] = values[from + row];
            }
            column++;
            if (column == width) {
                column = 0;
                p++;
            }
        }
    }

    /** Sets a row to the numbers that begin at {@code at}. */
    public void set(int row, double[] from, int at) {
        for (int p = 0; p < panels.length; p++) {
            double[] line = panels[p][row];
            System.arraycopy(from, at + p * width, line, 0, line.length);
        }
    }

    /** Copies {@code count} numbers of a row, from {@code column} on, into {@code to} from {@code at} on. */
    public void copy(int row, int column, int count, double[] to, int at) {
        copy(row, 1, column, count, to, at);
    }

    /** Copies {@code count} numbers of each of some rows, from {@code column} on, one row behind the other. */
    public void copy(int first, int rows, int column, int count, double[] to, int at) {
        int p = 0;
        int begin = column;
        while (begin >= width) { // cheaper than a division
            begin -= width;
            p++;
        }
        for (int done = 0; done < count; p++) {
            int length = Math.min(count - done, width - begin);
            double[][] panel = panels[p];
            for (int n = 0; n < rows; n++) {
                System.arraycopy(panel[first + n], begin, to, at + n * count + done, length);
            }
            done += length;
            begin = 0;
        }
    }

    /** Adds to every row of a panel the same row of {@code other}, and then the one row of {@code bias}: (this + other) + bias. */
    public void add(int panel, Panels other, Panels bias) {
        for (int row = 0; row < panels[panel].length; row++) {
            add(panels[panel][row], other.panels[panel][row], bias.panels[panel][0]);
        }
    }

    private static void add(double[] sum, double[] other, double[] bias) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = (sum[j] + other[j]) + bias[j];
        }
    }

    /** Adds the one row of {@code bias} to every row. */
    public void add(Panels bias) {
        for (int p = 0; p < panels.length; p++) {
            for (double[] sum : panels[p]) {
                add(sum, bias.panels[p][0]);
            }
        }
    }

    private static void add(double[] sum, double[] bias) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += bias[j];
        }
    }

    /** Sets a panel of these rows to that of x K: {@link #addProduct} says what the numbers are. */
    public void setProduct(int panel, double[] x, int from, int stride, Panels k) {
        int begun = Tiles.begin(panels[panel], x, from, stride, k.panels[panel]);
        Tiles.add(panels[panel], x, from + begun, stride, k.panels[panel], begun, k.rows() - begun);
    }

    /** Sets these rows to x K. */
    public void setProduct(double[] x, int from, int stride, Panels k) {
        for (int p = 0; p < panels.length; p++) {
            setProduct(p, x, from, stride, k);
        }
    }

    /**
     * Adds to every row s of these the sum over r of x[s, r] times row {@code first + r} of {@code k}, r from 0 to before
     * {@code count}. Every number is added up in this order, r from 0 upwards, whatever the shapes are: other rows, and so
     * the size of a batch, change no bit.
     *
     * @param x the numbers of a row s lie together, those of row 0 from {@code from} on
     * @param stride how far the numbers of row s + 1 lie behind those of row s
     * @param k has as many columns as these rows
     */
    public void addProduct(double[] x, int from, int stride, Panels k, int first, int count) {
        for (int p = 0; p < panels.length; p++) {
            Tiles.add(panels[p], x, from, stride, k.panels[p], first, count);
        }
    }

    /** Some of these rows, from {@code first} to before {@code end}: shared, not a copy. */
    public Panels rows(int first, int end) {
        double[][][] some = new double[panels.length][][];
        for (int p = 0; p < panels.length; p++) {
            some[p] = Arrays.copyOfRange(panels[p], first, end);
        }
        return new Panels(columns, some);
    }
}
