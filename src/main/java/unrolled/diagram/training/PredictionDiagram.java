package unrolled.diagram.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.RowWindow;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Plot;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Trend;
import unrolled.diagram.base.Words;
import unrolled.diagram.training.TrainingTarget.RowPlace;
import unrolled.figure.Anchor;
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

/**
 * The series, and over it what a run predicts, each value at the row that it predicts: dashed where the model has
 * learned from the rows, solid and with dots on a green ground where it has not. What other runs predict lies behind it,
 * thin and in their colours.
 */
public final class PredictionDiagram {
    /** The narrowest thing that can be pointed at. */
    private static final double TARGET = 3;

    /** Rows that are so far apart have dots on the test part. */
    private static final double DOTS = 9;

    private static final TextFont SMALL = new TextFont(Typeface.SANS_MEDIUM, 11);
    private static final int FIGURES = 5;

    private final Prediction prediction;
    private final PredictionLayout layout;
    private final Style look;
    private final Bounds area;
    private final LinearAxis y;
    private final Figure.Builder figure;

    private PredictionDiagram(PredictionLayout layout, Style look) {
        this.prediction = layout.prediction();
        this.layout = layout;
        this.look = look;
        this.area = layout.area();
        this.y = layout.y();
        this.figure = Figure.builder(layout.width(), layout.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** The rows of the window; subjects are {@link TrainingTarget}s with a {@link RowPlace}. */
    public static Figure of(PredictionLayout layout, Style look) {
        PredictionDiagram diagram = new PredictionDiagram(layout, look);
        diagram.heading();
        diagram.picture();
        return diagram.figure
                .title(diagram.title())
                .description(diagram.description())
                .build();
    }

    private String title() {
        return layout.others().isEmpty()
                ? look.words().of("prediction.title", prediction.run(), prediction.column())
                : look.words().of("prediction.title.runs", prediction.column());
    }

    private void picture() {
        Plot plot = new Plot(figure, area, look);
        if (prediction.series().count() == 0) {
            plot.nothing(look.words().of("prediction.none"));
            return;
        }
        prediction.parts().forEach(this::ground);
        if (prediction.parts().isEmpty()) {
            String unfit = TextMark.ellipsis(look.words().of("prediction.unfit"), SMALL, area.width() - 12);
            figure.add(new TextMark(
                    unfit,
                    area.x() + 6,
                    area.y() + 11,
                    SMALL,
                    Anchor.START,
                    look.theme().text()));
        }
        plot.values(y);
        RowWindow window = layout.window();
        plot.counts(Plot.ticks(window.first(), window.last(), area.width()), layout.rows(), axis());
        figure.clip(area.inset(-2));
        Stroke grey = Stroke.of(look.theme().muted(), 1.2);
        figure.addAll(new Trend(prediction.series(), layout.x(0), layout.pitch(), y).marks(area, grey));
        layout.others().forEach(this::other);
        prediction.parts().forEach(this::line);
        figure.unclip();
        if (!layout.others().isEmpty()) {
            new PredictionEnds(layout, look).draw(figure);
        }
        here().ifPresent(row -> plot.here(layout.x(row), heights(row)));
        targets();
    }

    /** What the numbers below the axis count. */
    private String axis() {
        return prediction.order().isDivided() ? "row.reading" : "row";
    }

    /** The row where we stand, if it is seen. */
    private OptionalInt here() {
        OptionalInt here = prediction.here();
        return here.isPresent() && layout.window().contains(here.getAsInt()) ? here : OptionalInt.empty();
    }

    private void heading() {
        Heading heading = new Heading(figure, layout.frame(), look);
        prediction.here().ifPresent(row -> heading.readout(readout(row)));
        heading.name(title());
        Stroke grey = Stroke.of(look.theme().muted(), 1.2);
        heading.entry(look.words().of("prediction.series"), (from, to) -> List.of(PathMark.line(from, to, grey)));
        for (PredictedPart part : prediction.parts()) {
            heading.entry(
                    look.words().of("prediction.of." + part.part().key()),
                    (from, to) -> List.of(PathMark.line(from, to, stroke(part.part()))));
        }
    }

    private Stroke stroke(Part part) {
        return part.isLearned() ? new Stroke(line(), 1.6, Dash.DASHED) : Stroke.of(line(), 2);
    }

    /** Of outputs; where there are several runs, of the run. */
    private Ink line() {
        return layout.others().isEmpty()
                ? look.theme().output().line()
                : look.theme().run(prediction.run());
    }

    /** Behind the rows of a part its name, and for the test part a ground of its own. */
    private void ground(PredictedPart part) {
        double left = Math.max(area.x(), layout.x(part.rows().first() - 0.5));
        double right = Math.min(area.right(), layout.x(part.rows().last() + 0.5));
        if (right <= left) {
            return;
        }
        Theme theme = look.theme();
        if (!part.part().isLearned()) {
            Bounds ground = new Bounds(left, area.y(), right - left, area.height());
            figure.add(BoxMark.filled(ground, theme.output().fill().alpha(0.7)));
        }
        if (left > area.x()) {
            Stroke stroke = new Stroke(theme.muted(), 1, Dash.DASHED);
            figure.add(PathMark.line(left, area.y(), left, area.bottom(), stroke));
        }
        name(part, left, right);
    }

    /** The name of a part, left or right of where we stand if that is in the way. */
    private void name(PredictedPart part, double left, double right) {
        PartName name = new PartName(layout, part.part(), look.words());
        double start = left + 6;
        double end = right - 4;
        double here = here().isPresent() ? layout.x(here().getAsInt()) : Double.NaN;
        if (here > start - 8 && here < start + SMALL.width(name.whole()) + 8) {
            boolean before = here - start > end - here;
            start = before ? start : here + 8;
            end = before ? here - 8 : end;
        }
        figure.add(new TextMark(
                name.within(end - start, SMALL),
                start,
                area.y() + 11,
                SMALL,
                Anchor.START,
                look.theme().muted()));
    }

    private void other(Prediction run) {
        Ink ink = look.theme().run(run.run());
        for (PredictedPart part : run.parts()) {
            Dash dash = part.part().isLearned() ? Dash.DASHED : Dash.SOLID;
            figure.addAll(layout.line(run, part).marks(area, new Stroke(ink.alpha(0.9), 1.2, dash)));
        }
    }

    private void line(PredictedPart part) {
        figure.addAll(layout.line(prediction, part).marks(area, stroke(part.part())));
        boolean between = part.every() > 1; // so that it is seen which rows are predicted
        if ((part.part().isLearned() && !between) || layout.pitch() * part.every() < DOTS) {
            return;
        }
        RowWindow window = layout.window();
        for (int row = Math.max(window.first(), part.rows().first());
                row <= Math.min(window.last(), part.rows().last());
                row++) {
            if (Double.isFinite(part.at(row))) {
                Point at = new Point(layout.x(row), y.at(part.at(row)));
                figure.add(BoxMark.circle(at, 2.6, line(), Stroke.NONE));
            }
        }
    }

    private List<Double> heights(int row) {
        List<Double> heights = new ArrayList<>();
        for (double value : new double[] {prediction.actual(row), prediction.predicted(row)}) {
            if (Double.isFinite(value)) {
                heights.add(y.at(value));
            }
        }
        return heights;
    }

    /** Over every row, or every few rows where they are narrow: pointing there tells the row in the middle. */
    private void targets() {
        double width = Math.max(TARGET, layout.pitch());
        for (double left = area.x() - width / 2; left < area.right() + width / 4; left += width) {
            int row = layout.along(left + width / 2);
            figure.add(
                    BoxMark.target(new Bounds(left, area.y(), width, area.height())),
                    new TrainingTarget(new RowPlace(prediction.run(), row), () -> String.join("\n", sentence(row))));
        }
    }

    /** The row, its value, the prediction, and by how much that is too high or too low. */
    private List<String> sentence(int row) {
        Words words = look.words();
        List<String> parts = new ArrayList<>(List.of(row(row)));
        double actual = prediction.actual(row);
        double predicted = prediction.predicted(row);
        if (!Double.isNaN(actual)) {
            parts.add(prediction.column() + " = " + words.figures(actual, FIGURES));
        }
        if (!Double.isNaN(predicted)) {
            parts.add(words.of("prediction.value", words.figures(predicted, FIGURES)));
        }
        if (!Double.isNaN(predicted - actual)) {
            parts.add(words.of("prediction.difference", difference(row)));
        }
        layout.others().stream().flatMap(run -> other(run, row).stream()).forEach(parts::add);
        return parts;
    }

    /** What another run predicts of a row, such as {@code run B: 150.5 (+2.5)}. */
    private Optional<String> other(Prediction run, int row) {
        double predicted = run.predicted(row);
        if (Double.isNaN(predicted)) {
            return Optional.empty();
        }
        String difference = Double.isNaN(run.actual(row)) ? "" : " (" + difference(run, row) + ")";
        return Optional.of(
                look.words().of("prediction.other", run.run(), look.words().figures(predicted, FIGURES)) + difference);
    }

    /** The row as the file counts it, and of which series it is if there are several. */
    private String row(int row) {
        int number = prediction.fileRow(row);
        return prediction
                .seriesOf(row)
                .map(series -> look.words().of("row.series", number, series))
                .orElseGet(() -> look.words().of("row", number));
    }

    private String difference(int row) {
        return difference(prediction, row);
    }

    private String difference(Prediction run, int row) {
        double difference = run.predicted(row) - run.actual(row);
        return (difference > 0 ? "+" : "") + look.words().figures(difference, FIGURES - 1);
    }

    /** The same in few words, such as {@code row 98: 356, prediction 306.53 (-49.47)}. */
    private String readout(int row) {
        Words words = look.words();
        String actual = words.figures(prediction.actual(row), FIGURES);
        String predicted = words.figures(prediction.predicted(row), FIGURES);
        if (Double.isNaN(prediction.predicted(row) - prediction.actual(row))) {
            return String.join(" \u00b7 ", sentence(row));
        }
        return words.of("prediction.here", row(row), actual, predicted, difference(row));
    }

    /** For those who do not see it: the parts with their errors, and where we stand. */
    private String description() {
        if (prediction.series().count() == 0) {
            return look.words().of("prediction.none");
        }
        List<String> parts = new ArrayList<>(List.of(title()));
        prediction.parts().forEach(part -> parts.add(new PartName(layout, part.part(), look.words()).whole()));
        prediction.here().ifPresent(row -> parts.add(String.join(", ", sentence(row))));
        return String.join(". ", parts);
    }
}
