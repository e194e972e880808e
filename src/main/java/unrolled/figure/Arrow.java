package unrolled.figure;

import java.util.ArrayList;
import java.util.List;

/** The form of an arrow's head: a filled triangle of this length and half width. */
public record Arrow(double length, double halfWidth) {
    /** A straight arrow: its line, which ends inside the head, and its head, whose tip is {@code to}. */
    public List<Mark> line(Point from, Point to, Stroke stroke) {
        return List.of(PathMark.line(from, neck(from, to), stroke), head(from, to, stroke.ink()));
    }

    /** An arrow along straight lines with corners rounded by {@code radius}; it points as its last line does. */
    public List<Mark> along(List<Point> points, double radius, Stroke stroke) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        List<Point> shorter = new ArrayList<>(points);
        shorter.set(points.size() - 1, neck(before, tip));
        return List.of(PathMark.rounded(shorter, radius, stroke), head(before, tip, stroke.ink()));
    }

    /** The head alone, with its tip at {@code tip}, seen coming from {@code from}. */
    public PathMark head(Point from, Point tip, Ink ink) {
        double distance = from.distance(tip);
        double ux = distance == 0 ? 1 : (tip.x() - from.x()) / distance;
        double uy = distance == 0 ? 0 : (tip.y() - from.y()) / distance;
        Point base = tip.translate(-ux * length, -uy * length);
        Point left = base.translate(uy * halfWidth, -ux * halfWidth);
        Point right = base.translate(-uy * halfWidth, ux * halfWidth);
        return PathMark.polygon(List.of(tip, right, left), ink, Stroke.NONE);
    }

    /** Where the line ends: half inside the head, so that neither a gap nor a blunt tip shows. */
    private Point neck(Point from, Point tip) {
        double distance = from.distance(tip);
        return distance == 0 ? tip : tip.towards(from, Math.min(1, length / 2 / distance));
    }
}
