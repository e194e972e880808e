package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.Numbers;
import unrolled.analysis.ValueSpan;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Mark;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/**
 * Numbers as a line that has gaps where they are not finite. Where there are more numbers than pixels, the line goes
 * through the least and the largest of every column of pixels, so that no peak is lost.
 *
 * @param start the x of number 0
 * @param pitch how far apart two numbers are
 */
public record Trend(Numbers numbers, double start, double pitch, LinearAxis y) {
    public double x(int index) {
        return start + index * pitch;
    }

    /** The least index whose x is not below this one. */
    private int indexFrom(double x) {
        return (int) Math.max(0, Math.min(numbers.count(), Math.ceil((x - start) / pitch - 1e-9)));
    }

    /** Whether the line goes through these bounds. */
    public boolean runsThrough(Bounds bounds) {
        ValueSpan span = numbers.span(indexFrom(bounds.x()) - 1, indexFrom(bounds.right()) + 1);
        boolean beside = numbers.count() == 0 || x(numbers.count() - 1) < bounds.x();
        return !beside && !span.isEmpty() && y.at(span.high()) < bounds.bottom() && y.at(span.low()) > bounds.y();
    }

    private boolean dense() {
        return pitch < 1;
    }

    /** The lines between the left and the right edge of an area; a number that stands alone is a dot. */
    public List<Mark> marks(Bounds area, Stroke stroke) {
        List<Mark> marks = new ArrayList<>();
        for (List<Point> piece : dense() ? columns(area) : points(area)) {
            marks.add(
                    piece.size() == 1
                            ? BoxMark.circle(piece.get(0), stroke.width() * 0.8, stroke.ink(), Stroke.NONE)
                            : PathMark.polyline(piece, dense() ? stroke.with(Dash.SOLID) : stroke));
        }
        return marks;
    }

    /** Every number, and one more on both sides, since the line goes on there. */
    private List<List<Point>> points(Bounds area) {
        Pieces pieces = new Pieces();
        int last = Math.min(numbers.count() - 1, indexFrom(area.right()));
        for (int index = Math.max(0, indexFrom(area.x()) - 1); index <= last; index++) {
            double value = numbers.at(index);
            if (Double.isFinite(value)) {
                pieces.add(new Point(x(index), y.at(value)));
            } else {
                pieces.end();
            }
        }
        return pieces.all();
    }

    /** Two points for every column of pixels, upwards and downwards in turn. */
    private List<List<Point>> columns(Bounds area) {
        Pieces pieces = new Pieces();
        boolean up = false;
        for (double left = area.x(); left < area.right(); left++) {
            ValueSpan span = numbers.span(indexFrom(left), indexFrom(Math.min(left + 1, area.right() + 1e-6)));
            if (span.isEmpty()) {
                pieces.end();
            } else {
                pieces.add(new Point(left + 0.5, y.at(up ? span.low() : span.high())));
                pieces.add(new Point(left + 0.5, y.at(up ? span.high() : span.low())));
                up = !up;
            }
        }
        return pieces.all();
    }

    /** Lines that are being gathered. */
    private static final class Pieces {
        private final List<List<Point>> all = new ArrayList<>();
        private List<Point> piece = new ArrayList<>();

        void add(Point point) {
            piece.add(point);
        }

        void end() {
            if (!piece.isEmpty()) {
                all.add(piece);
                piece = new ArrayList<>();
            }
        }

        List<List<Point>> all() {
            end();
            return all;
        }
    }
}
