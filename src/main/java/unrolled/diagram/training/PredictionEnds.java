package unrolled.diagram.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.RowWindow;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Style;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;

/** The letters of runs right of their predictions, as near to the last number of each as they do not lie on each other. */
final class PredictionEnds {
    private static final double AWAY = 6;

    private final PredictionLayout layout;
    private final Style look;

    /** Where the line of a run ends. */
    private record End(String run, double y) {}

    PredictionEnds(PredictionLayout layout, Style look) {
        this.layout = layout;
        this.look = look;
    }

    void draw(Figure.Builder figure) {
        Bounds area = layout.area();
        List<End> ends = ends();
        int columns = layout.letterColumns();
        List<Double> heights = apart(ends, area, columns);
        for (int n = 0; n < ends.size(); n++) {
            End end = ends.get(n);
            double x = area.right() + AWAY + RunBadge.SMALL / 2 + n % columns * PredictionLayout.LETTERS;
            Point middle = new Point(x, heights.get(n));
            Stroke line = Stroke.of(look.theme().run(end.run()).alpha(0.6), 1);
            figure.add(PathMark.line(area.right(), end.y(), x - RunBadge.SMALL / 2, middle.y(), line));
            RunBadge.small(figure, look).disc(end.run(), middle);
        }
    }

    /** From the top downwards. */
    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        layout.all()
                .forEach(run -> last(run)
                        .ifPresent(
                                value -> ends.add(new End(run.run(), layout.y().at(value)))));
        ends.sort(Comparator.comparingDouble(End::y));
        return ends;
    }

    /** The last number that a run predicts in the window. */
    private OptionalDouble last(Prediction run) {
        RowWindow window = layout.window();
        for (int at = run.parts().size() - 1; at >= 0; at--) { // one part comes after the other
            PredictedPart part = run.parts().get(at);
            int first = Math.max(window.first(), part.rows().first());
            for (int row = Math.min(window.last(), part.rows().last()); row >= first; row--) {
                if (Double.isFinite(part.at(row))) {
                    return OptionalDouble.of(part.at(row));
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** Moved downwards until none lies on the one above, then upwards until the last one is inside. */
    private static List<Double> apart(List<End> ends, Bounds area, int columns) {
        double pitch = PredictionLayout.LETTERS / columns;
        List<Double> heights = new ArrayList<>();
        double least = area.y();
        for (End end : ends) {
            heights.add(Math.max(least, end.y()));
            least = heights.get(heights.size() - 1) + pitch;
        }
        double most = area.bottom();
        for (int n = heights.size() - 1; n >= 0; n--) {
            heights.set(n, Math.min(most, heights.get(n)));
            most = heights.get(n) - pitch;
        }
        return heights;
    }
}
