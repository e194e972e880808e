package unrolled.diagram.why;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.GradientBorder;
import unrolled.analysis.GradientFlow.Of;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.FullBar;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.InksLayout.Boxes;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * Two inks: values cross the border of a batch, gradients stop there. The steps of a batch and of those before it, with
 * the state that goes on from each to the next, and broken lines for what training takes back.
 */
public final class InksDiagram {
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 11);
    private static final TextFont OUTPUT = new TextFont(Typeface.MONO_BOLD, 11);
    private static final TextFont STEP = new TextFont(Typeface.SANS, 11);
    private static final TextFont HERE = new TextFont(Typeface.SANS_MEDIUM, 11);
    /** Boxes have the lines and corners of those in the lanes at this zoom. */
    private static final double ZOOM = 1;

    /** So many steps back from the end are said. */
    private static final int MOST_SAID = 12;

    private static final TextFont SENTENCE = new TextFont(Typeface.SANS, 12);

    private final InksLayout layout;
    private final GradientBorder inks;
    private final Trace trace;
    private final Style look;
    private final List<Column> columns;
    private final double fullC;
    private final double fullH;
    private final Figure.Builder figure;

    private InksDiagram(InksLayout layout, Style look) {
        this.layout = layout;
        this.inks = layout.inks();
        this.trace = inks.trace();
        this.look = look;
        this.columns = layout.columns();
        this.fullC = full(Quantity.C);
        this.fullH = full(Quantity.H);
        this.figure = Figure.builder(layout.frame().width(), layout.frame().height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** What a bar that fills its half stands for: the largest number that is seen, rounded up. */
    private double full(Quantity quantity) {
        Cursor place = inks.place();
        int units = trace.run().model().lstms().get(place.layer()).units();
        double largest = 0;
        for (Column column : columns) {
            Moment at = column.moment();
            for (int unit = 0; unit < units; unit++) {
                double value = trace.block(at).recording().at(quantity, place.layer(), place.slot(), at.step(), unit);
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return FullBar.above(largest);
    }

    /** The steps of the layer and slot of the cursor; subjects are {@link Target}s at their moments. */
    public static Figure of(InksLayout layout, Style look) {
        InksDiagram diagram = new InksDiagram(layout, look);
        diagram.draw();
        return diagram.figure
                .title(look.words().of("inks.title"))
                .description(diagram.description())
                .build();
    }

    private void draw() {
        Theme theme = look.theme();
        Heading heading = new Heading(figure, layout.frame(), look);
        heading.entry(
                look.words().of("inks.values"),
                (from, to) ->
                        new Arrow(9, 4.5).line(from, to, Stroke.of(theme.state().line(), 2.4)));
        Stroke broken = new Stroke(theme.gradient(), 2, Dash.DASHED);
        heading.entry(
                look.words().of("inks.gradient." + inks.flow().of()),
                (from, to) -> new Arrow(9, 4.5).line(to, from, broken));
        heading.note(new BorderWords(inks, look.words()).what());
        new InksLinks(figure, layout, look).draw();
        columns.forEach(this::column);
        new BatchBrackets(figure, trace, look)
                .draw(columns.stream().map(this::boxed).toList(), layout.bracketTop());
        if (layout.hasSentence()) {
            sentence();
        }
    }

    /** Brackets stand below the boxes only. */
    private Column boxed(Column column) {
        Bounds state = layout.boxes(column).state();
        double left = state.x() - 0.3 * (column.bounds().width() - state.width());
        return new Column(
                column.moment(), column.index(), Bounds.between(left, state.y(), state.right() + 1, state.bottom()));
    }

    private void sentence() {
        double room = layout.frame().width() - 32;
        List<String> says = says();
        String said = says.stream()
                .filter(text -> SENTENCE.width(text) <= room)
                .findFirst()
                .orElseGet(() -> TextMark.ellipsis(says.get(says.size() - 1), SENTENCE, room));
        figure.add(new TextMark(
                said,
                15,
                layout.sentence(),
                SENTENCE,
                Anchor.START,
                look.theme().muted()));
    }

    private List<String> says() {
        return new BorderWords(inks, look.words())
                .says(columns.stream().map(Column::moment).toList());
    }

    private void column(Column column) {
        Boxes boxes = layout.boxes(column);
        Cursor place = inks.place().at(column.moment());
        Recording recording = trace.block(column.moment()).recording();
        Theme theme = look.theme();
        step(column.moment(), boxes);
        up(boxes.input(), boxes.state(), theme.input().line());
        Target input = new Target(Part.INPUT, place, () -> Labels.input(trace, place, words()));
        figure.add(new StateBox(boxes.input(), ZOOM).valueFrame(theme.input()), input);
        values(
                boxes.input(),
                trace.run().samples().features(),
                f -> recording.x(place.slot(), column.moment().step(), f),
                new Values(NUMBER, theme.input().line(), false));
        state(recording, place, boxes.state());
        if (recording.hasOutput(column.moment().step())) {
            up(boxes.state(), boxes.output(), theme.output().line());
            source(column.moment(), boxes);
            Target spot = new Target(Part.OUTPUT, place, () -> Labels.output(trace, place, words()));
            figure.add(new StateBox(boxes.output(), ZOOM).valueFrame(theme.output()), spot);
            values(
                    boxes.output(),
                    trace.run().model().outputWidth(),
                    n -> recording.output(place.slot(), column.moment().step(), n),
                    new Values(OUTPUT, theme.output().line(), true));
        }
    }

    private Words words() {
        return look.words();
    }

    /** The name of a step stands at the left of its input. */
    private void step(Moment moment, Boxes boxes) {
        boolean here = moment.equals(inks.place().moment());
        TextFont font = here ? HERE : STEP;
        Ink ink = here ? look.theme().accent() : look.theme().muted();
        String name = words().of("why.step", moment.step() + 1);
        double baseline = font.baselineFor(boxes.input().centerY());
        figure.add(new TextMark(name, boxes.left() - 6, baseline, font, Anchor.END, ink));
    }

    private void up(Bounds lower, Bounds upper, Ink ink) {
        figure.add(PathMark.line(lower.centerX(), lower.y(), lower.centerX(), upper.bottom(), Stroke.of(ink, 1.3)));
    }

    /** Where the gradient begins: it comes down from the outputs that it is of. */
    private void source(Moment moment, Boxes boxes) {
        boolean asked =
                inks.flow().of() != Of.OUTPUT || moment.step() == inks.flow().from();
        if (inks.isOwn(moment) && asked) {
            double x = boxes.state().centerX() + 7;
            Stroke broken = new Stroke(look.theme().gradient(), 2, Dash.DASHED);
            figure.add(
                    PathMark.line(x, boxes.output().bottom(), x, boxes.state().y(), broken));
        }
    }

    /** How the numbers of a small box are written. */
    private record Values(TextFont font, Ink ink, boolean signed) {}

    /** One number, or several as bars. */
    private void values(Bounds bounds, int count, IntToDoubleFunction values, Values style) {
        if (count > 1) {
            double largest = FullBar.largest(count, values);
            new ValueBars(figure, bounds.inset(3), FullBar.above(largest)).draw(count, values, style.ink());
            return;
        }
        String text = Labels.shortNumber(values.applyAsDouble(0), style.signed(), style.signed(), words());
        double baseline = style.font().baselineFor(bounds.centerY());
        TextMark number = new TextMark(text, bounds.centerX(), baseline, style.font(), Anchor.MIDDLE, style.ink());
        figure.add(number.fitting(bounds.width() - 4));
    }

    /** c as bars over h. */
    private void state(Recording recording, Cursor place, Bounds bounds) {
        boolean here = place.moment().equals(inks.place().moment());
        Target spot = new Target(Part.STATE, place, () -> Labels.state(trace, place, words()));
        StateBox box = new StateBox(bounds, ZOOM);
        figure.add(box.frame(look.theme().state(), here), spot);
        bars(recording, Quantity.C, place, box.room(Quantity.C));
        bars(recording, Quantity.H, place, box.room(Quantity.H));
    }

    private void bars(Recording recording, Quantity quantity, Cursor place, Bounds room) {
        int units = trace.run().model().lstms().get(place.layer()).units();
        Ink ink = look.theme().state().line();
        figure.add(StateBox.zero(room, ink.alpha(0.55)));
        double full = quantity == Quantity.C ? fullC : fullH;
        IntToDoubleFunction values = unit -> recording.at(
                quantity, place.layer(), place.slot(), place.moment().step(), unit);
        new ValueBars(figure, room, full).draw(units, values, ink);
    }

    /** For those who do not see it: how much goes back from step to step, and what that means. */
    private String description() {
        StringBuilder text = new StringBuilder(Labels.place(trace, inks.place(), words()))
                .append(". ")
                .append(new BorderWords(inks, words()).what());
        List<Double> into = inks.flow().into();
        int most = Math.max(0, into.size() - 1 - MOST_SAID);
        for (int step = into.size() - 1; step > most; step--) {
            text.append(". ").append(words().of("inks.back", step + 1, step, words().figures(into.get(step), 3)));
        }
        text.append(". ")
                .append(words().of(
                                "inks.back.border", words().figures(inks.flow().atBorder(), 3)));
        return text.append(". ").append(says().get(0)).toString();
    }
}
