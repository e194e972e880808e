package unrolled.diagram.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.GradientBorder;
import unrolled.analysis.GradientFlow;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.Tidy;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class InksDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);
    private static final PictureSize FRAME = new PictureSize(1000, 200, 290);

    private final Experiment airline = Examples.airline();

    private static InksLayout layout(Trace trace, Moment moment, PictureSize frame) {
        Cursor place = new Cursor(trace.run().id(), moment, 0, 0, 0);
        return new InksLayout(GradientBorder.of(trace, place), frame);
    }

    private static Figure figure(Trace trace, Moment moment) {
        return InksDiagram.of(layout(trace, moment, FRAME), LOOK);
    }

    private static Trace training() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withSplit(new Split(OptionalInt.of(120), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(1, false, false), new Call.Evaluate(Part.TEST)));
        return Examples.trace(Examples.airline().withRuns(List.of(run)), "A");
    }

    private static List<String> violet(Figure figure) {
        return figure.texts().stream()
                .filter(text -> text.ink().equals(Theme.LIGHT.gradient()))
                .map(TextMark::text)
                .toList();
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    /** What the hover label says of the part of a kind at a moment. */
    private static String label(Figure figure, Target.Part part, Moment moment) {
        return figure.items().stream()
                .map(Item::subject)
                .filter(subject -> subject instanceof Target spot
                        && spot.part() == part
                        && spot.moment().equals(moment))
                .map(subject -> ((Target) subject).label())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gradientsOfTheBatchAreTheRealOnesAndThoseOfEarlierBatchesAreZero() {
        Trace trace = training();
        Figure figure = figure(trace, new Moment(0, 4, 1));
        GradientFlow flow = GradientFlow.of(trace, new Cursor("A", new Moment(0, 4, 1), 0, 0, 0));
        Words words = LOOK.words();
        assertEquals(
                List.of(
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        words.figures(flow.into().get(1), 3),
                        words.figures(flow.into().get(2), 3)),
                violet(figure));
        String border = label(figure, Target.Part.GRADIENT, new Moment(0, 4, 0));
        assertTrue(border.contains(words.figures(flow.atBorder(), 4)), border);
        assertTrue(border.contains("nothing goes back over the border"), border);
        assertTrue(label(figure, Target.Part.GRADIENT, new Moment(0, 3, 1)).contains("0 comes here"));
        assertTrue(figure.description()
                .contains("from t 3 to t 2: " + words.figures(flow.into().get(2), 3)));
    }

    @Test
    void aSentenceSaysWhatTheLossTeaches() {
        assertTrue(texts(figure(training(), new Moment(0, 4, 2)))
                .contains(
                        "The loss of batch 5 teaches nothing about the inputs of batches 3 and 4, although their values"
                                + " are still in the memory."));
        assertTrue(InksDiagram.of(layout(training(), new Moment(1, 4, 2), new PictureSize(1400, 200, 14)), LOOK)
                .description()
                .endsWith("Nothing learns here. In training too, the loss of batch 5 would teach nothing about the"
                        + " inputs of batches 1 to 4, though their values are still in the memory."));
        assertTrue(figure(Examples.trace(airline, "A"), new Moment(0, 1, 0))
                .description()
                .endsWith("so this is the gradient of the output. It stops where a gradient of training would; the"
                        + " values of batch 1 are still in the memory."));
        assertTrue(texts(figure(Examples.trace(airline, "A"), new Moment(0, 0, 0)))
                .contains("The run begins with batch 1: there is nothing before it."));
    }

    @Test
    void valuesCrossTheBorderOfAStatefulRunAndNoneThatOfAStatelessOne() {
        Moment moment = new Moment(0, 4, 2);
        assertEquals(3, thick(figure(Examples.trace(airline, "A"), moment)));
        Figure stateless = figure(Examples.trace(airline, "B"), moment);
        assertEquals(0, thick(stateless));
        assertTrue(texts(stateless)
                .contains("Batch 5 begins with zero state: neither values nor gradients cross its border."));
        assertTrue(
                label(stateless, Target.Part.CARRY, new Moment(0, 4, 0)).startsWith("Stateless: every batch begins"));
    }

    /** How many strong arrows there are. */
    private static long thick(Figure figure) {
        return figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark path
                        && path.stroke().ink().equals(Theme.LIGHT.state().line())
                        && path.stroke().width() > 3)
                .count();
    }

    @Test
    void aResetWithinTheBatchStopsBoth() {
        Trace pinned = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        Figure figure = figure(pinned, new Moment(0, 4, 2));
        assertTrue(label(figure, Target.Part.GRADIENT, new Moment(0, 4, 1)).endsWith("is 0"));
        assertTrue(texts(figure)
                .contains("The reset within batch 5 stops both: the values before it and the gradients behind it."));
    }

    @Test
    void whatGradientsAreDrawnWithIsBrokenToo() {
        Figure figure = figure(training(), new Moment(0, 4, 1));
        long lines = figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark path
                        && path.stroke().ink().equals(Theme.LIGHT.gradient()))
                .peek(item -> assertEquals(
                        Dash.DASHED, ((PathMark) item.mark()).stroke().dash()))
                .count();
        assertEquals(5, lines, "legend, source, two steps, border");
    }

    @Test
    void boxesLeadToTheirMoments() {
        Trace trace = Examples.trace(airline, "A");
        InksLayout layout = layout(trace, new Moment(0, 4, 1), FRAME);
        Figure figure = InksDiagram.of(layout, LOOK);
        StepColumns.Column first = layout.columns().get(0);
        assertEquals(new Moment(0, 2, 0), first.moment());
        Bounds state = layout.boxes(first).state();
        Target spot = (Target) figure.at(state.centerX(), state.centerY()).orElseThrow();
        assertEquals(Target.Part.STATE, spot.part());
        assertEquals(first.moment(), spot.moment());
        long boxes = figure.items().stream()
                .filter(item -> item.mark() instanceof BoxMark
                        && item.subject() instanceof Target at
                        && at.part() == Target.Part.STATE)
                .count();
        assertEquals(9, boxes);
    }

    @Test
    void ofALongBatchTheEndsAndTheCursorAreSeen() {
        Trace trace = Tidy.trace(4, 100, true);
        InksLayout layout = layout(trace, new Moment(0, 2, 40), FRAME);
        List<Moment> moments = layout.moments();
        assertTrue(moments.containsAll(
                List.of(new Moment(0, 1, 99), new Moment(0, 2, 0), new Moment(0, 2, 40), new Moment(0, 2, 99))));
        assertFalse(moments.contains(new Moment(0, 2, 20)));
        assertTrue(texts(InksDiagram.of(layout, LOOK)).stream().anyMatch(text -> text.endsWith(" steps")));
    }

    @Test
    void nothingOverlapsAtAnySize() {
        for (int units : new int[] {1, 16, 64}) {
            for (int steps : new int[] {1, 3, 8, 100}) {
                for (Trace trace : List.of(
                        Tidy.trace(units, steps, true),
                        Tidy.trace(units, steps, false),
                        Tidy.sequences(units, steps))) {
                    Moment late = trace.plan().at(5L * steps + steps / 2);
                    for (PictureSize frame : Tidy.FRAMES) {
                        Tidy.check(InksDiagram.of(layout(trace, late, frame), LOOK), frame + " " + steps);
                        Tidy.check(InksDiagram.of(layout(trace, Moment.FIRST, frame), GERMAN), frame + " " + steps);
                    }
                }
            }
        }
    }
}
