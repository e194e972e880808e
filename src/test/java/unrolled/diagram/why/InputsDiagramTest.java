package unrolled.diagram.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.Influence;
import unrolled.analysis.Influence.Output;
import unrolled.analysis.Influence.Unit;
import unrolled.analysis.InputGradients;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.Tidy;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class InputsDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);
    private static final PictureSize FRAME = new PictureSize(1000, 200, 290);
    private static final Influence.Target OUTPUT = new Output(0);

    private final Experiment airline = Examples.airline();

    private static InputsLayout layout(Trace trace, Moment moment, Influence.Target target, PictureSize frame) {
        Cursor place = new Cursor(trace.run().id(), moment, 0, 0, 2);
        return new InputsLayout(InputGradients.of(trace, place, target, InputsLayout.mostSteps(frame.width())), frame);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void everyBarIsTheGradientByItsInput() {
        Trace a = Examples.trace(airline, "A");
        Moment middle = new Moment(0, 5, 1);
        for (Influence.Target target : List.of(OUTPUT, new Unit(Quantity.H), new Unit(Quantity.C))) {
            InputsLayout layout = layout(a, middle, target, FRAME);
            Figure figure = InputsDiagram.of(layout, LOOK);
            int step = target == OUTPUT ? 2 : 1;
            Cursor at = new Cursor("A", new Moment(0, 5, step), 0, 0, 2);
            Influence plain = Influence.on(a, at, target, 5);
            int first = 0;
            for (Column column : layout.columns().columns()) {
                double by = plain.by(column.moment(), 0).orElseThrow();
                assertEquals(by, layout.value(column.index(), 0));
                Target spot = (Target)
                        figure.at(column.bounds().centerX(), layout.y(0).at(0)).orElseThrow();
                assertEquals(column.moment(), spot.moment());
                assertTrue(spot.label().contains(LOOK.words().figures(by, 4)), spot.label());
                double high = layout.y(0).at(0) - layout.y(0).at(by);
                double full = layout.y(0).at(0) - layout.y(0).at(layout.value(0, 0));
                assertEquals(by / layout.value(0, 0), high / full, 1e-9);
                first++;
            }
            assertTrue(first > 6);
            assertTrue(texts(figure).contains(LOOK.words().signed(layout.value(0, 0), layout.digits())));
        }
    }

    @Test
    void earlierBatchesAreSaidApart() {
        Trace a = Examples.trace(airline, "A");
        InputsLayout layout = layout(a, new Moment(0, 5, 2), OUTPUT, FRAME);
        Influence all = Influence.on(a, new Cursor("A", new Moment(0, 5, 2), 0, 0, 2), OUTPUT);
        double own = all.ownSteps().stream().mapToDouble(Influence.Step::size).sum();
        double earlier =
                all.earlierSteps().stream().mapToDouble(Influence.Step::size).sum();
        long percent = Math.round(100 * earlier / (own + earlier));
        assertTrue(texts(InputsDiagram.of(layout, LOOK))
                .contains(percent + " % of all gradients, by size: earlier batches"));
        assertTrue(InputsDiagram.of(layout, LOOK)
                .description()
                .contains("epoch 1 · batch 6 · t 3: " + LOOK.words().signed(layout.value(0, 0), 4)));
    }

    @Test
    void statelessNothingIsBeforeTheBorder() {
        InputsLayout layout = layout(Examples.trace(airline, "B"), new Moment(0, 5, 2), OUTPUT, FRAME);
        Figure figure = InputsDiagram.of(layout, LOOK);
        assertEquals(3, layout.shown());
        assertFalse(layout.hasOlder());
        assertTrue(texts(figure)
                .containsAll(List.of("0", "stateless", "Stateless: no gradient belongs to earlier batches")));
        assertFalse(texts(figure).contains("earlier batches"));
    }

    @Test
    void whatDidNotMatterIsShownAsZero() {
        Trace pinned = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 5, 1))), "A");
        InputsLayout layout = layout(pinned, new Moment(0, 5, 2), OUTPUT, FRAME);
        assertEquals(3, layout.shown());
        assertEquals(0, layout.value(2, 0));
        Figure figure = InputsDiagram.of(layout, LOOK);
        assertEquals(2, texts(figure).stream().filter("0"::equals).count(), "its bar, and before the batch");
    }

    @Test
    void everyFeatureHasARowAndManyShareOne() {
        Experiment heating = BundledExperiments.named("heating-demand");
        Trace trace = Examples.traces(heating).get(0);
        int features = trace.run().samples().features();
        assertTrue(features > 1);
        Moment moment = trace.plan().at(2L * trace.plan().steps() - 1);
        InputsLayout high = layout(trace, moment, OUTPUT, new PictureSize(1000, 260, 290));
        assertEquals(features, high.rows());
        assertTrue(texts(InputsDiagram.of(high, LOOK)).containsAll(List.of("x[0]", "x[1]")));
        InputsLayout low = layout(trace, moment, OUTPUT, new PictureSize(1000, 118, 290));
        assertEquals(1, low.rows());
        assertEquals(low.inputs().steps().get(0).size(), Math.abs(low.value(0, 0)));
        assertEquals(low.value(0, 0), low.inputs().steps().get(0).byFeature().get(low.feature(0, 0)));
        for (PictureSize frame : Tidy.FRAMES) {
            Tidy.check(InputsDiagram.of(layout(trace, moment, OUTPUT, frame), GERMAN), frame.toString());
        }
    }

    @Test
    void nothingOverlapsAtAnySize() {
        for (int units : new int[] {3, 64}) {
            for (int steps : new int[] {1, 3, 100}) {
                for (Trace trace : List.of(
                        Tidy.trace(units, steps, true),
                        Tidy.trace(units, steps, false),
                        Tidy.sequences(units, steps))) {
                    Moment late = trace.plan().at(5L * steps + steps / 2);
                    for (PictureSize frame : Tidy.FRAMES) {
                        Tidy.check(InputsDiagram.of(layout(trace, late, OUTPUT, frame), LOOK), frame + " " + steps);
                        Tidy.check(
                                InputsDiagram.of(layout(trace, Moment.FIRST, new Unit(Quantity.C), frame), GERMAN),
                                frame + " " + steps);
                    }
                }
            }
        }
    }
}
