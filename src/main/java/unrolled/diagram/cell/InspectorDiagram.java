package unrolled.diagram.cell;

import java.util.function.IntToDoubleFunction;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.SampleNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.plan.Moment;

/** All numbers of the chosen unit at the cursor: its state, its gates, the two equations, and where the gates come from. */
public final class InspectorDiagram {
    private static final double LEFT = UnitBars.LEFT;
    private static final TextFont HEADING = new TextFont(Typeface.SANS_BOLD, 11.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12.5);
    private static final TextFont MONO = new TextFont(Typeface.MONO, 12);
    private static final TextFont STRONG = new TextFont(Typeface.MONO_BOLD, 12.5);

    private final UnitNumbers unit;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final UnitBars bars;
    private final Figure.Builder figure;
    private double y = 25;

    private InspectorDiagram(View view, double width, Style look) {
        this.unit = UnitNumbers.at(view);
        this.theme = look.theme();
        this.words = look.words();
        this.width = width;
        this.bars = new UnitBars(unit, width, theme, words);
        this.figure =
                Figure.builder(width, height(view)).background(theme.paper()).lines(theme.lines());
    }

    /** What is always shown is so high. */
    private static final double HEIGHT = 578;

    /** As high as all its parts at the cursor: of a batch with a loss there is more to show. */
    public static double height(View view) {
        return HEIGHT + (hasLoss(view) ? GradientRows.HEIGHT : 0);
    }

    private static boolean hasLoss(View view) {
        return view.current().plan().pass(view.cursor().moment().epoch()).kind().hasLoss();
    }

    public static Figure of(View view, double width, Style look) {
        InspectorDiagram diagram = new InspectorDiagram(view, width, look);
        diagram.where();
        diagram.values();
        diagram.states();
        diagram.gates();
        if (diagram.unit.recording().recorded().hasCell()) {
            diagram.equations();
            diagram.sums();
        }
        diagram.training();
        return diagram.figure
                .title(words(look).of("inspect.title"))
                .description(diagram.description())
                .build();
    }

    private static Words words(Style look) {
        return look.words();
    }

    private double right() {
        return width - LEFT;
    }

    private String description() {
        return where1() + ", " + where2() + ". "
                + words.of(
                        "inspect.unit",
                        unit.place().unit(),
                        bars.said(Quantity.C, unit.place().unit()),
                        bars.said(Quantity.H, unit.place().unit()));
    }

    private String where1() {
        Moment moment = unit.place().moment();
        return words.of(
                "inspect.where",
                unit.place().run(),
                PassNames.of(unit.trace().plan(), moment.epoch(), words),
                moment.batch() + 1,
                moment.step() + 1,
                unit.trace().plan().steps(moment.epoch(), moment.batch()));
    }

    private String where2() {
        Cursor place = unit.place();
        return words.of(
                "inspect.which",
                SampleNames.of(unit.trace().run(), unit.sample()),
                place.slot(),
                place.layer() + 1,
                place.unit());
    }

    private void where() {
        TextFont bold = new TextFont(Typeface.SANS_BOLD, 13.5).fitting(where1(), right() - LEFT);
        figure.add(new TextMark(fit(where1(), bold), LEFT, y, bold, Anchor.START, theme.text()));
        y += 18;
        figure.add(new TextMark(fit(where2(), SMALL), LEFT, y, SMALL, Anchor.START, theme.muted()));
        y += 22;
    }

    private String fit(String text, TextFont font) {
        return TextMark.ellipsis(text, font, right() - LEFT);
    }

    /** What goes in and, where something comes out, the output and its target. */
    private void values() {
        var samples = unit.trace().run().samples();
        line(
                "inspect.x",
                theme.input().line(),
                unit.recording().recorded().inputs()
                        ? list(
                                samples.features(),
                                f -> unit.recording().x(unit.place().slot(), unit.step(), f))
                        : words.of("notRecorded"));
        if (unit.recording().hasOutput(unit.step())) {
            int outputs = unit.trace().run().model().outputWidth();
            line("inspect.out", theme.output().line(), list(outputs, this::output));
            target(outputs);
        } else {
            line("inspect.out", theme.muted(), "\u2013");
        }
        y += 8;
    }

    /** What an output alone should be, beside the name of the line above. */
    private void target(int outputs) {
        var samples = unit.trace().run().samples();
        if (outputs == 1 && unit.hasTarget()) {
            double left = LEFT + SMALL.width(words.of("inspect.out")) + 14;
            double target = samples.target(unit.sample(), unit.step(), 0);
            String text = words.of("inspect.target") + " " + words.signed(target, 4);
            figure.add(new TextMark(text, left, y - 18, SMALL, Anchor.START, theme.muted()));
        }
    }

    private double output(int n) {
        return unit.recording().output(unit.place().slot(), unit.step(), n);
    }

    /** The first numbers; of many the first and the one farthest from zero. */
    private String list(int count, IntToDoubleFunction values) {
        if (Labels.isMany(count)) {
            return words.signed(values.applyAsDouble(0), 4) + " \u2026 " + Labels.farthest(count, values, words);
        }
        StringBuilder text = new StringBuilder();
        for (int v = 0; v < Math.min(3, count); v++) {
            text.append(v == 0 ? "" : "  ").append(words.signed(values.applyAsDouble(v), 4));
        }
        return text.append(count > 3 ? " \u2026" : "").toString();
    }

    private void line(String key, Ink ink, String value) {
        figure.add(new TextMark(words.of(key), LEFT, y, SMALL, Anchor.START, theme.text()));
        figure.add(new TextMark(value, right(), y, STRONG, Anchor.END, ink));
        y += 18;
    }

    private void heading(String text) {
        figure.add(new TextMark(fit(text, HEADING), LEFT, y, HEADING, Anchor.START, theme.muted()));
        y += 12;
    }

    /** The bars of c and h of all units; a click chooses a unit, and they can be dragged by a {@link StateGrip}. */
    private void states() {
        heading(words.of("inspect.states"));
        bars.draw(Quantity.C, figure);
        bars.draw(Quantity.H, figure);
        y += 2 * UnitBars.PITCH + 14;
    }

    private void gates() {
        heading(words.of("inspect.gates", unit.place().unit()));
        y += 8;
        for (Quantity gate : UnitNumbers.GATES) {
            gate(gate);
        }
        y += 12;
    }

    private static String letter(Quantity gate) {
        return gate.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void gate(Quantity gate) {
        double value = unit.at(gate);
        figure.add(new TextMark(
                letter(gate), LEFT, y + 4, STRONG, Anchor.START, theme.state().line()));
        figure.add(
                new TextMark(words.of("inspect." + letter(gate)), LEFT + 16, y + 4, SMALL, Anchor.START, theme.text()));
        Bounds track = new Bounds(LEFT + 96, y - 6, right() - LEFT - 96 - 66, 12);
        figure.add(new BoxMark(track, 3, theme.panel(), Stroke.of(theme.rule(), 1)));
        if (!unit.has(gate)) {
            NotRecorded.words(figure, track, theme, words);
            y += 20;
            return;
        }
        double zero = gate == Quantity.G ? track.centerX() : track.x();
        double length = value * (track.right() - zero) / Math.max(1, Math.abs(value)); // g need not be within 1
        figure.add(new BoxMark(
                new Bounds(Math.min(zero, zero + length), track.y(), Math.abs(length), track.height()),
                2,
                theme.state().line(),
                Stroke.NONE));
        if (gate == Quantity.G) {
            figure.add(BoxMark.filled(new Bounds(zero - 0.5, track.y() - 1, 1, track.height() + 2), theme.muted()));
        }
        new HeldMark(figure, unit, theme, words)
                .draw(gate, unit.place().unit(), new Point(zero + length, track.centerY()));
        figure.add(new TextMark(words.signed(value, 4), right(), y + 4.5, STRONG, Anchor.END, theme.text()));
        Bounds row = new Bounds(LEFT, y - 10, right() - LEFT, 20);
        figure.add(BoxMark.target(row), number(NumberName.of(gate, unit.place().unit())));
        y += 20;
    }

    private Target number(NumberName name) {
        return new Target(Part.NUMBER, unit.place(), () -> NumberStory.title(name, unit, words)).showing(name);
    }

    /** c = f c' + i g and h = o tanh(c), or another activation, with the numbers filled in. */
    private void equations() {
        double c = unit.at(Quantity.C);
        double squashed = unit.activation().of(c);
        figure.add(new BoxMark(
                new Bounds(LEFT - 6, y - 8, right() - LEFT + 12, 106), 6, theme.panel(), Stroke.of(theme.rule(), 1)));
        y += 10;
        equation("c = f \u00b7 c\u2032 + i \u00b7 g", theme.text(), STRONG);
        equation(
                "= " + three(unit.at(Quantity.F)) + " \u00b7 " + three(unit.previousC()) + " + "
                        + three(unit.at(Quantity.I)) + " \u00b7 " + three(unit.at(Quantity.G)),
                theme.muted(),
                MONO);
        String left = unit.isSet(Quantity.C) ? set(unit.written(), c) : words.signed(c, 4);
        equation("= " + left, theme.state().line(), STRONG);
        y += 4;
        equation("h = o \u00b7 " + unit.activation().kerasName() + "(c)", theme.text(), STRONG);
        double h = unit.at(Quantity.H);
        String given = unit.isSet(Quantity.H)
                ? set(unit.at(Quantity.O) * squashed, h)
                : three(unit.at(Quantity.O)) + " \u00b7 " + three(squashed) + " = " + words.signed(h, 4);
        equation("= " + given, theme.state().line(), STRONG);
        y += 18;
    }

    /** What a step computed, and what it was made to leave. */
    private String set(double computed, double left) {
        return words.of("inspect.set", words.signed(computed, 4), words.signed(left, 4));
    }

    private String three(double value) {
        return Factor.of(value, words);
    }

    private void equation(String text, Ink ink, TextFont font) {
        figure.add(new TextMark(text, LEFT + 4, y, font, Anchor.START, ink));
        y += 18.5;
    }

    private void sums() {
        heading(words.of("inspect.sums"));
        Bounds room = new Bounds(LEFT, y, right() - LEFT, HEIGHT - y);
        new GateSums(figure, unit, theme, words).draw(room);
    }

    private void training() {
        Bounds room = new Bounds(LEFT, HEIGHT + 20, right() - LEFT, GradientRows.HEIGHT - 20);
        new GradientRows(figure, unit, theme, words).draw(room);
    }
}
