package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.analysis.check.Finding;
import unrolled.analysis.check.Level;
import unrolled.analysis.check.Symptom;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.plan.Moment;

/** The triangles of findings stand in the gap before the batch that they are about. */
class FindingMarksTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Cursor SECOND = Cursor.start("A").at(new Moment(0, 1, 0));

    private static Finding finding(Symptom symptom) {
        return new Finding(
                symptom,
                Level.LOOK,
                "A",
                symptom.called(),
                Optional.empty(),
                Optional.of(SECOND),
                List.of(),
                List.of());
    }

    private static Figure figure(int findings) {
        Experiment experiment = Examples.airline().withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
        List<Finding> found = Stream.of(Symptom.values())
                .limit(findings)
                .map(FindingMarksTest::finding)
                .toList();
        LanesOptions options = new LanesOptions(
                List.of(), List.of(), BarChoice.FIRST, new DifferenceSamples(), Map.of(), found, true, false);
        View view = new View(Examples.traces(experiment), SECOND);
        return LanesDiagram.of(view, new Viewport(1400, 400, 600, 0, 1), LOOK, options);
    }

    private static List<FindingSpot> spots(Figure figure) {
        return figure.items().stream()
                .map(item -> item.subject())
                .filter(FindingSpot.class::isInstance)
                .map(FindingSpot.class::cast)
                .distinct()
                .toList();
    }

    private static List<String> texts(Figure figure) {
        return figure.items().stream()
                .filter(item -> item.subject() instanceof FindingSpot && item.mark() instanceof TextMark)
                .map(item -> ((TextMark) item.mark()).text())
                .toList();
    }

    @Test
    void fourHaveATriangleEachAndNoneIsOverAnother() {
        Figure figure = figure(4);
        assertEquals(List.of("1", "2", "3", "4"), texts(figure));
        List<Bounds> bounds = spots(figure).stream()
                .map(spot -> figure.boundsOf(spot).orElseThrow())
                .toList();
        for (int n = 1; n < bounds.size(); n++) {
            for (int other = 0; other < n; other++) {
                assertTrue(!bounds.get(n).intersects(bounds.get(other)), n + " and " + other);
            }
        }
    }

    @Test
    void ofMoreTheLastTriangleSaysForHowManyItStandsAndWhatEachOfThemIs() {
        Figure figure = figure(6);
        assertEquals(List.of("1", "2", "3", "+3"), texts(figure));
        FindingSpot rest = spots(figure).get(3);
        assertEquals(4, rest.number());
        assertEquals(
                List.of(
                        "4  Reset at every batch: Reset at every batch",
                        "5  Samples are left out: Samples are left out",
                        "6  Nothing is learned: Nothing is learned"),
                List.of(rest.label().split("\n")));
    }
}
