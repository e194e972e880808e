package unrolled.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line through points, straight or curved, open or closed.
 *
 * <p>A curved path has its start first and then, for every cubic segment, two control points and the end: 1 + 3n points.
 */
public final class PathMark implements Mark {
    private final double[] xy;
    private final boolean curved;
    private final boolean closed;
    private final Ink fill;
    private final Stroke stroke;
    private final Bounds bounds;

    private PathMark(double[] xy, Form form, Ink fill, Stroke stroke) {
        if (xy.length < 4 || (form.curved && xy.length / 2 % 3 != 1)) {
            throw new IllegalArgumentException(
                    "A path should have 2 points or more, and 1 + 3n where it is curved, but has " + xy.length / 2);
        }
        this.xy = xy;
        this.curved = form.curved;
        this.closed = form.closed;
        this.fill = fill;
        this.stroke = stroke;
        this.bounds = around(xy).inset(stroke.isVisible() ? -stroke.width() / 2 : 0);
    }

    private record Form(boolean curved, boolean closed) {}

    private static final Form OPEN = new Form(false, false);
    private static final Form CLOSED = new Form(false, true);
    private static final Form CURVED = new Form(true, false);

    public static PathMark line(double x1, double y1, double x2, double y2, Stroke stroke) {
        return new PathMark(new double[] {x1, y1, x2, y2}, OPEN, Ink.NONE, stroke);
    }

    public static PathMark line(Point from, Point to, Stroke stroke) {
        return line(from.x(), from.y(), to.x(), to.y(), stroke);
    }

    /** Straight lines from point to point, two points or more. */
    public static PathMark polyline(List<Point> points, Stroke stroke) {
        return new PathMark(flat(points), OPEN, Ink.NONE, stroke);
    }

    /** A closed shape with these corners. */
    public static PathMark polygon(List<Point> points, Ink fill, Stroke stroke) {
        return new PathMark(flat(points), CLOSED, fill, stroke);
    }

    /** A square on its corner; the corners are {@code radius} away from its middle. */
    public static PathMark diamond(Point middle, double radius, Ink fill, Stroke stroke) {
        return polygon(
                List.of(
                        middle.translate(0, -radius),
                        middle.translate(radius, 0),
                        middle.translate(0, radius),
                        middle.translate(-radius, 0)),
                fill,
                stroke);
    }

    /** Cubic curves: the start, then two control points and an end for each. */
    public static PathMark curve(List<Point> points, Stroke stroke) {
        return new PathMark(flat(points), CURVED, Ink.NONE, stroke);
    }

    /** A curve that leaves and arrives horizontally. */
    public static PathMark curve(Point from, Point to, Stroke stroke) {
        double middle = (from.x() + to.x()) / 2;
        return curve(List.of(from, new Point(middle, from.y()), new Point(middle, to.y()), to), stroke);
    }

    /** Straight lines whose inner corners are rounded with {@code radius}, less where a line is too short for it. */
    public static PathMark rounded(List<Point> points, double radius, Stroke stroke) {
        List<Point> curve = new ArrayList<>();
        Point at = points.get(0);
        curve.add(at);
        for (int k = 1; k < points.size() - 1; k++) {
            Point corner = points.get(k);
            Point before = onLine(corner, points.get(k - 1), radius);
            Point after = onLine(corner, points.get(k + 1), radius);
            curve.addAll(List.of(at.towards(before, 1 / 3.0), before.towards(at, 1 / 3.0), before));
            curve.addAll(List.of(before.towards(corner, ROUND), after.towards(corner, ROUND), after));
            at = after;
        }
        Point end = points.get(points.size() - 1);
        curve.addAll(List.of(at.towards(end, 1 / 3.0), end.towards(at, 1 / 3.0), end));
        return curve(curve, stroke);
    }

    /** How far towards the corner the control points of a quarter of a circle lie. */
    private static final double ROUND = 0.5523;

    private static Point onLine(Point corner, Point to, double radius) {
        double length = corner.distance(to);
        return length == 0 ? corner : corner.towards(to, Math.min(radius / length, 0.5));
    }

    /** The number of points, control points among them. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int k) {
        return xy[2 * k];
    }

    public double y(int k) {
        return xy[2 * k + 1];
    }

    public List<Point> points() {
        List<Point> points = new ArrayList<>(size());
        for (int k = 0; k < size(); k++) {
            points.add(new Point(x(k), y(k)));
        }
        return List.copyOf(points);
    }

    public boolean curved() {
        return curved;
    }

    public boolean closed() {
        return closed;
    }

    public Ink fill() {
        return fill;
    }

    public Stroke stroke() {
        return stroke;
    }

    /** Around the points and half the width of the line; a curve may be smaller than its control points. */
    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public void draw(Pen pen) {
        pen.path(this);
    }

    @Override
    public PathMark inked(UnaryOperator<Ink> inks) {
        Ink filled = fill.isVisible() ? inks.apply(fill) : fill;
        return new PathMark(xy, new Form(curved, closed), filled, stroke.inked(inks));
    }

    @Override
    public PathMark wider(double factor) {
        return stroke.isVisible() ? new PathMark(xy, new Form(curved, closed), fill, stroke.wider(factor)) : this;
    }

    @Override
    public PathMark translate(double dx, double dy) {
        double[] moved = xy.clone();
        for (int k = 0; k < moved.length; k += 2) {
            moved[k] += dx;
            moved[k + 1] += dy;
        }
        return new PathMark(moved, new Form(curved, closed), fill, stroke);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathMark that
                && curved == that.curved
                && closed == that.closed
                && fill.equals(that.fill)
                && stroke.equals(that.stroke)
                && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xy) + stroke.hashCode();
    }

    @Override
    public String toString() {
        return "Path" + points();
    }

    private static double[] flat(List<Point> points) {
        double[] xy = new double[2 * points.size()];
        for (int k = 0; k < points.size(); k++) {
            xy[2 * k] = points.get(k).x();
            xy[2 * k + 1] = points.get(k).y();
        }
        return xy;
    }

    private static Bounds around(double[] xy) {
        double left = xy[0];
        double right = xy[0];
        double top = xy[1];
        double bottom = xy[1];
        for (int k = 2; k < xy.length; k += 2) {
            left = Math.min(left, xy[k]);
            right = Math.max(right, xy[k]);
            top = Math.min(top, xy[k + 1]);
            bottom = Math.max(bottom, xy[k + 1]);
        }
        return new Bounds(left, top, right - left, bottom - top);
    }
}
