package unrolled.diagram.lanes;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Draws one slot of one batch: a column of boxes for every time step, and the border on its left. */
final class SlotRow {
    private final Figure.Builder figure;
    private final View view;
    private final Trace trace;
    private final BarScale scale;
    private final SeenRun seen;
    private final SeenSpan span;
    private final Style look;
    private final RowShape shape;
    private final int layers;
    private final Branch branch;
    private final ChangeMarks marks;
    private final OrderMarks order;

    SlotRow(Figure.Builder figure, SeenRun seen, Style look, RowShape shape) {
        this.figure = figure;
        this.seen = seen;
        this.view = seen.view();
        this.trace = seen.trace();
        this.scale = seen.scale();
        this.span = seen.span();
        this.look = look;
        this.shape = shape;
        this.layers = trace.run().model().lstms().size();
        this.branch = Branch.of(view, trace);
        this.marks = new ChangeMarks(figure, seen, look, shape);
        this.order = new OrderMarks(figure, seen, look, shape);
    }

    void draw(Block block, int slot, RowPlace row) {
        double left = row.left();
        double top = row.top();
        int steps = block.recording().steps();
        new Feedback(figure, look, shape).into(block, row);
        new CarryMarks(figure, seen, look, shape).into(block, slot, row);
        order.into(block, slot, row);
        sampleLabel(block, slot, left, top);
        for (int step = 0; step < steps; step++) {
            Moment moment = new Moment(block.epoch(), block.batch(), step);
            Cursor place = new Cursor(trace.run().id(), moment, slot, 0, 0);
            double x = left + step * shape.pitch();
            column(block, place, x, top);
            marks.held(block.recording(), place, x, top);
            marks.boxes(place, x, top);
            if (step > 0) {
                link(
                        block,
                        slot,
                        step,
                        new Bounds(x - shape.pitch() + shape.box(), top, shape.pitch() - shape.box(), 0));
            }
        }
    }

    private void sampleLabel(Block block, int slot, double left, double top) {
        if (trace.plan().slots() == 1 || !shape.numbers()) {
            return;
        }
        boolean above = shape.label() > 0;
        double baseline =
                above ? top + shape.label() - 6.5 * shape.zoom() : top + shape.output() / 2 + 4 * shape.zoom();
        String text = look.words().of("sample", trace.plan().sample(block.epoch(), block.batch(), slot));
        TextFont font = new TextFont(Typeface.SANS, Math.max(9, 10.5 * shape.zoom()));
        double steps = block.recording().steps() - (above ? 0 : 1); // the last one has an output
        span.between(left + 1, left + steps * shape.pitch())
                .start(left + 1, font.width(text))
                .ifPresent(x -> figure.add(new TextMark(
                        text, x, baseline, font, Anchor.START, look.theme().muted())));
    }

    private void column(Block block, Cursor place, double x, double top) {
        Recording recording = block.recording();
        Moment moment = place.moment();
        input(recording, place, new Bounds(x, top + shape.inputTop(), shape.box(), shape.input()));
        for (int layer = 0; layer < layers; layer++) {
            double stateTop = top + shape.stateTop(layer);
            state(block, place.inLayer(layer), new Bounds(x, stateTop, shape.box(), shape.state()));
            boolean feeds = layer == 0
                    || trace.run().model().lstms().get(layer - 1).returnSequences()
                    || moment.step() == recording.steps() - 1;
            if (feeds) {
                flight(recording, place, layer, x, top);
            }
        }
        if (recording.hasOutput(moment.step())) {
            flight(recording, place, layers, x, top);
            output(recording, place, new Bounds(x, top + shape.outputTop(), shape.box(), shape.output()));
        }
    }

    /** All that is passed between two boxes: arrows with their words, and a green box for each Dense. */
    private void flight(Recording recording, Cursor place, int flight, double x, double top) {
        Theme theme = look.theme();
        Ink below = flight == 0 ? theme.input().line() : theme.state().line();
        double from = top + shape.foot(flight);
        Storeys.Flight passed = shape.storeys().flights().get(flight);
        for (Storeys.Storey dense : passed.denses()) {
            from = words(dense.words(), x, from);
            up(x, from, shape.arrow(flight), below);
            from -= shape.arrow(flight) + shape.dense(dense);
            dense(recording, place, dense, new Bounds(x, from, shape.box(), shape.dense(dense)));
            below = theme.output().line();
        }
        from = words(passed.words(), x, from);
        up(x, from, shape.arrow(flight), flight == layers ? theme.output().line() : below);
    }

    /** Writes the words of an arrow above the box that it begins at, and returns where it goes on. */
    private double words(List<String> words, double x, double from) {
        double next = from;
        for (String word : words) {
            TextFont font = new TextFont(Typeface.SANS, Math.max(8.5, 9.5 * shape.zoom())).fitting(word, shape.box());
            if (shape.numbers()) {
                figure.add(new TextMark(
                        word,
                        x + shape.box() / 2,
                        font.baselineFor(next - 0.58 * shape.word()),
                        font,
                        Anchor.MIDDLE,
                        look.theme().muted()));
            }
            next -= shape.word();
        }
        return next;
    }

    /** What a Dense gives out that is not the last layer. */
    private void dense(Recording recording, Cursor place, Storeys.Storey dense, Bounds bounds) {
        int step = place.moment().step();
        IntToDoubleFunction y = n -> recording.layerOutput(dense.layer(), place.slot(), step, n);
        Target spot = new Target(
                Part.OUTPUT, place, () -> Labels.dense(trace, place, dense.name(), dense.layer(), look.words()));
        figure.add(box(bounds).valueFrame(look.theme().output()), spot);
        values(
                bounds,
                dense.units(),
                y,
                new ValueStyle(look.theme().output().line(), Typeface.MONO, true, scale.output(dense.layer())));
    }

    /** An arrow from a box up to the one above it; {@code from} is the top of the lower box. */
    private void up(double x, double from, double length, Ink ink) {
        double middle = x + shape.box() / 2;
        double head = Math.min(5.5 * shape.zoom(), length * 0.7);
        Point tip = new Point(middle, from - length + 0.5);
        figure.addAll(new Arrow(head, head * 0.62).line(new Point(middle, from), tip, Stroke.of(ink, 1.2 * line())));
    }

    private double line() {
        return StateBox.line(shape.zoom());
    }

    private void input(Recording recording, Cursor place, Bounds bounds) {
        int features = trace.run().samples().features();
        IntToDoubleFunction x =
                feature -> recording.x(place.slot(), place.moment().step(), feature);
        Target spot = new Target(
                Part.INPUT,
                place,
                () -> Labels.input(trace, place, look.words()) + branch.oldInput(place, look.words()));
        figure.add(box(bounds).valueFrame(look.theme().input()), spot);
        if (!recording.recorded().inputs()) {
            NotRecorded.dash(figure, bounds, look);
            return;
        }
        values(bounds, features, x, new ValueStyle(look.theme().input().line(), Typeface.MONO, false, scale.x()));
    }

    private void output(Recording recording, Cursor place, Bounds bounds) {
        int outputs = trace.run().model().outputWidth();
        IntToDoubleFunction y =
                n -> recording.output(place.slot(), place.moment().step(), n);
        Target spot = new Target(
                Part.OUTPUT,
                place,
                () -> Labels.output(trace, place, look.words()) + branch.oldOutput(place, look.words()));
        figure.add(box(bounds).valueFrame(look.theme().output()), spot);
        values(bounds, outputs, y, new ValueStyle(look.theme().output().line(), Typeface.MONO_BOLD, true, scale.y()));
    }

    private StateBox box(Bounds bounds) {
        return new StateBox(bounds, shape.zoom());
    }

    /** How the values of an input or output are shown; a full bar stands for {@code largest}. */
    private record ValueStyle(Ink ink, Typeface typeface, boolean signed, double largest) {
        /** Outputs that are all small need a decimal more to differ. */
        boolean fine() {
            return signed && largest <= 0.1;
        }
    }

    /** Up to three values as numbers, one under the other; more as bars. */
    private void values(Bounds bounds, int count, IntToDoubleFunction values, ValueStyle style) {
        if (count > 3) {
            new ValueBars(figure, bounds.inset(4 * shape.zoom()), style.largest()).draw(count, values, style.ink());
            return;
        }
        if (!shape.numbers()) {
            return;
        }
        double line = (bounds.height() - 6 * shape.zoom()) / count;
        for (int v = 0; v < count; v++) {
            String text = Labels.shortNumber(values.applyAsDouble(v), style.signed(), style.fine(), look.words());
            TextFont font = new TextFont(style.typeface(), Math.max(12 * shape.zoom(), 8.8))
                    .fitting(text, bounds.width() - 6 * shape.zoom());
            double baseline = font.baselineFor(bounds.y() + 3 * shape.zoom() + line * (v + 0.5));
            figure.add(new TextMark(text, bounds.centerX(), baseline, font, Anchor.MIDDLE, style.ink()));
        }
    }

    /** The state box: c as bars in the upper half, h in the lower. */
    private void state(Block block, Cursor place, Bounds bounds) {
        boolean chosen = place.run().equals(view.cursor().run())
                && place.moment().equals(view.cursor().moment())
                && place.slot() == view.cursor().slot()
                && place.layer() == view.cursor().layer();
        Target spot = new Target(
                Part.STATE,
                place,
                () -> Labels.state(trace, place, look.words())
                        + branch.heldGates(place, look.words())
                        + branch.oldState(place, look.words()));
        StateBox box = box(bounds);
        figure.add(box.frame(look.theme().state(), chosen), spot);
        bars(block, Quantity.C, place, box.room(Quantity.C));
        bars(block, Quantity.H, place, box.room(Quantity.H));
    }

    /** Bars of all units; in a branch the old ones stay visible behind them where any is another one now. */
    private void bars(Block block, Quantity quantity, Cursor place, Bounds room) {
        Recording now = block.recording();
        int units = trace.run().model().lstms().get(place.layer()).units();
        if (!now.recorded().has(quantity)) {
            NotRecorded.dash(figure, room, look);
            return;
        }
        Ink ink = look.theme().state().line();
        figure.add(StateBox.zero(room, ink.alpha(0.55)));
        ValueBars bars = new ValueBars(figure, room, scale.of(quantity));
        Optional<Recording> old = branch.old(block).filter(before -> branch.differs(before, now, place, quantity));
        old.ifPresent(before -> bars.draw(
                units, values(before, quantity, place), look.theme().muted().alpha(0.5)));
        (old.isPresent() ? bars.slim() : bars).draw(units, values(now, quantity, place), ink);
    }

    private static IntToDoubleFunction values(Recording recording, Quantity quantity, Cursor place) {
        int step = place.moment().step();
        return unit -> recording.at(quantity, place.layer(), place.slot(), step, unit);
    }

    /** The state goes from step to step, unless a pin stands between them. */
    private void link(Block block, int slot, int step, Bounds space) {
        boolean pinned = trace.run().pinned(block.epoch(), block.batch(), step, slot);
        for (int layer = 0; layer < layers; layer++) {
            double middle = space.y() + shape.stateTop(layer) + shape.state() / 2;
            Theme theme = look.theme();
            if (pinned) {
                Cursor place = new Cursor(trace.run().id(), new Moment(block.epoch(), block.batch(), step), slot, 0, 0);
                Target spot = new Target(Part.PIN, place, () -> Labels.pin(step, seen.clicks(), look.words()));
                double half = shape.state() / 2 + 3 * shape.zoom();
                double width = Math.max(2, 2.4 * shape.zoom());
                figure.add(
                        BoxMark.filled(
                                new Bounds(space.centerX() - width / 2, middle - half, width, 2 * half), theme.alarm()),
                        spot);
                double r = 4 * shape.zoom();
                figure.add(
                        new BoxMark(
                                new Bounds(space.centerX() - r, middle - half - r, 2 * r, 2 * r),
                                r,
                                theme.alarm(),
                                Stroke.NONE),
                        spot);
            } else {
                figure.add(BoxMark.filled(
                        new Bounds(space.x(), middle - 0.8 * line(), space.width(), 1.6 * line()),
                        theme.state().line()));
            }
        }
    }
}
