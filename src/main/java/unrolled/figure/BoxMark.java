package unrolled.figure;

import java.util.function.UnaryOperator;

/** An upright rectangle with corners of a radius; its line runs along the middle of the edge. */
public record BoxMark(Bounds bounds, double radius, Ink fill, Stroke stroke) implements Mark {
    public BoxMark {
        radius = Math.max(0, Math.min(radius, Math.min(bounds.width(), bounds.height()) / 2));
    }

    /** A rectangle without a line and with sharp corners. */
    public static BoxMark filled(Bounds bounds, Ink fill) {
        return new BoxMark(bounds, 0, fill, Stroke.NONE);
    }

    /** A circle. */
    public static BoxMark circle(Point center, double radius, Ink fill, Stroke stroke) {
        Bounds around = new Bounds(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
        return new BoxMark(around, radius, fill, stroke);
    }

    /** An invisible rectangle: with a subject it makes room for a click. */
    public static BoxMark target(Bounds bounds) {
        return filled(bounds, Ink.NONE);
    }

    public boolean isVisible() {
        return fill.isVisible() || stroke.isVisible();
    }

    /** Whether it is but a filled rectangle: without a line and with sharp corners. */
    public boolean isPlain() {
        return radius == 0 && !stroke.isVisible();
    }

    /** The bounds with the outer half of the line. */
    public Bounds inked() {
        return stroke.isVisible() ? bounds.inset(-stroke.width() / 2) : bounds;
    }

    @Override
    public void draw(Pen pen) {
        pen.box(this);
    }

    @Override
    public BoxMark inked(UnaryOperator<Ink> inks) {
        return new BoxMark(bounds, radius, fill.isVisible() ? inks.apply(fill) : fill, stroke.inked(inks));
    }

    @Override
    public BoxMark wider(double factor) {
        return stroke.isVisible() ? new BoxMark(bounds, radius, fill, stroke.wider(factor)) : this;
    }

    @Override
    public BoxMark translate(double dx, double dy) {
        return new BoxMark(bounds.translate(dx, dy), radius, fill, stroke);
    }
}
