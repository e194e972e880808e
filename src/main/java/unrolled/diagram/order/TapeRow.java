package unrolled.diagram.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.SlotOrder;
import unrolled.analysis.order.Tape;
import unrolled.data.Scaled;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CarryMark;
import unrolled.diagram.base.OrderWords;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/** The tape of one slot: batch by batch the values that its state reads, with what leads from one to the next. */
final class TapeRow {
    private static final double WORDS = 13;
    static final double HEIGHT = WORDS + TapeShape.STATE + 5;

    private static final TextFont VALUE = new TextFont(Typeface.MONO, 11.5);
    private static final TextFont ROW = new TextFont(Typeface.MONO, 10);
    private static final TextFont AGAIN = new TextFont(Typeface.SANS_MEDIUM, 9.5);
    private static final TextFont VERDICT = new TextFont(Typeface.SANS_MEDIUM, 10.5);

    private final Figure.Builder figure;
    private final Run run;
    private final boolean real;
    private final TapeShape shape;
    private final Style look;
    private final Scaled column;

    TapeRow(Figure.Builder figure, ShownTape shown, TapeShape shape, Style look) {
        this.figure = figure;
        this.run = shown.run();
        this.real = shown.real();
        this.shape = shape;
        this.look = look;
        this.column = SlotOrder.of(run).orElseThrow().windows().featureColumn(0);
    }

    void draw(List<Tape.Part> tape, int slot, double top) {
        for (int number = 0; number < tape.size(); number++) {
            Tape.Part part = tape.get(number);
            Bounds around = shape.part(number).translate(0, top + WORDS);
            Theme.Pair state = look.theme().state();
            figure.add(new BoxMark(around, 6, state.fill(), Stroke.of(state.line(), 1.2)));
            into(part, slot, around, number == 0 ? TapeShape.LEAD : shape.gap());
            for (int step = 0; step < part.rows().size(); step++) {
                value(part, step, slot, shape.box(number, step).translate(0, top + WORDS));
            }
        }
    }

    private Optional<Cursor> place(Tape.Part part, int step, int slot) {
        Cursor there = new Cursor(run.id(), new Moment(part.epoch(), part.batch(), time(step)), slot, 0, 0);
        return real ? Optional.of(there) : Optional.empty();
    }

    /** The time step that reads a row of a window: one may read them all, as features. */
    private int time(int row) {
        return Math.min(row, run.plan().steps() - 1);
    }

    private void value(Tape.Part part, int step, int slot, Bounds box) {
        Theme theme = look.theme();
        int row = part.rows().get(step);
        boolean again = part.again().get(step);
        boolean made = step >= part.read();
        String number = made ? "\u00b7" : TapeWords.number(column.number(row), look.words());
        String key = made ? "tip.tape.made" : again ? "tip.tape.again" : "tip.tape";
        String said = look.words().of(key, row, number, part.batch() + 1, time(step) + 1);
        TapeSpot spot = new TapeSpot(said, place(part, step, slot));
        Theme.Pair fresh = made ? theme.output() : theme.input();
        Ink line = again ? theme.order().line() : fresh.line();
        Ink fill = again ? theme.order().fill() : fresh.fill();
        Stroke edge = new Stroke(line, 1.2, again ? Dash.DASHED : Dash.SOLID);
        figure.add(new BoxMark(box, Math.min(4, box.width() / 3), fill, edge), spot);
        boolean end = step == 0 || step == part.rows().size() - 1;
        Ink ink = again ? theme.order().text() : fresh.line();
        if (shape.numbers()) {
            TextFont font = VALUE.fitting(number, box.width() - 4);
            figure.add(new TextMark(number, box.centerX(), font.baselineFor(box.centerY()), font, Anchor.MIDDLE, ink));
            under(again ? look.words().of("tape.again") : String.valueOf(row), again ? AGAIN : ROW, again, box);
        } else if (end) {
            Anchor anchor = step == 0 ? Anchor.START : Anchor.END;
            double x = step == 0 ? box.x() : box.right();
            double y = ROW.baselineFor(box.bottom() + 7.5);
            figure.add(new TextMark(String.valueOf(row), x, y, ROW, anchor, theme.muted()));
        }
    }

    private void under(String text, TextFont font, boolean again, Bounds box) {
        Ink ink = again ? look.theme().order().text() : look.theme().muted();
        TextFont fitting = font.fitting(text, box.width() + 2);
        figure.add(new TextMark(
                text, box.centerX(), fitting.baselineFor(box.bottom() + 7.5), fitting, Anchor.MIDDLE, ink));
    }

    /** What leads into a batch: the carry with what it does to the order, or the wall. */
    private void into(Tape.Part part, int slot, Bounds around, double room) {
        Theme theme = look.theme();
        double middle = around.y() + 14;
        CarryMark mark = new CarryMark(figure, 0.62, middle);
        double from = around.x() - room;
        if (part.into().isEmpty()) {
            boolean first = part.epoch() == 0 && part.batch() == 0;
            if (!first) {
                mark.wall(from + 1, around.x() - 15, 8, theme.muted());
            }
            mark.zero(around.x() - 8, around.x(), theme.muted());
            return;
        }
        Continuity found = part.into().get();
        mark.kept(from + 1, around.x(), theme.state().line());
        String sentence = new OrderWords(look.words())
                .sentence(run, new Cursor(run.id(), new Moment(part.epoch(), part.batch(), 0), slot, 0, 0))
                .orElse("");
        TapeSpot spot = new TapeSpot(sentence, place(part, 0, slot));
        figure.add(BoxMark.target(new Bounds(from, around.y() - WORDS, room, HEIGHT - 4)), spot);
        verdict(found, around, room);
        ghosts(part, found, new Bounds(from, around.y(), room, around.height()), spot);
    }

    /** Over the arrow, as far as there is room: every carry says how the rows go on. */
    private void verdict(Continuity found, Bounds around, double room) {
        double centre = around.x() - room / 2;
        double wide = shape.part(0).width() + shape.gap() - 8;
        Ink ink = found.goesOn()
                ? look.theme().output().line()
                : look.theme().order().text();
        Stream.of(look.words(), look.words().brief())
                .map(words -> new OrderWords(words).mark(found))
                .filter(text -> VERDICT.width(text) <= wide)
                .findFirst()
                .ifPresent(text -> {
                    double start = Math.max(TapeShape.LEFT - 5, centre - VERDICT.width(text) / 2);
                    figure.add(new TextMark(text, start, around.y() - 3.5, VERDICT, Anchor.START, ink));
                });
    }

    /** The numbers of the rows that are left out, dashed under the arrow. */
    private void ghosts(Tape.Part part, Continuity found, Bounds room, TapeSpot spot) {
        if (part.leftOut().isEmpty()) {
            return;
        }
        Theme.Amber amber = look.theme().order();
        int first = part.leftOut().get(0);
        String text = found.rows() == 1 ? String.valueOf(first) : first + "\u2026";
        TextFont font = ROW.fitting(text, room.width() - 10);
        double wide = Math.min(room.width() - 4, font.width(text) + 9);
        Bounds ghost = new Bounds(room.centerX() - wide / 2, room.bottom() - 17, wide, 15);
        figure.add(new BoxMark(ghost, 3, look.theme().paper(), new Stroke(amber.line(), 1.1, Dash.DASHED)), spot);
        figure.add(new TextMark(
                text, ghost.centerX(), font.baselineFor(ghost.centerY()), font, Anchor.MIDDLE, amber.text()));
    }
}
