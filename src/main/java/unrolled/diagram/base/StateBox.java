package unrolled.diagram.base;

import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;

/**
 * The box of the state of a layer at a step: c as bars in its upper half, h in its lower. Boxes of inputs and outputs have
 * the same frame.
 *
 * @param zoom 1 draws the lines and corners of a box about 44 wide
 */
public record StateBox(Bounds bounds, double zoom) {
    private static final double RADIUS = 4.5;
    private static final double LINE = 1.3;
    private static final double CHOSEN = 2.8;
    private static final double VALUE_LINE = 1.2;

    /** How thick lines of width 1 are at a zoom. */
    public static double line(double zoom) {
        return Math.max(0.7, Math.min(1.6, zoom));
    }

    public static double radius(double zoom) {
        return RADIUS * zoom;
    }

    /** The frame of the state; a thick one where we stand. */
    public BoxMark frame(Theme.Pair colours, boolean chosen) {
        return frame(colours, chosen ? CHOSEN : LINE);
    }

    /** The frame of an input or an output. */
    public BoxMark valueFrame(Theme.Pair colours) {
        return frame(colours, VALUE_LINE);
    }

    private BoxMark frame(Theme.Pair colours, double width) {
        return frame(colours.fill(), Stroke.of(colours.line(), width * line(zoom)));
    }

    public BoxMark frame(Ink fill, Stroke stroke) {
        return new BoxMark(bounds, radius(zoom), fill, stroke);
    }

    /** Where the bars of c or of h stand. */
    public Bounds room(Quantity quantity) {
        double half = bounds.height() / 2;
        double top = quantity == Quantity.C ? pad() * 0.8 : half + pad() * 0.3;
        return new Bounds(bounds.x() + pad(), bounds.y() + top, bounds.width() - 2 * pad(), half - pad() * 1.1);
    }

    private double pad() {
        return pad(zoom);
    }

    /** From the edge of a box to its bars. */
    public static double pad(double zoom) {
        return Math.max(1, 4 * zoom);
    }

    /** The line of zero in a room of bars. */
    public static BoxMark zero(Bounds room, Ink ink) {
        return BoxMark.filled(new Bounds(room.x(), room.centerY() - 0.3, room.width(), 0.6), ink);
    }
}
