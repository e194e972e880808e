package unrolled.diagram.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.loss.Hits;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;

/** The strip of calls, with the state that they share between them. */
class CallsDiagramTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));

    private static Figure strip(boolean stateful, int chosen, double width, Call... calls) {
        RunChoice run = RunChoice.predicting("A", 1, stateful, 1).withCalls(List.of(calls));
        List<Trace> traces = Examples.traces(Examples.series(20, run));
        return CallsDiagram.of(new View(traces, Cursor.start("A")), chosen, width, LOOK);
    }

    private static Figure threeCalls(boolean stateful) {
        return strip(stateful, 0, 1000, new Call.Predict(Part.ALL, 2), new Call.Reset(), new Call.Predict(Part.ALL, 1));
    }

    private static Bounds bounds(Figure figure, int call, boolean state) {
        return figure.items().stream()
                .filter(item ->
                        item.subject() instanceof CallTarget spot && spot.call() == call && spot.isState() == state)
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> textsIn(Figure figure, Bounds bounds) {
        return figure.texts().stream()
                .filter(text ->
                        bounds.contains(text.bounds().centerX(), text.bounds().centerY()))
                .map(TextMark::text)
                .toList();
    }

    @Test
    void callsStandInOrderWithAStateBeforeEachAndAfterTheLast() {
        Figure figure = threeCalls(true);
        assertEquals(List.of("predict", "all samples \u00b7 \u00d7 2"), textsIn(figure, bounds(figure, 0, false)));
        assertEquals(List.of("reset", "to zero"), textsIn(figure, bounds(figure, 1, false)));
        for (int call = 0; call < 3; call++) {
            Bounds before = bounds(figure, call, true);
            Bounds here = bounds(figure, call, false);
            assertTrue(before.right() < here.x());
            assertTrue(here.right() < bounds(figure, call + 1, true).x());
        }
    }

    @Test
    void evaluateSaysItsLossAndTheStripStaysWhereItIs() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Evaluate(Part.ALL)));
        Experiment experiment = Examples.series(20, run);
        Trace known = Examples.trace(experiment, "A");
        List<Trace> unknown = Traces.empty(experiment, List.of(), TraceBudget.USUAL);
        Figure before = CallsDiagram.of(new View(unknown, Cursor.start("A")), 0, 1000, LOOK);
        Figure after = CallsDiagram.of(new View(List.of(known), Cursor.start("A")), 0, 1000, LOOK);
        String loss = LOOK.words().figures(known.losses().of(0), 4);
        assertEquals(List.of("evaluate", "all samples"), textsIn(before, bounds(before, 0, false)));
        assertEquals(List.of("evaluate", "all samples \u00b7 loss " + loss), textsIn(after, bounds(after, 0, false)));
        assertEquals(bounds(before, 1, true), bounds(after, 1, true));
    }

    @Test
    void evaluateSaysHowManyChancesAreRight() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Evaluate(Part.ALL)));
        Training chances = new Training(
                Loss.of(Loss.Kind.BINARY_CROSSENTROPY), run.training().optimizer());
        Trace trace = Examples.trace(Examples.series(20, run.withTraining(chances)), "A");
        Hits hits = trace.losses().hits(0).orElseThrow();
        Figure figure = CallsDiagram.of(new View(List.of(trace), Cursor.start("A")), 0, 1000, LOOK);
        String last = hits.right() + "/" + trace.run().samples().count();
        assertTrue(textsIn(figure, bounds(figure, 0, false)).get(1).endsWith(" \u00b7 " + last), last);
    }

    @Test
    void aCallAtTheRightEdgeIsMadeNarrowerRatherThanLeftOut() {
        Call[] calls = {new Call.Fit(3, false, false), new Call.Evaluate(Part.ALL)};
        Bounds wide = bounds(strip(true, 0, 1000, calls), 1, false);
        double edge = wide.right() - 40;
        Bounds narrow = bounds(strip(true, 0, edge, calls), 1, false);
        assertEquals(edge - 10, narrow.right(), 1e-9);
        assertTrue(textsIn(strip(true, 0, edge, calls), narrow).get(0).startsWith("evaluate"));
    }

    @Test
    void aRunBeginsWithZeroAndOnlyAResetLeavesZero() {
        Figure figure = threeCalls(true);
        assertEquals(List.of("0"), textsIn(figure, bounds(figure, 0, true)));
        assertEquals(List.of(), textsIn(figure, bounds(figure, 1, true)), "bars of h");
        assertEquals(List.of("0"), textsIn(figure, bounds(figure, 2, true)));
        assertEquals(List.of(), textsIn(figure, bounds(figure, 3, true)));
    }

    @Test
    void aStatelessRunKeepsNothingBetweenCalls() {
        Figure figure = threeCalls(false);
        for (int call = 0; call <= 3; call++) {
            assertEquals(List.of("0"), textsIn(figure, bounds(figure, call, true)));
        }
    }

    @Test
    void aCallOfResetFindsTheStateOfTheOtherRunAndLeavesZero() {
        RunChoice run = RunChoice.predicting("B", 1, true, 1)
                .withCalls(List.of(new Call.Reset(), new Call.Predict(Part.ALL, 1)))
                .withOrigin(new Origin(Optional.empty(), Optional.of("A")));
        List<Trace> traces = Examples.traces(Examples.series(20, RunChoice.predicting("A", 1, true, 1), run));
        Figure figure = CallsDiagram.of(new View(traces, Cursor.start("B")), 0, 1000, LOOK);
        assertEquals(List.of(), textsIn(figure, bounds(figure, 0, true)), "bars of h");
        assertEquals(List.of("0"), textsIn(figure, bounds(figure, 1, true)));
        assertEquals(Carry.CALLED, traces.get(1).run().carryInto(0, 0, 0), "and so the lane shows a wall and no arrow");
        assertTrue(traces.get(1).block(0, 0).recording().start().isZero(0));
    }

    @Test
    void hoveringAStateTellsItsNumbers() {
        Figure figure = threeCalls(true);
        Bounds state = bounds(figure, 1, true);
        String label = figure.at(state.centerX(), state.centerY()).orElseThrow().label();
        assertTrue(label.startsWith("The state that call 2 finds, slot 0, L1\nh = "), label);
    }

    @Test
    void ofManyCallsTheChosenOneIsSeen() {
        Call[] many = java.util.stream.Stream.generate(() -> new Call.Predict(Part.ALL, 1))
                .limit(30)
                .toArray(Call[]::new);
        Figure figure = strip(true, 25, 700, many);
        assertTrue(bounds(figure, 25, false).right() < 700);
        assertFalse(figure.items().stream()
                .anyMatch(item -> item.subject() instanceof CallTarget spot && spot.call() == 0));
    }
}
