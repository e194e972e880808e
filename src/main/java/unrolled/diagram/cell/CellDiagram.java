package unrolled.diagram.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.FullBar;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * One step of an LSTM layer from the inside, as far as it is computed in a phase: the sums, the gates on their curves, the
 * conveyor of c, and what goes out. Every number stands for where it came from.
 */
public final class CellDiagram {
    private static final TextFont NAME = new TextFont(Typeface.SANS_BOLD, 12);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12);
    /** Room at the left of the title for a way back. */
    private static final double BACK = 32;

    private static final TextFont TITLE = new TextFont(Typeface.SANS_BOLD, 15);

    private final UnitNumbers cell;
    private final Phase phase;
    private final CellLayout layout;
    private final Style look;
    private final Figure.Builder figure;
    private final CellBox boxes;

    private CellDiagram(UnitNumbers cell, Phase phase, CellLayout layout, Style look) {
        this.cell = cell;
        this.phase = phase;
        this.layout = layout;
        this.look = look;
        this.figure = Figure.builder(layout.width(), layout.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
        this.boxes = new CellBox(figure, layout, look);
    }

    /** The cell of the cursor's layer and slot, when the numbers of {@code phase} have just been computed. */
    public static Figure of(View view, Phase phase, double width, double height, Style look) {
        UnitNumbers cell = UnitNumbers.at(view);
        if (!cell.recording().recorded().hasCell()) {
            return NotRecorded.picture(cell.place().run(), width, height, look);
        }
        Cursor place = view.cursor();
        CellLayout layout = new CellLayout(width, height, cell.lstm().units(), place.unit());
        CellDiagram diagram = new CellDiagram(cell, phase, layout, look);
        diagram.head();
        new CellFlow(diagram.figure, cell, phase, layout, look).draw();
        diagram.incoming();
        new CellGates(diagram.figure, cell, phase, layout, look).draw(diagram.boxes, diagram::unitSpot);
        diagram.outgoing();
        new CellNumbers(diagram.figure, cell, phase, layout.numbers(), look).draw();
        return diagram.figure
                .title(look.words().of("cell.title"))
                .description(diagram.description())
                .build();
    }

    private String say(String key, Object... arguments) {
        return look.words().of(key, arguments);
    }

    private String description() {
        return say("cell.title") + ", " + phaseName(phase) + ". " + where() + ". " + unitLabel(layout.chosen());
    }

    private String where() {
        return Labels.place(cell.trace(), cell.place(), look.words()) + " \u00b7 L"
                + (cell.place().layer() + 1) + " \u00b7 " + say("cell.unit", layout.chosen());
    }

    private void head() {
        double free = phases(layout.width() - CellLayout.MARGIN);
        TextMark title = new TextMark(
                say("cell.title"),
                CellLayout.MARGIN + BACK,
                30,
                TITLE,
                Anchor.START,
                look.theme().text());
        figure.add(title);
        double left = title.bounds().right() + 14;
        figure.add(new TextMark(
                TextMark.ellipsis(where(), SMALL, free - left - 14),
                left,
                30,
                SMALL,
                Anchor.START,
                look.theme().muted()));
    }

    /** The four phases from the right end on; the one we stand in is filled. Returns where they begin. */
    private double phases(double right) {
        double x = right;
        List<Phase> all = List.of(Phase.values());
        for (int index = all.size() - 1; index >= 0; index--) {
            Phase each = all.get(index);
            String text = (index + 1) + "  " + phaseName(each);
            double width = NAME.width(text) + 26;
            x -= width;
            chip(new Bounds(x, 12, width, 27), each, text);
            x -= 8;
        }
        return x;
    }

    private void chip(Bounds bounds, Phase each, String text) {
        Theme theme = look.theme();
        boolean here = each == phase;
        boolean there = phase.has(each);
        Ink fill = here ? theme.accent() : theme.paper();
        Stroke stroke = here ? Stroke.NONE : Stroke.of(theme.rule(), 1);
        Ink ink = here ? theme.readableOn(theme.accent()) : there ? theme.text() : theme.muted();
        Subject spot = new PhaseTarget(
                each, say("cell.phase.tip." + each, cell.activation().kerasName()));
        figure.add(new BoxMark(bounds, bounds.height() / 2, fill, stroke), spot);
        figure.add(new TextMark(text, bounds.centerX(), NAME.baselineFor(bounds.centerY()), NAME, Anchor.MIDDLE, ink));
    }

    private String phaseName(Phase each) {
        return say("cell.phase." + each);
    }

    private void incoming() {
        incoming(layout.previousC(), Quantity.C, "c\u2032");
        boxes.shown(layout.previousC());
        incoming(layout.previousH(), Quantity.H, "h\u2032");
        input();
    }

    private void incoming(Bounds bounds, Quantity quantity, String letter) {
        above(bounds, cameFrom(letter), look.theme().state().line());
        IntFunction<Subject> rows = unit -> cell.cameFrom()
                .<Subject>map(earlier -> new Target(
                        Part.STATE,
                        earlier.onUnit(unit),
                        () -> say("cell.from", Labels.place(cell.trace(), earlier, look.words()))))
                .orElse(null);
        boxes.draw(bounds, new CellBox.Content(u -> cell.previous(quantity, u), largestMemory(quantity), true, rows));
        boxes.unitNames(bounds);
    }

    /** The letter, and in a word that it is zero where nothing came in. */
    private String cameFrom(String letter) {
        return switch (cell.before()) {
            case KEPT, INHERITED, SET -> letter;
            case START -> letter + "  " + say("cell.start");
            case STATELESS -> letter + "  " + say("cell.stateless");
            case RESET, CALLED, SERIES, PINNED -> letter + "  " + say("cell.reset");
        };
    }

    /** One scale for what came in and what goes out. */
    private double largestMemory(Quantity quantity) {
        double before = FullBar.largest(layout.units(), unit -> cell.previous(quantity, unit));
        return FullBar.above(Math.max(before, cell.largest(quantity)));
    }

    private void input() {
        Bounds bounds = layout.input();
        Theme.Pair colours =
                cell.isLowest() ? look.theme().input() : look.theme().state();
        double[] x = cell.input();
        Cursor below = cell.place().inLayer(cell.place().layer() - 1);
        Subject spot = cell.isLowest()
                ? new Target(Part.INPUT, cell.place(), () -> Labels.input(cell.trace(), cell.place(), look.words()))
                : new Target(
                        Part.STATE, below, () -> say("cell.below", cell.place().layer()));
        above(bounds, cell.isLowest() ? "x" : "x = h \u00b7 L" + cell.place().layer(), colours.line());
        figure.add(new BoxMark(bounds, 6, colours.fill(), Stroke.of(colours.line(), 1.3)), spot);
        values(bounds, colours, x);
    }

    /** Up to three numbers, one under the other; more as bars. */
    private void values(Bounds bounds, Theme.Pair colours, double[] values) {
        if (values.length > 3) {
            double largest = FullBar.largest(values.length, v -> values[v]);
            new ValueBars(figure, bounds.inset(6), FullBar.above(largest))
                    .draw(values.length, v -> values[v], colours.line());
            return;
        }
        double line = Math.min(19, (bounds.height() - 6) / values.length);
        double top = bounds.centerY() - line * (values.length - 1) / 2;
        TextFont font = new TextFont(Typeface.MONO_BOLD, Math.min(13, line - 1));
        for (int v = 0; v < values.length; v++) {
            String text = look.words().signed(values[v], 4);
            double baseline = font.baselineFor(top + v * line);
            figure.add(new TextMark(text, bounds.centerX(), baseline, font, Anchor.MIDDLE, colours.line()));
        }
    }

    private Subject unitSpot(Quantity quantity, int unit) {
        return new Target(Part.UNIT, cell.place().onUnit(unit), () -> unitLabel(unit))
                .showing(NumberName.of(quantity, unit));
    }

    private String unitLabel(int unit) {
        return say(
                "inspect.unit",
                unit,
                look.words().signed(cell.at(Quantity.C, unit), 4),
                look.words().signed(cell.at(Quantity.H, unit), 4));
    }

    private void outgoing() {
        outgoing(layout.c(), Quantity.C, Phase.CELL);
        outgoing(layout.h(), Quantity.H, Phase.OUTPUT);
        next();
    }

    private void outgoing(Bounds bounds, Quantity quantity, Phase since) {
        Theme theme = look.theme();
        Ink ink = phase == since ? theme.accent() : theme.state().line();
        above(bounds, quantity.name().toLowerCase(Locale.ROOT), ink);
        if (phase.has(since)) {
            boxes.draw(
                    bounds,
                    new CellBox.Content(
                            u -> cell.at(quantity, u),
                            largestMemory(quantity),
                            true,
                            unit -> unitSpot(quantity, unit)));
        } else {
            boxes.later(bounds, theme.state(), say("cell.later"));
        }
    }

    /** What h goes to besides the next step: the layer on this one, or the output. */
    private void next() {
        Theme theme = look.theme();
        Bounds bounds = layout.output();
        boolean there = phase.has(Phase.OUTPUT);
        if (!cell.isHighest()) {
            String name = say("cell.next", cell.place().layer() + 2);
            Cursor above = cell.place().inLayer(cell.place().layer() + 1);
            boxes.later(bounds, theme.state(), name);
            figure.add(BoxMark.target(bounds), new Target(Part.STATE, above, () -> name));
        } else if (!cell.recording().hasOutput(cell.step())) {
            boxes.later(bounds, theme.output(), say("cell.noOutput"));
        } else if (!there) {
            boxes.later(bounds, theme.output(), say("inspect.out"));
        } else {
            int outputs = cell.recording().outputWidth();
            double[] values = new double[outputs];
            Arrays.setAll(values, n -> cell.recording().output(cell.place().slot(), cell.step(), n));
            Subject spot = new Target(
                    Part.OUTPUT, cell.place(), () -> Labels.output(cell.trace(), cell.place(), look.words()));
            figure.add(
                    new BoxMark(
                            bounds,
                            6,
                            theme.output().fill(),
                            Stroke.of(theme.output().line(), 1.3)),
                    spot);
            values(bounds, theme.output(), values);
        }
    }

    private void above(Bounds bounds, String text, Ink ink) {
        String shown = TextMark.ellipsis(text, CellFlow.LETTER, bounds.width() + 20);
        figure.add(new TextMark(shown, bounds.centerX(), bounds.y() - 6, CellFlow.LETTER, Anchor.MIDDLE, ink));
    }
}
