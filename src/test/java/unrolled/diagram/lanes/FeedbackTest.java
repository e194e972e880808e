package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** In a generation an arrow leads from every output to the newest input of the next batch. */
class FeedbackTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));

    private static List<PathMark> green(Figure figure) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(PathMark.class::isInstance)
                .map(PathMark.class::cast)
                .filter(path -> path.stroke().ink().equals(LOOK.theme().output().line()))
                .filter(path -> path.bounds().width() > 20 && path.bounds().height() > 60)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void arrowsGoFromOutputsToTheNewestInputs(int lookBack) {
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withCalls(List.of(new Call.Generate(Part.ALL, 4), new Call.Predict(Part.ALL, 1)));
        Experiment series = Examples.series(40, run);
        List<Trace> traces = Examples.traces(series.withData(series.data().withLookBack(lookBack)));
        View view = new View(traces, Cursor.start("A"));
        Figure figure = LanesDiagram.of(view, new Viewport(2000, 400, 100, 0, 1), LOOK);
        List<PathMark> arrows = green(figure);
        assertEquals(3, arrows.size(), "four outputs, of which three are inputs; a prediction has none");
        Cursor second = Cursor.start("A").at(new Moment(0, 1, lookBack - 1));
        Bounds input = figure.items().stream()
                .filter(item -> item.subject() instanceof Target spot
                        && spot.part() == Target.Part.INPUT
                        && spot.place().equals(second))
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertTrue(arrows.get(0).bounds().right() >= input.x() - 8);
        assertTrue(arrows.get(0).bounds().bottom() >= input.centerY() - 1);
    }
}
