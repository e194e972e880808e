package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import unrolled.analysis.Difference;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Draws the difference of the cursor's run and the one it is compared with: a box for every moment of the cursor's run,
 * in whose columns they stand.
 */
final class DifferenceLane {
    private static final double NAME = 94;

    private final Figure.Builder figure;
    private final View view;
    private final RunPair pair;
    private final Style look;
    private final Trace trace;
    private final Plan plan;

    DifferenceLane(Figure.Builder figure, View view, RunPair pair, Style look) {
        this.figure = figure;
        this.view = view;
        this.pair = pair;
        this.look = look;
        this.trace = pair.one();
        this.plan = trace.plan();
    }

    /**
     * Draws it; the marks that are among its cells.
     *
     * @param sampled the largest differences that are known all over the runs
     */
    Set<CellMark> draw(LaneRows rows, Viewport viewport, DifferenceScale sampled) {
        RowShape shape = rows.shape();
        LaneColumns columns = new LaneColumns(trace.run(), view.cursor().moment(), viewport.anchor(), shape.pitch());
        List<DifferenceCells.Cell> seen = seen(columns, rows, viewport);
        List<Difference> differences =
                seen.stream().flatMap(one -> one.difference().stream()).toList();
        DifferenceScale scale = DifferenceScale.of(sampled, differences);
        DifferenceWords words = new DifferenceWords(pair, look.words());
        head(rows, viewport, differences.isEmpty() ? words.apart() : words.what(scale, shape.cells()));
        new RowNames(figure, rows, look).draw(viewport.height());
        figure.clip(rows.columns(viewport.width()));
        epochs(columns, rows, viewport);
        Set<CellMark> marks = EnumSet.noneOf(CellMark.class);
        if (shape.cells()) {
            marks.addAll(cells(seen, shape, scale));
        } else {
            DifferenceBox box = new DifferenceBox(figure, shape, scale, new DifferenceBox.Labelled(pair, look));
            seen.forEach(one -> column(one, box, shape));
        }
        frame(columns, rows);
        figure.unclip();
        return marks;
    }

    private List<DifferenceCells.Cell> seen(LaneColumns columns, LaneRows rows, Viewport viewport) {
        List<DifferenceCells.Cell> seen = new ArrayList<>();
        long last = columns.batchAt(viewport.width());
        for (long index = columns.batchAt(Margins.GUTTER); index <= last; index++) {
            if (columns.dropped(index) || !LaneColumns.computed(index, trace)) {
                continue;
            }
            Block block = trace.block(columns.epochOf(index), columns.batchOf(index));
            for (int slot = 0; slot < block.recording().batch(); slot++) {
                boolean inSight = rows.isSeen(slot, viewport.height());
                for (int step = 0; step < block.recording().steps() && inSight; step++) {
                    Moment moment = new Moment(block.epoch(), block.batch(), step);
                    Cursor place = new Cursor(trace.run().id(), moment, slot, 0, 0);
                    Point corner = new Point(columns.x(index, step), rows.row(slot));
                    seen.add(new DifferenceCells.Cell(block, place, pair.at(block, step, slot), corner));
                }
            }
        }
        return seen;
    }

    private void head(LaneRows rows, Viewport viewport, String said) {
        Theme theme = look.theme();
        double middle = rows.top() + 11;
        RunBadge badge = RunBadge.large(figure, look);
        badge.disc(pair.one().run().id(), new Point(25, middle));
        TextFont minus = new TextFont(Typeface.SANS_BOLD, 14);
        figure.add(new TextMark("\u2212", 45, middle + 5, minus, Anchor.MIDDLE, theme.text()));
        badge.disc(pair.other().run().id(), new Point(65, middle));
        TextFont bold = new TextFont(Typeface.SANS_BOLD, 14);
        TextMark title =
                new TextMark(look.words().of("difference"), NAME, middle + 5, bold, Anchor.START, theme.text());
        figure.add(title);
        TextFont font = new TextFont(Typeface.SANS, 12.5);
        double left = NAME + title.width() + 18;
        String what = TextMark.ellipsis(said, font, Math.max(0, viewport.width() - left - 12));
        figure.add(new TextMark(what, left, middle + 5, font, Anchor.START, theme.muted()));
    }

    private void epochs(LaneColumns columns, LaneRows rows, Viewport viewport) {
        BatchHead head = new BatchHead(figure, trace.run(), look, rows.shape());
        long last = columns.batchAt(viewport.width());
        for (long index = columns.batchAt(Margins.GUTTER); index <= last; index++) {
            boolean first = !columns.dropped(index) && columns.batchOf(index) == 0;
            if (first && index > 0 && LaneColumns.computed(index, trace)) {
                head.epochBorder(columns.x(index, 0), rows.body(), rows.bottom());
            }
        }
    }

    private void column(DifferenceCells.Cell seen, DifferenceBox box, RowShape shape) {
        double x = seen.corner().x();
        double top = seen.corner().y();
        for (int layer = 0; layer < trace.run().model().lstms().size(); layer++) {
            Bounds bounds = new Bounds(x, top + shape.stateTop(layer), shape.box(), shape.state());
            Cursor place = seen.place().inLayer(layer);
            seen.difference()
                    .ifPresentOrElse(there -> box.state(there, place, bounds), () -> box.nothing(place, bounds));
        }
        Bounds output = new Bounds(x, top + shape.outputTop(), shape.box(), shape.output());
        seen.difference().filter(Difference::hasOutput).ifPresent(there -> box.output(there, seen.place(), output));
    }

    private Set<CellMark> cells(List<DifferenceCells.Cell> seen, RowShape shape, DifferenceScale scale) {
        DifferenceCells cells = new DifferenceCells(figure, new DifferenceBox.Labelled(pair, look), shape, scale);
        Set<CellMark> marks = EnumSet.noneOf(CellMark.class);
        for (int layer = 0; layer < trace.run().model().lstms().size() && !seen.isEmpty(); layer++) {
            marks.addAll(cells.draw(seen, layer));
        }
        return marks;
    }

    /** Around the boxes of the moment, as in the lane of the run. */
    private void frame(LaneColumns columns, LaneRows rows) {
        Moment moment = view.cursor().moment();
        MomentFrame frame = new MomentFrame(figure, rows, columns, moment);
        for (int slot = 0; slot < plan.slots(moment.epoch(), moment.batch()); slot++) {
            frame.draw(slot, Stroke.of(look.theme().accent(), 2.2));
        }
    }
}
