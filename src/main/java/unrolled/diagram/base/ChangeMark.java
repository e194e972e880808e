package unrolled.diagram.base;

import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** The diamond where somebody changed a number, and the dash where what they did goes on. */
public final class ChangeMark {
    private ChangeMark() {}

    /** A diamond of that radius. */
    public static PathMark at(Point middle, double radius, Theme theme) {
        return PathMark.diamond(middle, radius, theme.alarm(), Stroke.of(theme.paper(), 1.2));
    }

    /** A dash, where a gate is still held. */
    public static BoxMark goingOn(Point middle, double zoom, Theme theme) {
        double half = Math.max(2, 2.6 * zoom);
        double thick = Math.max(1.6, 2 * zoom);
        Bounds dash = new Bounds(middle.x() - half, middle.y() - thick / 2, 2 * half, thick);
        return BoxMark.filled(dash, theme.alarm());
    }
}
