package unrolled.diagram.lanes;

import unrolled.diagram.base.Margins;
import unrolled.figure.Bounds;
import unrolled.run.Trace;

/**
 * Where the parts of one lane stand from its top down: its head, the names of its batches, and a row for every slot.
 *
 * @param trace the run that is drawn, or in whose columns a difference stands
 * @param difference whether the lane is that of a difference: it has no inputs, and its batches are named above it
 */
record LaneRows(Trace trace, RowShape shape, boolean difference, double top) {
    private static final double HEAD = 25;
    private static final double BATCHES = 16;
    /** Between a lane and the next one, with the marks of the order of its rows, and without. */
    private static final double MARKED = 22;

    private static final double SPACE = 14;
    /** From a little above the body to below the last row, where the order of the rows is marked. */
    private static final double BELOW = 22;

    /** The lane of a run, with its top at 0. */
    static LaneRows of(Trace trace, double zoom) {
        return new LaneRows(trace, new RowShape(trace.run(), zoom), false, 0);
    }

    /** The lane of a difference from a run, with its top at 0. */
    static LaneRows ofDifference(Trace trace, double zoom) {
        return new LaneRows(trace, new RowShape(trace.run(), zoom), true, 0);
    }

    LaneRows translate(double dy) {
        return new LaneRows(trace, shape, difference, top + dy);
    }

    int slots() {
        return trace.plan().slots();
    }

    /** The top of what stands under the head. */
    double body() {
        return top + HEAD;
    }

    /** The top of the row of a slot. */
    double row(int slot) {
        return body() + batches() + slot * rowPitch();
    }

    double rowHeight() {
        return difference ? shape.inputTop() - shape.gap() : shape.height();
    }

    /** The height of a row and the space to the next one. */
    double rowPitch() {
        return difference ? rowHeight() + shape.rowPitch() - shape.height() : shape.rowPitch();
    }

    double height() {
        return HEAD + batches() + rowPitch() * (slots() - 1) + rowHeight();
    }

    double bottom() {
        return top + height();
    }

    /** The height between its last row and the next lane. */
    double space() {
        return shape.marked() && !difference ? MARKED : SPACE;
    }

    private double batches() {
        return difference ? 0 : BATCHES;
    }

    /** The row of a slot, as far down as it reaches. */
    Bounds rowBounds(int slot) {
        return new Bounds(0, row(slot), 0, rowHeight());
    }

    /** Whether anything of the lane is seen in a picture of a height. */
    boolean isSeen(double height) {
        return bottom() > 0 && top < height;
    }

    /** Whether anything of the row of a slot, and of the space under it, is seen in a picture of a height. */
    boolean isSeen(int slot, double height) {
        return row(slot) < height && row(slot) + rowPitch() > 0;
    }

    /** What the columns are seen through: right of the names of the rows, under the head, to a little below the last row. */
    Bounds columns(double width) {
        return new Bounds(Margins.GUTTER, body() - 2, Math.max(0, width - Margins.GUTTER), height() - HEAD + BELOW);
    }
}
