package unrolled.diagram.training;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import unrolled.analysis.ValueSpan;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.RowWindow;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Plot;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Trend;
import unrolled.figure.Bounds;

/**
 * Where the rows of a prediction stand: those of a window, from its left to its right edge.
 *
 * @param others what other runs predict of the same rows
 */
public record PredictionLayout(Prediction prediction, List<Prediction> others, RowWindow window, PictureSize frame) {
    private static final double RIGHT = 18;
    /** From the middle of a letter to that of the next one. */
    static final double LETTERS = RunBadge.SMALL + 2;

    private static final int LEAST_ROWS = 10;
    /** For the names of the parts, above the curves. */
    private static final double NAMES = 14;

    public PredictionLayout {
        others = List.copyOf(others);
    }

    /** Of one run. */
    public PredictionLayout(Prediction prediction, RowWindow window, PictureSize frame) {
        this(prediction, List.of(), window, frame);
    }

    /** All rows. */
    public static PredictionLayout whole(Prediction prediction, double width, double height) {
        return new PredictionLayout(prediction, prediction.rows(), PictureSize.of(width, height));
    }

    double width() {
        return frame.width();
    }

    double height() {
        return frame.height();
    }

    Bounds area() {
        return new Bounds(
                Margins.GUTTER,
                Plot.TOP,
                Math.max(1, width() - Margins.GUTTER - right()),
                Math.max(1, height() - Plot.TOP - Plot.BOTTOM));
    }

    /** The letters of the runs stand right of the curves, if there are several. */
    private double right() {
        return RIGHT + letterColumns() * LETTERS;
    }

    /** In how many columns the letters of the runs stand beside each other. */
    int letterColumns() {
        int letters = others.isEmpty() ? 0 : others.size() + 1;
        return (int) Math.ceil(letters / Math.max(1, Math.floor((height() - Plot.TOP - Plot.BOTTOM) / LETTERS)));
    }

    /** How far apart two rows stand. */
    double pitch() {
        return area().width() / Math.max(1, window.last() - window.first());
    }

    double x(double row) {
        return area().x() + (row - window.first()) * pitch();
    }

    LinearAxis rows() {
        ValueSpan span = new ValueSpan(window.first(), Math.max(window.first() + 1, window.last()));
        return new LinearAxis(span, false, area().x(), area().right());
    }

    /** The run of the cursor, and the others. */
    Stream<Prediction> all() {
        return Stream.concat(Stream.of(prediction), others.stream());
    }

    /** The line of a part; it goes over rows that no window predicts, but not over the end of a series. */
    Trend line(Prediction run, PredictedPart part) {
        int first = part.rows().first();
        Trend.Joint joint =
                (index, next) -> next - index <= part.every() && run.isOneStretch(first + index, first + next);
        return new Trend(part.values(), x(first), pitch(), y(), joint);
    }

    /** For all values in the window. */
    LinearAxis y() {
        ValueSpan span = prediction.series().span(window.first(), window.last() + 1);
        for (PredictedPart part : all().flatMap(run -> run.parts().stream()).toList()) {
            int first = part.rows().first();
            span = span.and(part.values().span(window.first() - first, window.last() + 1 - first));
        }
        return LinearAxis.around(span, area().bottom(), area().y() + Math.min(NAMES, area().height() / 4));
    }

    /** The row under a point; empty beside the curves. */
    public OptionalInt at(double x, double y) {
        return area().inset(-6).contains(x, y) ? OptionalInt.of(along(x)) : OptionalInt.empty();
    }

    /** So many times as many rows, or all, with the row at an x staying where it is as far as they go. */
    public RowWindow zoomed(double x, double factor, RowWindow all) {
        int rows = window.last() - window.first();
        int wanted = (int) Math.round(rows * factor);
        int changed = Math.max(LEAST_ROWS, factor > 1 ? Math.max(rows + 1, wanted) : Math.min(rows - 1, wanted));
        int most = all.last() - all.first();
        if (changed >= most) {
            return all;
        }
        double share = Math.max(0, Math.min(1, (x - area().x()) / area().width()));
        int first = (int) Math.round(window.first() + share * (rows - changed));
        int inside = Math.max(all.first(), Math.min(all.last() - changed, first));
        return new RowWindow(inside, inside + changed);
    }

    /** The row that is nearest to an x, wherever the pointer is: for dragging. */
    public int along(double x) {
        long row = window.first() + Math.round((x - area().x()) / pitch());
        return (int) Math.max(window.first(), Math.min(window.last(), row));
    }
}
