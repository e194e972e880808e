package unrolled.diagram.lanes;

import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.run.plan.Moment;

/** Draws the frame around the boxes of a moment, row by row; it never reaches into the space of its neighbours. */
final class MomentFrame {
    private static final double RADIUS = 5;
    private static final double AROUND = 3;

    private final Figure.Builder figure;
    private final LaneRows rows;
    private final RowShape shape;
    private final Bounds column;

    /** The frame of a moment in a lane, whose batches stand in these columns. */
    MomentFrame(Figure.Builder figure, LaneRows rows, LaneColumns columns, Moment moment) {
        this.figure = figure;
        this.rows = rows;
        this.shape = rows.shape();
        double left = columns.x(moment);
        boolean output = rows.trace().run().hasOutput(moment);
        double top = output || shape.cells() ? shape.outputTop() : shape.stateTop(lastLayer());
        this.column = new Bounds(left, top, shape.box(), rows.rowHeight() - top);
    }

    private int lastLayer() {
        return rows.trace().run().model().lstms().size() - 1;
    }

    void draw(int slot, Stroke stroke) {
        double pad = shape.cells() ? 1 : AROUND * Math.max(0.7, Math.min(1, shape.zoom()));
        Bounds frame = new Bounds(
                column.x() - pad,
                rows.row(slot) + column.y() - pad,
                column.width() + 2 * pad,
                column.height() + 2 * pad);
        figure.add(new BoxMark(frame, RADIUS, Ink.NONE, stroke));
    }
}
