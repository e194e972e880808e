package unrolled.diagram.base;

import java.util.EnumSet;
import java.util.Set;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.RasterMark;

/**
 * The cells of a heat map: a raster, and over it marks of those that are no number, infinite or beyond the scale. Where cells
 * are too small for marks, one stands for some of them that are near to each other: for what is most of all.
 */
public final class HeatCells {
    /** A smaller mark cannot be told from another. */
    private static final double LEAST = 7;

    /** A corner is a small mark, and tells of much that is alike: it stands no denser. */
    private static final double SPARSE = 21;

    private final Theme theme;
    private final Bounds bounds;
    private final int columns;
    private final int rows;
    private final int[] inks;
    private final CellMark[] marks;

    public HeatCells(Bounds bounds, int columns, int rows, Theme theme) {
        this.bounds = bounds;
        this.columns = columns;
        this.rows = rows;
        this.theme = theme;
        this.inks = new int[columns * rows];
        this.marks = new CellMark[columns * rows];
    }

    /** A cell without a number, be it that it has a colour. */
    public void set(int column, int row, Ink ink) {
        inks[row * columns + column] = ink.argb();
    }

    /** A cell with a number, in its ink if it is one; the fullest colour stands for {@code largest}. */
    public void set(int column, int row, double value, double largest, Ink ink) {
        set(column, row, Double.isNaN(value) ? theme.alarm() : ink);
        marks[row * columns + column] = CellMark.of(value, largest).orElse(null);
    }

    /** Draws all of it; the marks that are there. */
    public Set<CellMark> draw(Figure.Builder figure) {
        figure.add(new RasterMark(bounds, columns, rows, inks));
        Set<CellMark> all = EnumSet.noneOf(CellMark.class);
        int wide = (int) Math.min(columns, Math.ceil(LEAST / (bounds.width() / columns)));
        int high = (int) Math.min(rows, Math.ceil(LEAST / (bounds.height() / rows)));
        double[] free = new double[(rows + high - 1) / high];
        for (int column = 0; column < columns; column += wide) {
            for (int row = 0; row < rows; row += high) {
                int cell = most(column, Math.min(columns, column + wide), row, Math.min(rows, row + high));
                if (cell < 0) {
                    continue;
                }
                all.add(marks[cell]);
                Bounds block = block(column, Math.min(columns, column + wide), row, Math.min(rows, row + high));
                boolean clipped = marks[cell] == CellMark.CLIPPED;
                if (!clipped || block.x() >= free[row / high]) {
                    marks[cell].draw(figure, block, theme.readableOn(new Ink(inks[cell])));
                    free[row / high] = clipped ? block.x() + SPARSE : free[row / high];
                }
            }
        }
        return all;
    }

    private Bounds block(int left, int right, int top, int bottom) {
        double width = bounds.width() / columns;
        double height = bounds.height() / rows;
        return new Bounds(
                bounds.x() + left * width, bounds.y() + top * height, (right - left) * width, (bottom - top) * height);
    }

    /** The cell with the mark that is most, -1 if none has one. */
    private int most(int left, int right, int top, int bottom) {
        int most = -1;
        for (int row = top; row < bottom; row++) {
            for (int cell = row * columns + left; cell < row * columns + right; cell++) {
                if (marks[cell] != null && (most < 0 || marks[cell].compareTo(marks[most]) > 0)) {
                    most = cell;
                }
            }
        }
        return most;
    }
}
