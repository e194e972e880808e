package unrolled.diagram.lanes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.SlotOrder;
import unrolled.data.Windows;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.OrderWords;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/**
 * Draws where the rows that a slot sees do not go on from one batch to the next: an arrow back to where a value stood that
 * comes again, a ghost of what is left out, a broken line where it goes on elsewhere. What goes on is not marked.
 */
final class OrderMarks {
    private final Figure.Builder figure;
    private final Run run;
    private final Optional<SlotOrder> order;
    private final SeenSpan span;
    private final Style look;
    private final Theme.Amber amber;
    private final RowShape shape;

    OrderMarks(Figure.Builder figure, SeenRun seen, Style look, RowShape shape) {
        this.figure = figure;
        this.run = seen.trace().run();
        this.order = SlotOrder.of(run);
        this.span = seen.span();
        this.look = look;
        this.amber = look.theme().order();
        this.shape = shape;
    }

    void into(Block block, int slot, RowPlace row) {
        order.flatMap(slots -> slots.into(block.epoch(), block.batch(), slot))
                .filter(found -> !found.goesOn())
                .ifPresent(found -> mark(found, block, slot, row));
    }

    private void mark(Continuity found, Block block, int slot, RowPlace row) {
        Cursor place = new Cursor(run.id(), new Moment(block.epoch(), block.batch(), 0), slot, 0, 0);
        Target spot = new Target(
                Part.ORDER,
                place,
                () -> new OrderWords(look.words()).sentence(run, place).orElse(""));
        double first = row.left() + shape.box() / 2;
        double last = first - 2 * shape.pitch();
        switch (found.kind()) {
            case OVERLAPS -> {
                boolean together = block.recording().steps()
                        < order.orElseThrow().windows().steps();
                double old = together ? last : first - (1 + found.rows()) * shape.pitch();
                line(row, first, old, Dash.SOLID, found, spot);
            }
            case JUMPS -> line(row, last, first, Dash.DASHED, found, spot);
            case OTHER_SERIES -> series(row, found, spot);
            case GAP -> gap(row, found, place, spot);
            case GOES_ON -> {}
        }
    }

    /** From under one input along the line of marks and up to another one, with words in its middle. */
    private void line(RowPlace row, double from, double to, Dash dash, Continuity found, Target spot) {
        double foot = row.top() + shape.height() + 1;
        double y = row.top() + shape.orderLine();
        double left = Math.min(from, to);
        double right = Math.max(from, to);
        Optional<TextMark> words = words(found, left, right, y);
        Stroke stroke = new Stroke(amber.line(), 1.3 * StateBox.line(shape.zoom()), dash);
        double radius = Math.min(3, (y - foot) / 2);
        Arrow arrow = new Arrow(Math.min(5.5, 5.5 * shape.zoom()), Math.min(3.2, 3.2 * shape.zoom()));
        Point start = new Point(from, foot);
        Point end = new Point(to, foot);
        if (words.isEmpty()) {
            figure.addAll(arrow.along(List.of(start, new Point(from, y), new Point(to, y), end), radius, stroke), spot);
        } else {
            boolean back = to < from;
            double near = back ? words.get().end() + 4 : words.get().start() - 4;
            double far = back ? words.get().start() - 4 : words.get().end() + 4;
            figure.add(PathMark.rounded(List.of(start, new Point(from, y), new Point(near, y)), radius, stroke), spot);
            figure.addAll(arrow.along(List.of(new Point(far, y), new Point(to, y), end), radius, stroke), spot);
            figure.add(words.get(), spot);
        }
        figure.add(BoxMark.target(new Bounds(left, foot, right - left, y + 5 - foot)), spot);
    }

    /** In the middle of what is seen between two places, in as many words as have room. */
    private Optional<TextMark> words(Continuity found, double left, double right, double middle) {
        if (!shape.numbers()) {
            return Optional.empty();
        }
        TextFont font = new TextFont(Typeface.SANS_MEDIUM, Math.max(9, Math.min(12.5, 10.5 * shape.zoom())));
        double ends = found.kind() == Continuity.Kind.JUMPS ? 46 : 22; // an arrow forward is a short one
        return Stream.of(look.words(), look.words().brief())
                .map(words -> new OrderWords(words).mark(found))
                .filter(text -> font.width(text) <= right - left - ends)
                .flatMap(text -> {
                    double wide = font.width(text);
                    OptionalDouble start = span.between(left + 8, right - 8).start((left + right - wide) / 2, wide);
                    return start.stream()
                            .mapToObj(x ->
                                    new TextMark(text, x, font.baselineFor(middle), font, Anchor.START, amber.text()));
                })
                .findFirst();
    }

    /** Two bars between the inputs: what comes is no longer the series that was. */
    private void series(RowPlace row, Continuity found, Target spot) {
        double middle = row.left() - shape.pitch() + shape.box() / 2;
        double width = Math.max(1.2, 2 * shape.zoom());
        double top = row.top() + shape.inputTop();
        for (double bar : List.of(middle - 3.5 * shape.zoom(), middle + 3.5 * shape.zoom())) {
            figure.add(BoxMark.filled(new Bounds(bar - width / 2, top, width, shape.input()), amber.line()), spot);
        }
        double room = 2 * shape.pitch();
        words(found, middle - room / 2, middle + room / 2, row.top() + shape.orderLine())
                .ifPresent(words -> figure.add(words, spot));
        figure.add(BoxMark.target(new Bounds(middle - shape.box() / 2, top, shape.box(), shape.input())), spot);
    }

    /** What is left out stands dashed between the inputs, where it would have been read. */
    private void gap(RowPlace row, Continuity found, Cursor place, Target spot) {
        double x = row.left() - shape.pitch();
        Bounds ghost = new Bounds(x, row.top() + shape.inputTop(), shape.box(), shape.input());
        double radius = StateBox.radius(shape.zoom());
        Stroke stroke = new Stroke(amber.line(), 1.2 * StateBox.line(shape.zoom()), Dash.DASHED);
        if (found.rows() > 1) {
            double behind = 3 * shape.zoom();
            figure.add(
                    new BoxMark(
                            ghost.translate(behind, -behind),
                            radius,
                            look.theme().paper(),
                            stroke),
                    spot);
        }
        figure.add(new BoxMark(ghost, radius, look.theme().paper(), stroke), spot);
        if (!shape.numbers()) {
            return;
        }
        value(ghost, found, place, spot);
        double start = row.left() - 2 * shape.pitch() + shape.box();
        double room = row.left() - start;
        double arrow = row.top() + shape.stateTop(0) + shape.state() / 2;
        TextFont font = new TextFont(Typeface.SANS_MEDIUM, Math.max(8.5, Math.min(12, 10 * shape.zoom())));
        Stream.of(look.words(), look.words().brief())
                .map(words -> new OrderWords(words).mark(found))
                .filter(text -> font.width(text) <= room - 2)
                .findFirst()
                .ifPresent(text -> figure.add(
                        new TextMark(
                                text,
                                start + room / 2 - 1,
                                arrow - 9 * shape.zoom(),
                                font,
                                Anchor.MIDDLE,
                                amber.text()),
                        spot));
    }

    /** The value of the one row, or of several how many they are. */
    private void value(Bounds ghost, Continuity found, Cursor place, Target spot) {
        Windows windows = order.orElseThrow().windows();
        Moment moment = place.moment();
        int[] rows = order.get()
                .leftOut(moment.epoch(), moment.batch(), place.slot())
                .limit(2)
                .toArray();
        int features = windows.features();
        boolean one = found.rows() == 1 && rows.length == 1 && features <= 3;
        int lines = one ? features : 1;
        double line = (ghost.height() - 6 * shape.zoom()) / lines;
        for (int v = 0; v < lines; v++) {
            String text = one
                    ? Labels.shortNumber(windows.featureColumn(v).at(rows[0]), false, false, look.words())
                    : look.words().of("order.rows", found.rows());
            Ink ink = amber.text();
            TextFont font = new TextFont(one ? Typeface.MONO : Typeface.SANS_MEDIUM, Math.max(12 * shape.zoom(), 8.8))
                    .fitting(text, ghost.width() - 6 * shape.zoom());
            double baseline = font.baselineFor(ghost.y() + 3 * shape.zoom() + line * (v + 0.5));
            figure.add(new TextMark(text, ghost.centerX(), baseline, font, Anchor.MIDDLE, ink), spot);
        }
    }
}
