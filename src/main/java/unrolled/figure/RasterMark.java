package unrolled.figure;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A grid of coloured cells that fills its bounds, row by row from the top, drawn without smoothing. */
public final class RasterMark implements Mark {
    private final Bounds bounds;
    private final int columns;
    private final int rows;
    private final int[] argb;

    /**
     * Takes over {@code argb}, [rows][columns] in one array of {@code 0xAARRGGBB}: do not write it again.
     *
     * @throws IllegalArgumentException if the number of colours is not rows times columns, or there is no cell
     */
    public RasterMark(Bounds bounds, int columns, int rows, int[] argb) {
        if (columns < 1 || rows < 1 || argb.length != (long) columns * rows) {
            throw new IllegalArgumentException("A raster of " + rows + " rows and " + columns
                    + " columns should have as many colours as cells, at least one, but has " + argb.length);
        }
        this.bounds = bounds;
        this.columns = columns;
        this.rows = rows;
        this.argb = argb;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** All cells, row by row from the top; owned by the raster, do not modify. */
    public int[] argb() {
        return argb;
    }

    public Ink ink(int column, int row) {
        return new Ink(argb[row * columns + column]);
    }

    @Override
    public void draw(Pen pen) {
        pen.raster(this);
    }

    @Override
    public RasterMark inked(UnaryOperator<Ink> inks) {
        int[] other =
                IntStream.of(argb).map(cell -> inks.apply(new Ink(cell)).argb()).toArray();
        return new RasterMark(bounds, columns, rows, other);
    }

    @Override
    public RasterMark translate(double dx, double dy) {
        return new RasterMark(bounds.translate(dx, dy), columns, rows, argb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RasterMark that
                && columns == that.columns
                && rows == that.rows
                && bounds.equals(that.bounds)
                && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return 31 * bounds.hashCode() + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return "Raster[" + bounds + ", " + rows + " rows, " + columns + " columns]";
    }
}
