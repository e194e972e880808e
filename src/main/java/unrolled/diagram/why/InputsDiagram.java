package unrolled.diagram.why;

import java.util.Comparator;
import java.util.List;
import unrolled.analysis.Influence.Output;
import unrolled.analysis.Influence.Step;
import unrolled.analysis.InputGradients;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Plot;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.engine.forward.Recording;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Carry;

/**
 * Which input mattered: the gradient of a number by every input that it was made of, filled for those of its batch, which
 * training looks at, and hollow for those of earlier batches, whose state was carried on.
 */
public final class InputsDiagram {
    private static final TextFont NUMBER = InputsLayout.NUMBER;
    private static final TextFont NAME = new TextFont(Typeface.MONO, 11);
    private static final TextFont DOTS = new TextFont(Typeface.SANS, 15);
    /** So many of the inputs that mattered most are said. */
    private static final int MOST_SAID = 3;

    private final InputsLayout layout;
    private final InputGradients inputs;
    private final Style look;
    private final Theme theme;
    private final Figure.Builder figure;

    private InputsDiagram(InputsLayout layout, Style look) {
        this.layout = layout;
        this.inputs = layout.inputs();
        this.look = look;
        this.theme = look.theme();
        this.figure = Figure.builder(layout.frame().width(), layout.frame().height())
                .background(theme.panel())
                .lines(theme.lines());
    }

    /** The bars of a number; subjects are {@link Target}s of the inputs at their moments. */
    public static Figure of(InputsLayout layout, Style look) {
        InputsDiagram diagram = new InputsDiagram(layout, look);
        diagram.draw();
        return diagram.figure
                .title(diagram.title())
                .description(diagram.description())
                .build();
    }

    private String title() {
        Words words = look.words();
        String key = inputs.target() instanceof Output ? "inputs.title.output" : "inputs.title.unit";
        return words.of(
                key, new InputWords(inputs, words).name(), inputs.at().moment().step() + 1);
    }

    private void draw() {
        heading();
        if (!layout.hasNumbers() && layout.rows() == 1) {
            new Plot(figure, layout.area(), look).values(layout.y(0));
        }
        borders();
        for (int row = 0; row < layout.rows(); row++) {
            zeroLine(row);
        }
        rest();
        for (Column column : layout.columns().columns()) {
            for (int row = 0; row < layout.rows(); row++) {
                bar(column, row);
            }
        }
        new WhyBatches(figure, layout.columns(), inputs.trace(), look).draw();
    }

    private void heading() {
        Heading heading = new Heading(figure, layout.frame(), look);
        heading.readout(new InputWords(inputs, look.words()).share());
        heading.name(title());
        for (boolean own : new boolean[] {true, false}) {
            if (own || !inputs.influence().earlierSteps().isEmpty()) {
                heading.entry(
                        look.words().of(own ? "inputs.own" : "inputs.earlier"),
                        (from, to) -> List.of(box(swatch(to), own)));
            }
        }
    }

    private static Bounds swatch(Point end) {
        return new Bounds(end.x() - 12, end.y() - 6, 12, 12);
    }

    private BoxMark box(Bounds bounds, boolean own) {
        return WhySums.box(bounds, own, theme.input(), theme.panel());
    }

    private void borders() {
        for (double x : layout.columns().borderLines()) {
            Stroke broken = new Stroke(theme.rule(), 1.2, Dash.DASHED);
            figure.add(PathMark.line(x, layout.area().y(), x, layout.area().bottom(), broken));
        }
    }

    private void zeroLine(int row) {
        Bounds bounds = layout.row(row);
        double y = layout.y(row).at(0);
        figure.add(PathMark.line(bounds.x(), y, bounds.right(), y, Stroke.of(theme.muted(), row == 0 ? 1.2 : 1)));
        if (layout.rows() > 1) {
            String name = "x[" + row + "]";
            figure.add(new TextMark(
                    name,
                    bounds.x() - 8,
                    NAME.baselineFor(y),
                    NAME,
                    Anchor.END,
                    theme.input().line()));
        }
    }

    /** From zero to the gradient, with its number where that has room. */
    private void bar(Column column, int row) {
        double value = layout.value(column.index(), row);
        boolean own = column.index() < inputs.influence().own();
        Bounds place = column.bounds();
        double space = place.width() >= 8 ? Math.min(8, place.width() * 0.16) : 0.5;
        double zero = layout.y(row).at(0);
        double end = layout.y(row).at(value);
        double least = end <= zero ? Math.min(end, zero - 1) : Math.max(end, zero + 1);
        figure.add(box(Bounds.between(place.x() + space, zero, place.right() - space, least), own));
        if (layout.hasNumbers()) {
            number(place.centerX(), end + (value < 0 ? 12 : -4), value, own);
        }
        Cursor from = inputs.place().at(column.moment());
        Bounds target = new Bounds(
                place.x(), layout.row(row).y(), place.width(), layout.row(row).height());
        int feature = layout.feature(column.index(), row);
        figure.add(
                BoxMark.target(target),
                new Target(Part.INPUT, from.onUnit(feature), () -> label(from, feature, value)));
    }

    /** What rounds to zero has no number, but zero has one. */
    private void number(double x, double baseline, double value, boolean own) {
        int digits = layout.digits();
        if (value == 0 || Math.abs(value) >= 0.5 * Math.pow(10, -digits) || Double.isNaN(value)) {
            String text = look.words().signed(value, digits);
            figure.add(new TextMark(text, x, baseline, NUMBER, Anchor.MIDDLE, own ? theme.text() : theme.muted()));
        }
    }

    private String label(Cursor from, int feature, double value) {
        Words words = look.words();
        Recording recording = inputs.trace().block(from.moment()).recording();
        double x = recording.x(from.slot(), from.moment().step(), feature);
        return words.of(
                "inputs.by",
                Labels.place(inputs.trace(), from, words),
                feature,
                words.signed(x, 4),
                new InputWords(inputs, words).name(),
                value == 0 ? "0" : words.figures(value, 4));
    }

    /** What is older than the bars, or the zero that memory begins with. */
    private void rest() {
        Bounds column = layout.restColumn();
        MemoryStart beginning = new MemoryStart(figure, column, look);
        Carry before = inputs.influence().before();
        double zero = layout.y(0).at(0);
        if (layout.hasOlder()) {
            double baseline = DOTS.baselineFor(Math.max(column.y() + 8, zero - 9));
            figure.add(new TextMark("\u2026", column.centerX(), baseline, DOTS, Anchor.MIDDLE, theme.muted()));
            boolean inherited = layout.shown() == inputs.steps().size() && before == Carry.INHERITED;
            beginning.name(inherited ? "why.inherited" : "why.older");
        } else {
            beginning.zero(before, zero);
        }
        int index = Math.min(layout.shown(), inputs.steps().size() - 1);
        Cursor at = inputs.place().at(inputs.steps().get(index).moment());
        figure.add(BoxMark.target(column), new Target(Part.STATE, at, this::restLabel));
    }

    private String restLabel() {
        Words words = look.words();
        Carry before = inputs.influence().before();
        if (layout.shown() < inputs.steps().size()) {
            return words.of("inputs.older", words.figures(layout.largestHidden(), 3));
        }
        return before.kept() ? words.of("inputs.unseen." + before) : words.of("why.begins." + before);
    }

    /** For those who do not see it: the inputs that mattered most, and how much is older than the batch. */
    private String description() {
        Words words = look.words();
        StringBuilder text = new StringBuilder(Labels.place(inputs.trace(), inputs.at(), words)).append(". ");
        text.append(new InputWords(inputs, words).share());
        inputs.steps().stream()
                .sorted(Comparator.comparingDouble(Step::size).reversed())
                .limit(MOST_SAID)
                .forEach(step -> text.append(". ")
                        .append(Labels.moment(inputs.trace(), step.moment(), words))
                        .append(": ")
                        .append(Labels.numbers(
                                inputs.features(), feature -> step.byFeature().get(feature), words)));
        return text.toString();
    }
}
