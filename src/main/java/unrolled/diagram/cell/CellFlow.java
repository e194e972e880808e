package unrolled.diagram.cell;

import java.util.List;
import unrolled.analysis.ValueSpan;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Mark;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The arrows of a cell and what is computed where they meet; what a phase has not reached yet is broken. */
final class CellFlow {
    /** Of what a curve is given, and of the curve on the way out. */
    static final TextFont LETTER = new TextFont(Typeface.MONO_BOLD, 12.5);

    private static final TextFont SIGN = new TextFont(Typeface.MONO_BOLD, 15);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12);
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 12);
    private static final double RADIUS = 14;
    private static final Arrow WIDE = new Arrow(14, 8);
    private static final Arrow SLIM = new Arrow(9, 5);
    private static final double CONVEYOR = 3.6;
    private static final double LINE = 1.8;

    private final Figure.Builder figure;
    private final UnitNumbers cell;
    private final Phase phase;
    private final CellLayout layout;
    private final Theme theme;
    private final Words words;

    CellFlow(Figure.Builder figure, UnitNumbers cell, Phase phase, CellLayout layout, Style look) {
        this.figure = figure;
        this.cell = cell;
        this.phase = phase;
        this.layout = layout;
        this.theme = look.theme();
        this.words = look.words();
    }

    void draw() {
        buses();
        conveyor();
        writing();
        output();
        signs();
        sentences();
    }

    private Ink state() {
        return theme.state().line();
    }

    private Stroke stroke(Phase since, Ink ink, double width) {
        return phase.has(since) ? Stroke.of(ink, width) : new Stroke(ink.alpha(0.55), width, Dash.DASHED);
    }

    private void arrow(Phase since, double width, Point... points) {
        Stroke stroke = stroke(since, state(), width);
        figure.addAll((width > LINE ? WIDE : SLIM).along(List.of(points), 6, stroke));
    }

    /** h' and x go to every gate: two lines along the bottom with an arrow up to each curve. */
    private void buses() {
        double first = layout.previousH().right() + 20;
        bus(layout.previousH(), first, layout.bus(), -5, state());
        Ink ink = cell.isLowest() ? theme.input().line() : state();
        bus(layout.input(), first + 14, layout.bus() + 9, 5, ink);
    }

    private void bus(Bounds from, double down, double level, double beside, Ink ink) {
        Stroke stroke = Stroke.of(ink, 1.5);
        double last = layout.curve(CellLayout.GATES - 1).centerX() + beside;
        figure.add(PathMark.rounded(
                List.of(
                        new Point(from.right(), from.centerY()),
                        new Point(down, from.centerY()),
                        new Point(down, level),
                        new Point(last, level)),
                6,
                stroke));
        for (int gate = 0; gate < CellLayout.GATES; gate++) {
            double x = layout.curve(gate).centerX() + beside;
            figure.addAll(new Arrow(7, 4).line(new Point(x, level), new Point(x, layout.arrivals()), stroke));
        }
    }

    private void conveyor() {
        double y = layout.conveyor();
        Point kept = layout.kept();
        Point sum = layout.sum();
        Stroke stroke = Stroke.of(state(), CONVEYOR);
        Point start = new Point(layout.previousC().right() + 2, y);
        figure.addAll(WIDE.line(start, new Point(kept.x() - RADIUS - 1, y), stroke));
        arrow(Phase.CELL, CONVEYOR, new Point(kept.x() + RADIUS, y), new Point(sum.x() - RADIUS - 1, y));
        arrow(
                Phase.CELL,
                CONVEYOR,
                new Point(sum.x() + RADIUS, y),
                new Point(layout.c().x() - 2, y));
        Bounds forget = layout.gate(0);
        arrow(Phase.CELL, LINE, new Point(forget.centerX(), forget.y()), new Point(kept.x(), y + RADIUS + 1));
    }

    /** i and g meet, and what they write goes up to the conveyor. */
    private void writing() {
        Point written = layout.written();
        for (int gate = 1; gate <= 2; gate++) {
            Bounds box = layout.gate(gate);
            double side = gate == 1 ? -1 : 1;
            arrow(
                    Phase.CELL,
                    LINE,
                    new Point(box.centerX(), box.y()),
                    new Point(box.centerX(), written.y()),
                    new Point(written.x() + side * (RADIUS + 1), written.y()));
        }
        arrow(
                Phase.CELL,
                LINE,
                new Point(written.x(), written.y() - RADIUS),
                new Point(written.x(), layout.conveyor() + RADIUS + 1));
    }

    private void output() {
        Point shown = layout.shown();
        Bounds tanh = layout.tanh();
        Bounds gate = layout.gate(3);
        double x = shown.x();
        arrow(Phase.OUTPUT, LINE, new Point(x, layout.conveyor() + 2), new Point(x, tanh.y()));
        arrow(Phase.OUTPUT, LINE, new Point(x, tanh.bottom()), new Point(x, shown.y() - RADIUS - 1));
        arrow(Phase.OUTPUT, LINE, new Point(gate.right(), shown.y()), new Point(x - RADIUS - 1, shown.y()));
        arrow(
                Phase.OUTPUT,
                LINE,
                new Point(x + RADIUS, shown.y()),
                new Point(layout.h().x() - 1, shown.y()));
        Bounds h = layout.h();
        boolean out = cell.isHighest() && cell.recording().hasOutput(cell.step());
        Ink ink = out ? theme.output().line() : state();
        if (out || !cell.isHighest()) {
            Stroke stroke = stroke(Phase.OUTPUT, ink, LINE);
            Point end = new Point(h.centerX(), layout.output().y() - 1);
            figure.addAll(new Arrow(7, 4).line(new Point(h.centerX(), h.bottom()), end, stroke));
        }
    }

    private void signs() {
        sign(layout.kept(), "\u00d7", Phase.CELL);
        sign(layout.sum(), "+", Phase.CELL);
        sign(layout.written(), "\u00d7", Phase.CELL);
        sign(layout.shown(), "\u00d7", Phase.OUTPUT);
        Bounds tanh = layout.tanh();
        String name = cell.activation().kerasName();
        TextFont font = LETTER.fitting(name, tanh.width() - 4);
        Subject spot = spot(Phase.OUTPUT);
        figure.add(new BoxMark(tanh, 13, theme.paper(), edge(Phase.OUTPUT)), spot);
        figure.add(new TextMark(name, tanh.centerX(), font.baselineFor(tanh.centerY()), font, Anchor.MIDDLE, state()));
    }

    private Subject spot(Phase of) {
        return new PhaseTarget(
                of, words.of("cell.phase.tip." + of, cell.activation().kerasName()));
    }

    private Stroke edge(Phase of) {
        return phase == of ? Stroke.of(theme.accent(), 2.4) : stroke(of, state(), 1.6);
    }

    private void sign(Point at, String sign, Phase of) {
        figure.add(BoxMark.circle(at, RADIUS, theme.paper(), edge(of)), spot(of));
        figure.add(new TextMark(
                sign, at.x(), SIGN.baselineFor(at.y()), SIGN, Anchor.MIDDLE, phase == of ? theme.accent() : state()));
    }

    /** What is kept, what is written, and what all gates see, with the numbers of the chosen unit. */
    private void sentences() {
        boolean there = phase.has(Phase.CELL);
        double f = cell.at(Quantity.F);
        double written = cell.at(Quantity.I) * cell.at(Quantity.G);
        double above = layout.conveyor() - 12;
        Point kept = layout.kept();
        Point sum = layout.sum();
        String keptNumber = there ? words.signed(f * cell.previousC(), 3) : "";
        String writtenNumber = there ? words.signed(written, 3) : "";
        centred(words.of("cell.kept"), keptNumber, new ValueSpan(kept.x() + 18, sum.x() - 18), above);
        String c = cell.isSet(Quantity.C) ? words.of("cell.set") : "c = f \u00b7 c\u2032 + i \u00b7 g";
        double right = layout.c().x() - 18;
        centred(
                phase == Phase.CELL || (there && cell.isSet(Quantity.C)) ? c : "",
                there ? words.signed(cell.at(Quantity.C), 3) : "",
                new ValueSpan(sum.x() + 18, right),
                above);
        double middle = (layout.written().y() + layout.conveyor()) / 2 + 4;
        double x = layout.written().x() + 12;
        double room = layout.tanh().x() - x - 10;
        TextMark text = new TextMark(
                TextMark.ellipsis(words.of("cell.written"), SMALL, room),
                x,
                middle,
                SMALL,
                Anchor.START,
                theme.muted());
        figure.add(text);
        double left = room - text.width() - 8;
        if (NUMBER.width(writtenNumber) < left) {
            figure.add(
                    new TextMark(writtenNumber, text.bounds().right() + 8, middle, NUMBER, Anchor.START, theme.text()));
        }
        Bounds first = layout.curve(0);
        String sees = words.of(
                cell.isLowest() ? "cell.sees" : "cell.sees.below", cell.place().layer());
        double sentence = layout.bus() + 26;
        double wide = layout.width() - CellLayout.MARGIN - first.x();
        figure.add(new TextMark(
                TextMark.ellipsis(sees, SMALL, wide), first.x(), sentence, SMALL, Anchor.START, theme.muted()));
    }

    private void centred(String text, String number, ValueSpan room, double baseline) {
        double width = room.high() - room.low();
        double numbers = number.isEmpty() ? 0 : NUMBER.width(number) + 8;
        String shown = TextMark.ellipsis(text, SMALL, Math.max(0, width - numbers));
        double all = SMALL.width(shown) + numbers;
        double x = (room.low() + room.high() - all) / 2;
        List<Mark> marks = List.of(
                new TextMark(shown, x, baseline, SMALL, Anchor.START, theme.muted()),
                new TextMark(number, x + all, baseline, NUMBER, Anchor.END, theme.text()));
        if (all <= width) {
            figure.addAll(marks);
        }
    }
}
