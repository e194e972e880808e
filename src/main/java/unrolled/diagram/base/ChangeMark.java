package unrolled.diagram.base;

import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** The diamond where somebody changed a number. */
public final class ChangeMark {
    private ChangeMark() {}

    /** A diamond of that radius. */
    public static PathMark at(Point middle, double radius, Theme theme) {
        return PathMark.diamond(middle, radius, theme.alarm(), Stroke.of(theme.paper(), 1.2));
    }
}
