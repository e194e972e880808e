package unrolled.diagram;

import java.util.ArrayList;
import java.util.List;
import unrolled.debug.Cursor;
import unrolled.debug.Lock;
import unrolled.diagram.Spot.Part;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Box;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Font;
import unrolled.figure.Ink;
import unrolled.figure.Path;
import unrolled.figure.Stroke;
import unrolled.figure.Text;
import unrolled.figure.Typeface;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Trace;

/** Draws one run: its head, the batches that are seen, a row for every slot, and the frame around the moment. */
final class Lane {
    private static final double HEAD = 26;
    private static final double BATCHES = 17;

    private final Figure.Builder figure;
    private final View view;
    private final Trace trace;
    private final Lock.Followed here;
    private final Look look;
    private final Plan plan;

    /** Where a lane stands: the index of its run, its top, what is seen, and what a full bar stands for. */
    record Place(int index, double top, Viewport viewport, BarScale scale) {
        double rows() {
            return top + HEAD + BATCHES;
        }
    }

    Lane(Figure.Builder figure, View view, Trace trace, Lock.Followed here, Look look) {
        this.figure = figure;
        this.view = view;
        this.trace = trace;
        this.here = here;
        this.look = look;
        this.plan = trace.plan();
    }

    static double height(Trace trace, double zoom) {
        RowShape shape = new RowShape(trace.run(), zoom);
        int slots = trace.plan().slots(0);
        return HEAD + BATCHES + shape.rowPitch() * (slots - 1) + shape.height();
    }

    /** The row of a slot, from the top of the lane. */
    static Bounds row(Trace trace, double zoom, int slot) {
        RowShape shape = new RowShape(trace.run(), zoom);
        return new Bounds(0, HEAD + BATCHES + slot * shape.rowPitch(), 0, shape.height());
    }

    void draw(Place place) {
        RowShape shape = new RowShape(trace.run(), place.viewport().zoom());
        Columns columns =
                new Columns(trace.run(), here.moment(), place.viewport().anchor(), shape.pitch());
        head(place);
        rowLabels(place, shape);
        figure.clip(new Bounds(
                LanesDiagram.GUTTER,
                place.top() + HEAD - 2,
                Math.max(0, place.viewport().width() - LanesDiagram.GUTTER),
                height(trace, shape.zoom()) - HEAD + 10));
        long first = columns.batchAt(LanesDiagram.GUTTER);
        long last = columns.batchAt(place.viewport().width());
        if (shape.cells()) {
            new CellRows(figure, trace, look).draw(columns, shape, new CellRows.Range(first, last, place.rows()));
        }
        for (long batch = first; batch <= last; batch++) {
            batch(batch, columns, place, shape);
        }
        frame(columns, place, shape);
        if (here.stayed()) {
            double width = place.viewport().width();
            figure.add(Box.filled(
                    new Bounds(0, place.top() + HEAD, width, height(trace, shape.zoom())),
                    look.theme().paper().alpha(0.6)));
        }
        figure.unclip();
    }

    private void head(Place place) {
        Theme theme = look.theme();
        double middle = place.top() + 11;
        Ink colour = theme.run(place.index());
        String id = trace.run().id();
        boolean current = id.equals(view.cursor().run());
        Bounds badge = new Bounds(14, middle - 11, 22, 22);
        Spot spot = new Spot(
                Part.RUN, Cursor.start(id), () -> RunNames.title(trace.run().choice(), look.words()));
        figure.add(new Box(badge, 11, colour, Stroke.NONE), spot);
        figure.add(new Text(id, 25, middle + 4.5, new Font(Typeface.SANS_BOLD, 12.5), Anchor.MIDDLE, theme.onBadge()));
        String name = RunNames.title(trace.run().choice(), look.words());
        double room = place.viewport().width() - 60;
        Font bold = new Font(Typeface.SANS_BOLD, 14);
        Text title = new Text(Text.ellipsis(name, bold, room), 44, middle + 5, bold, Anchor.START, theme.text());
        figure.add(title, spot);
        if (current) {
            double end = 44 + title.width();
            figure.add(Box.filled(new Bounds(44, middle + 9, end - 44, 2), theme.accent()));
        }
        Font small = new Font(Typeface.SANS, 12.5);
        double left = 44 + title.width() + 18;
        String rest = subtitle();
        if (place.viewport().width() - left > 60) {
            String shown = Text.ellipsis(rest, small, place.viewport().width() - left - 12);
            figure.add(new Text(shown, left, middle + 5, small, Anchor.START, theme.muted()));
        }
    }

    private String subtitle() {
        String what = RunNames.subtitle(trace.run().choice(), plan, look.words());
        int dropped = trace.run().samples().count() - plan.samples();
        if (here.stayed()) {
            what = look.words().of("lane.stays", here.moment());
        } else if (dropped > 0) {
            what += " \u00b7 " + look.words().of(dropped == 1 ? "lane.dropped.one" : "lane.dropped", dropped);
        }
        return what;
    }

    private void rowLabels(Place place, RowShape shape) {
        int slots = plan.slots(0);
        Font font = new Font(Typeface.SANS, Math.max(10, Math.min(13, 11.5 * shape.zoom())));
        for (int slot = 0; slot < slots; slot++) {
            double top = place.rows() + slot * shape.rowPitch();
            if (top > place.viewport().height() || top + shape.rowPitch() < 0) {
                continue;
            }
            if (slots > 1 && (shape.rowPitch() > 12 || slot % 8 == 0)) {
                double middle = top
                        + (shape.stateTop(trace.run().model().lstms().size() - 1) + shape.inputTop() - shape.gap()) / 2;
                figure.add(new Text(
                        look.words().of("slot", slot),
                        14,
                        middle + 4,
                        font,
                        Anchor.START,
                        look.theme().muted()));
            }
        }
    }

    private void batch(long index, Columns columns, Place place, RowShape shape) {
        if (columns.dropped(index)) {
            dropped(index, columns, place, shape);
            return;
        }
        int epoch = columns.epochOf(index);
        int batch = columns.batchOf(index);
        batchLabel(epoch, batch, columns.x(index, 0), place, shape);
        if (shape.cells()) {
            return;
        }
        Row row = new Row(figure, new Row.Seen(view, trace, place.scale()), look, shape);
        for (int slot = 0; slot < plan.slots(batch); slot++) {
            double top = place.rows() + slot * shape.rowPitch();
            if (top < place.viewport().height() && top + shape.rowPitch() > 0) {
                row.draw(trace.block(epoch, batch), slot, columns.x(index, 0), top);
            }
        }
    }

    private void batchLabel(int epoch, int batch, double left, Place place, RowShape shape) {
        double width = shape.pitch() * plan.steps() - (shape.pitch() - shape.box());
        Font font = new Font(Typeface.SANS, 11.5);
        double baseline = place.top() + HEAD + 11;
        if (batch == 0 && epoch > 0) {
            double x = left - shape.pitch() / 2 - shape.pitch() * 0.06;
            double bottom = place.top() + height(trace, shape.zoom());
            figure.add(Path.line(
                    x, place.top() + HEAD, x, bottom, new Stroke(look.theme().muted(), 1.2, Dash.DASHED)));
        }
        String text = batchName(epoch, batch, font, width + shape.pitch() * 0.9);
        boolean fits = font.typeface().width(text, font.size()) + 6 < shape.pitch() * (plan.steps() + 1);
        if (fits || batch % 50 == 0) {
            figure.add(new Text(
                    text,
                    left + width / 2,
                    baseline,
                    font,
                    Anchor.MIDDLE,
                    look.theme().muted()));
        }
    }

    /** The longest name of a batch that has room. */
    private String batchName(int epoch, int batch, Font font, double room) {
        Words words = look.words();
        boolean first = batch == 0 && plan.epochs() > 1;
        String start = first ? words.of("epoch", epoch + 1) + " \u00b7 " : "";
        String number = words.of("batch", batch + 1);
        String withSample = words.of("batchSample", batch + 1, plan.sample(batch, 0));
        List<String> names = new ArrayList<>();
        if (plan.slots(0) == 1) {
            names.add(start + withSample);
        }
        names.add(start + number);
        if (first) {
            names.add(words.of("epoch", epoch + 1));
        }
        return names.stream()
                .filter(name -> font.width(name) <= room)
                .findFirst()
                .orElse(first ? words.of("epochShort", epoch + 1) : String.valueOf(batch + 1));
    }

    /** A dashed block after the last batch of an epoch, for the samples that no batch takes. */
    private void dropped(long index, Columns columns, Place place, RowShape shape) {
        int count = trace.run().samples().count() - plan.samples();
        double left = columns.x(index, 0);
        double width = shape.pitch() * plan.steps() - (shape.pitch() - shape.box());
        double top = place.rows() + shape.outputTop();
        Bounds bounds = new Bounds(left, top, width, shape.height() - shape.outputTop());
        Theme theme = look.theme();
        String first = String.valueOf(plan.samples());
        Spot spot = new Spot(
                Part.DROPPED,
                Cursor.start(trace.run().id()),
                () -> look.words().of(count == 1 ? "dropped.one" : "dropped.many", count, first));
        figure.add(new Box(bounds, 6 * shape.zoom(), Ink.NONE, new Stroke(theme.muted(), 1.2, Dash.DASHED)), spot);
        if (!shape.numbers()) {
            return;
        }
        Font font = new Font(Typeface.SANS, Math.min(13, 11.5 * shape.zoom()));
        String[] lines = {
            look.words().of(count == 1 ? "dropped.sample" : "dropped.samples", first, plan.samples() + count - 1),
            look.words().of("dropped")
        };
        for (int l = 0; l < lines.length; l++) {
            String text = Text.ellipsis(lines[l], font, width - 6);
            figure.add(new Text(
                    text, bounds.centerX(), bounds.centerY() + (l == 0 ? -3 : 13), font, Anchor.MIDDLE, theme.muted()));
        }
    }

    /** A frame in every row around the boxes of the moment: the slots of a batch take a step together. */
    private void frame(Columns columns, Place place, RowShape shape) {
        Moment moment = here.moment();
        long batch = plan.batchIndex(moment.epoch(), moment.batch()) + (long) moment.epoch() * columns.extra();
        double left = columns.x(batch, moment.step());
        boolean output = trace.run().model().outputsSequence() || moment.step() == plan.steps() - 1;
        boolean boxes = output || shape.cells();
        double pad = shape.cells() ? 1 : 3 * Math.max(0.7, shape.zoom());
        double top = boxes
                ? shape.outputTop()
                : shape.stateTop(trace.run().model().lstms().size() - 1);
        boolean current = trace.run().id().equals(view.cursor().run());
        Ink ink = look.theme().accent();
        Stroke stroke = current ? Stroke.of(ink, 2.2) : new Stroke(ink, 1.4, Dash.DASHED);
        for (int slot = 0; slot < plan.slots(moment.batch()); slot++) {
            double row = place.rows() + slot * shape.rowPitch();
            Bounds bounds =
                    new Bounds(left - pad, row + top - pad, shape.box() + 2 * pad, shape.height() - top + 2 * pad);
            figure.add(new Box(bounds, 5, Ink.NONE, stroke));
        }
    }
}
