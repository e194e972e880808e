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
 * @param joint which finite numbers, with none between them, are joined by the line
 */
public record Trend(Numbers numbers, double start, double pitch, LinearAxis y, Joint joint) {
    /** Whether the line goes from one number to the next finite one. */
    public interface Joint {
        /** Neighbours only. */
        Joint NEIGHBOURS = (index, next) -> next == index + 1;

        boolean joins(int index, int next);
    }

    /** The line joins neighbours only. */
    public Trend(Numbers numbers, double start, double pitch, LinearAxis y) {
        this(numbers, start, pitch, y, Joint.NEIGHBOURS);
    }

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
        if (numbers.count() == 0) {
            return marks;
        }
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
        int last = finiteFrom(indexFrom(area.right()), 1);
        for (int index = finiteFrom(indexFrom(area.x()) - 1, -1); index <= last; index++) {
            double value = numbers.at(index);
            if (Double.isFinite(value)) {
                pieces.add(index, index, List.of(new Point(x(index), y.at(value))));
            }
        }
        return pieces.all();
    }

    /** Two points for every column of pixels, upwards and downwards in turn. */
    private List<List<Point>> columns(Bounds area) {
        Pieces pieces = new Pieces();
        boolean up = false;
        for (double left = area.x(); left < area.right(); left++) {
            int from = indexFrom(left);
            int to = indexFrom(Math.min(left + 1, area.right() + 1e-6));
            ValueSpan span = numbers.span(from, to);
            if (!span.isEmpty()) {
                Point low = new Point(left + 0.5, y.at(span.low()));
                Point high = new Point(left + 0.5, y.at(span.high()));
                pieces.add(finiteFrom(from, 1), finiteFrom(to - 1, -1), up ? List.of(low, high) : List.of(high, low));
                up = !up;
            }
        }
        return pieces.all();
    }

    /** The first finite number from an index on in a direction; the one at the end if there is none. */
    private int finiteFrom(int index, int direction) {
        int last = numbers.count() - 1;
        int at = Math.max(0, Math.min(last, index));
        while (at + direction >= 0 && at + direction <= last && !Double.isFinite(numbers.at(at))) {
            at += direction;
        }
        return at;
    }

    /** Lines that are being gathered. */
    private final class Pieces {
        private final List<List<Point>> all = new ArrayList<>();
        private List<Point> piece = new ArrayList<>();
        private int end;

        /** Points of the numbers from one to another. */
        void add(int first, int last, List<Point> points) {
            if (!piece.isEmpty() && !joint.joins(end, first)) {
                end();
            }
            piece.addAll(points);
            end = last;
        }

        private void end() {
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
