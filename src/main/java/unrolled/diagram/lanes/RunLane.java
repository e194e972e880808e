package unrolled.diagram.lanes;

import java.util.EnumSet;
import java.util.Set;
import unrolled.analysis.View;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Draws one run: its head, the batches that are seen, a row for every slot, and the frames around the moment. */
final class RunLane {
    private final Figure.Builder figure;
    private final View view;
    private final Trace trace;
    private final Followed here;
    private final LanesOptions options;
    private final Style look;
    private final Plan plan;

    RunLane(Figure.Builder figure, View view, Trace trace, Style look, LanesOptions options) {
        this.figure = figure;
        this.view = view;
        this.trace = trace;
        this.here = view.follow(trace);
        this.options = options;
        this.look = look;
        this.plan = trace.plan();
    }

    /** Draws it; the marks that are among its cells. */
    Set<CellMark> draw(LanePlace place) {
        LaneRows rows = place.rows();
        RowShape shape = rows.shape();
        LaneColumns columns =
                new LaneColumns(trace.run(), here.moment(), place.viewport().anchor(), shape.pitch());
        LaneHead head = new LaneHead(figure, view, trace, look, options.order(trace.run()));
        if (options.bare()) {
            head.drawName(place);
        } else {
            head.draw(place, here);
        }
        new RowNames(figure, rows, look).draw(place.viewport().height());
        double width = place.viewport().width();
        figure.clip(rows.columns(width));
        long first = columns.batchAt(Margins.GUTTER);
        long last = columns.batchAt(width);
        Set<CellMark> marks = EnumSet.noneOf(CellMark.class);
        if (shape.cells()) {
            marks.addAll(new CellRows(figure, trace, place.scale(), look)
                    .draw(columns, shape, new CellRows.Range(first, last, rows.row(0))));
        }
        for (long batch = first; batch <= last; batch++) {
            batch(batch, columns, place, shape);
        }
        LaneEnds ends = new LaneEnds(figure, trace, look, shape);
        ends.notComputed(columns, place);
        ends.trouble(columns, place);
        frame(columns, rows);
        if (here.stayed()) {
            figure.add(BoxMark.filled(
                    new Bounds(0, rows.body(), width, rows.height()),
                    look.theme().paper().alpha(0.6)));
        }
        figure.unclip();
        return marks;
    }

    private void batch(long index, LaneColumns columns, LanePlace place, RowShape shape) {
        if (columns.dropped(index)) {
            new DroppedSamples(figure, trace, look, shape)
                    .draw(new RowPlace(columns.x(index, 0), place.rows().row(0)), SeenSpan.of(place.viewport()));
            return;
        }
        if (!LaneColumns.computed(index, trace)) {
            return;
        }
        int epoch = columns.epochOf(index);
        int batch = columns.batchOf(index);
        LaneRows rows = place.rows();
        BatchHead head = new BatchHead(figure, trace.run(), look, shape);
        head.draw(epoch, batch, new RowPlace(columns.x(index, 0), rows.body()), SeenSpan.of(place.viewport()));
        if (batch == 0 && epoch > 0) {
            head.epochBorder(columns.x(index, 0), rows.body(), rows.bottom());
        }
        SeenRun seen = new SeenRun(view, trace, place.scale(), SeenSpan.of(place.viewport()), options.clicks());
        ChangeMarks marks = new ChangeMarks(figure, seen, look, shape);
        marks.head(index, columns, rows.body() + 7, rows.rowBounds(0));
        if (shape.cells()) {
            return;
        }
        SlotRow row = new SlotRow(figure, seen, look, shape);
        FindingMarks found = new FindingMarks(figure, trace, look, shape, options.findings());
        for (int slot = 0; slot < plan.slots(epoch, batch); slot++) {
            if (rows.isSeen(slot, place.viewport().height())) {
                RowPlace at = new RowPlace(columns.x(index, 0), rows.row(slot));
                row.draw(trace.block(epoch, batch), slot, at);
                found.into(plan.batch(epoch, batch), slot, at);
            }
        }
    }

    /**
     * A frame in every row around the boxes of the moment, since the slots of a batch take a step together; in another
     * run that follows in one slot, in the row of that slot.
     */
    private void frame(LaneColumns columns, LaneRows rows) {
        Moment moment = here.moment();
        MomentFrame frame = new MomentFrame(figure, rows, columns, moment);
        boolean current = trace.run().id().equals(view.cursor().run());
        Ink ink = look.theme().accent();
        Stroke stroke = current ? Stroke.of(ink, 2.2) : new Stroke(ink, 1.4, Dash.DASHED);
        boolean everySlot = current || view.comparison().lock() == Lock.BATCH;
        for (int slot = 0; slot < plan.slots(moment.epoch(), moment.batch()); slot++) {
            if (everySlot || slot == here.slot()) {
                frame.draw(slot, stroke);
            }
        }
    }
}
