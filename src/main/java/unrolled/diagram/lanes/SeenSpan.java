package unrolled.diagram.lanes;

import java.util.OptionalDouble;
import unrolled.diagram.base.Margins;

/** From where to where something is seen, from left to right: what is written there stays in sight as long as it has room. */
record SeenSpan(double left, double right) {
    private static final double MARGIN = 3;

    /** What is seen of the columns of the lanes. */
    static SeenSpan of(Viewport viewport) {
        return new SeenSpan(Margins.GUTTER + MARGIN, viewport.width() - MARGIN);
    }

    /** The part of it between two places. */
    SeenSpan between(double from, double to) {
        return new SeenSpan(Math.max(left, from), Math.min(right, to));
    }

    double width() {
        return right - left;
    }

    /** Where a text of a width begins: where it should, or as near to that as it is wholly seen; empty if it has no room. */
    OptionalDouble start(double wanted, double width) {
        return width > width()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(left, Math.min(wanted, right - width)));
    }
}
