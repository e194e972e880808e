package unrolled.diagram.base;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** What a cell of a heat map is that its colour cannot say, with a shape of its own; the later, the more it is. */
public enum CellMark {
    /** Farther from zero than the fullest colour. */
    CLIPPED,
    BELOW_ALL,
    ABOVE_ALL,
    NOT_A_NUMBER;

    private static final double LINE = 1.1;

    /** The mark of a number where the fullest colour stands for {@code largest}; empty if it needs none. */
    public static Optional<CellMark> of(double value, double largest) {
        if (Double.isNaN(value)) {
            return Optional.of(NOT_A_NUMBER);
        }
        if (Double.isInfinite(value)) {
            return Optional.of(value > 0 ? ABOVE_ALL : BELOW_ALL);
        }
        return Math.abs(value) > largest ? Optional.of(CLIPPED) : Optional.empty();
    }

    /** What a legend says of it. */
    public String title(Words words) {
        return words.of("cell." + name().toLowerCase(Locale.ROOT));
    }

    /** Two diagonals, a triangle that points up or down, or a small corner at the upper right. */
    public void draw(Figure.Builder figure, Bounds cell, Ink ink) {
        Stroke stroke = Stroke.of(ink, LINE);
        double half = Math.min(cell.width(), cell.height()) / 2 - 1;
        Bounds square = new Bounds(cell.centerX() - half, cell.centerY() - half, 2 * half, 2 * half);
        switch (this) {
            case NOT_A_NUMBER -> {
                figure.add(PathMark.line(square.x(), square.y(), square.right(), square.bottom(), stroke));
                figure.add(PathMark.line(square.x(), square.bottom(), square.right(), square.y(), stroke));
            }
            case ABOVE_ALL -> figure.add(triangle(square, square.bottom(), square.y(), ink));
            case BELOW_ALL -> figure.add(triangle(square, square.y(), square.bottom(), ink));
            case CLIPPED -> figure.add(corner(cell, Math.min(3.5, half + 1), ink));
        }
    }

    private static PathMark triangle(Bounds square, double base, double tip, Ink ink) {
        List<Point> corners =
                List.of(new Point(square.x(), base), new Point(square.right(), base), new Point(square.centerX(), tip));
        return PathMark.polygon(corners, ink, Stroke.NONE);
    }

    private static PathMark corner(Bounds cell, double size, Ink ink) {
        List<Point> corners = List.of(
                new Point(cell.right() - size, cell.y()),
                new Point(cell.right(), cell.y()),
                new Point(cell.right(), cell.y() + size));
        return PathMark.polygon(corners, ink, Stroke.NONE);
    }
}
