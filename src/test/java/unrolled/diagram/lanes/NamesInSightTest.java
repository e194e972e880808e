package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Names stay in sight where one scrolls, and none is cut. */
class NamesInSightTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final double WIDTH = 700;
    private static final Experiment LONG =
            Examples.airline().withData(Examples.airline().data().withLookBack(100));

    private static Figure lanes(List<Trace> traces, Moment moment, double anchor) {
        View view = new View(traces, Cursor.start("A").at(moment));
        return LanesDiagram.of(view, new Viewport(WIDTH, 900, anchor, 0, 1), LOOK);
    }

    private static Bounds name(Figure figure, String text) {
        return figure.texts().stream()
                .filter(mark -> mark.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among "
                        + figure.texts().stream().map(TextMark::text).toList()))
                .bounds();
    }

    @Test
    void theNameOfABatchWiderThanTheWindowStaysAtTheLeftEdgeOfWhatIsSeen() {
        List<Trace> traces = Examples.traces(LONG).subList(0, 1);
        for (int step = 10; step < 80; step += 10) {
            Bounds name = name(lanes(traces, new Moment(0, 3, step), 300), "batch 4");
            assertEquals(Margins.GUTTER + 3, name.x(), 1e-9, "at step " + step);
        }
        Bounds end = name(lanes(traces, new Moment(0, 3, 99), 150), "batch 4");
        assertTrue(end.x() >= Margins.GUTTER && end.right() <= 150 + 50, end.toString());
    }

    @Test
    void theNameOfABatchThatIsHalfSeenStandsOverThatHalf() {
        List<Trace> traces = Examples.traces(Examples.airline()).subList(0, 1);
        Bounds name = name(lanes(traces, new Moment(0, 3, 2), Margins.GUTTER + 90), "batch 4");
        assertTrue(name.x() >= Margins.GUTTER, name.toString());
    }

    @Test
    void theSampleOfASlotStaysInSight() {
        List<Trace> traces = Examples.traces(LONG).subList(2, 3);
        View view = new View(traces, Cursor.start("C").at(new Moment(0, 1, 50)));
        Figure figure = LanesDiagram.of(view, new Viewport(WIDTH, 900, 300, 0, 1), LOOK);
        for (int slot = 0; slot < 4; slot++) {
            assertTrue(name(figure, "sample " + (4 + slot)).x() >= Margins.GUTTER);
        }
    }

    @Test
    void noTextIsCutAtAnEdge() {
        List<Trace> traces = Examples.traces(Examples.airline());
        for (int step = 0; step < 60; step++) {
            Moment moment = traces.get(0).plan().at(step * 7L);
            for (TextMark text : lanes(traces, moment, 300 + step).texts()) {
                Bounds bounds = text.bounds();
                boolean head = bounds.right() < Margins.GUTTER || text.font().size() > 12;
                assertTrue(head || bounds.x() >= Margins.GUTTER, text.toString());
                assertTrue(bounds.right() <= WIDTH, text.toString());
            }
        }
    }

    /** As wide as the lanes of windows of 900 pixels, and of 1100 with the panel beside them. */
    @Test
    void theLegendOfANarrowWindowIsOneLineOfFewerWordsInEitherLanguage() {
        View view = new View(Examples.traces(Examples.airline()), Cursor.start("A"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Style look = Style.of(Theme.LIGHT, locale);
            for (double width : new double[] {540, 480}) {
                Figure narrow = Legend.of(view, new Viewport(width, 600, 300, 0, 1), look);
                assertEquals(Legend.HEIGHT, narrow.height(), locale + " " + width);
            }
        }
    }

    /** As wide as the lanes of windows of 1280 and of 900 pixels. */
    @ParameterizedTest
    @ValueSource(doubles = {664, 540})
    void theHeadOfANarrowLaneCutsNoWord(double width) {
        View view = new View(Examples.traces(Examples.airline()), Cursor.start("A"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Figure lanes = LanesDiagram.of(view, new Viewport(width, 900, 300, 0, 1), Style.of(Theme.LIGHT, locale));
            for (TextMark text : lanes.texts()) {
                assertTrue(!text.text().matches(".*[^, ]\u2026"), text.toString());
            }
        }
    }

    @Test
    void theHeadOfANarrowLaneSaysFirstWhenTheStateIsReset() {
        View view = new View(Examples.traces(Examples.airline()), Cursor.start("A"));
        Figure lanes = LanesDiagram.of(view, new Viewport(664, 900, 300, 0, 1), LOOK);
        List<String> texts = lanes.texts().stream().map(TextMark::text).toList();
        assertTrue(
                texts.containsAll(List.of(
                        "reset every epoch \u00b7 every value 3 times",
                        "cut every batch",
                        "reset every epoch \u00b7 slot 1 takes 1, 5, 9, \u2026")),
                texts.toString());
    }

    @Test
    void theLegendGoesOnInAnotherLineWhereOneIsTooNarrow() {
        View view = new View(Examples.traces(Examples.airline()), Cursor.start("A"));
        Figure wide = Legend.of(view, new Viewport(1400, 600, 300, 0, 1), LOOK);
        assertEquals(Legend.HEIGHT, wide.height());
        List<String> names = wide.texts().stream().map(TextMark::text).toList();
        List<String> marks = List.of("the same row again", "left out"); // which say their names themselves
        assertTrue(names.containsAll(List.of("input x", "state: c over h", "here")), names.toString());
        assertTrue(names.containsAll(marks), names.toString());
        List<String> rest = names.stream().filter(name -> !marks.contains(name)).toList();
        List<String> few = List.of("input", "c over h", "output", "goes on", "cut to 0", "0", "here");
        for (double width = 250; width < 700; width += 50) {
            Figure narrow = Legend.of(view, new Viewport(width, 600, 300, 0, 1), LOOK);
            List<String> said = narrow.texts().stream().map(TextMark::text).toList();
            assertEquals(
                    Set.copyOf(said.contains("input x") ? rest : few),
                    Set.copyOf(said).stream()
                            .filter(name -> !Set.of("again", "left out").contains(name))
                            .collect(Collectors.toSet()));
            for (TextMark text : narrow.texts()) {
                Bounds bounds = text.bounds();
                assertTrue(bounds.right() <= width && bounds.bottom() <= narrow.height(), text.toString());
            }
        }
    }
}
