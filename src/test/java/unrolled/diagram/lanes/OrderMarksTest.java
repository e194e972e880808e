package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.analysis.order.OrderCounts;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What does not go on in order is marked where it happens, and nothing else. */
class OrderMarksTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Moment SECOND = new Moment(0, 1, 0);
    private static final Experiment AIRLINE = Examples.airline();

    private static Figure figure(Experiment experiment, Moment moment, double zoom) {
        List<Trace> traces = Examples.traces(experiment);
        Map<Run, OrderCounts> orders = new HashMap<>();
        traces.forEach(trace -> OrderCounts.whole(trace.run()).ifPresent(counts -> orders.put(trace.run(), counts)));
        LanesOptions options = new LanesOptions(
                List.of(), List.of(), BarChoice.FIRST, new DifferenceSamples(), orders, List.of(), true, false);
        View view = new View(traces, Cursor.start(traces.get(0).run().id()).at(moment));
        return LanesDiagram.of(view, new Viewport(1400, 1300, 600, 0, zoom), LOOK, options);
    }

    private static Experiment stride(int stride, RunChoice run) {
        return AIRLINE.withData(AIRLINE.data().withStride(stride)).withRuns(List.of(run));
    }

    private static Target at(Part part, String run, Moment moment, int slot) {
        return Target.at(part, new Cursor(run, moment, slot, 0, 0));
    }

    private static List<String> words(Figure figure, Target spot) {
        return figure.items().stream()
                .filter(item -> spot.equals(item.subject()) && item.mark() instanceof TextMark)
                .map(item -> ((TextMark) item.mark()).text())
                .toList();
    }

    @Test
    void anArrowRunsBackToWhereTheFirstRowStoodBefore() {
        Figure figure = figure(AIRLINE, SECOND, 1);
        Target spot = at(Part.ORDER, "A", SECOND, 0);
        assertEquals(List.of("overlaps by 2"), words(figure, spot));
        Bounds old =
                figure.boundsOf(at(Part.INPUT, "A", new Moment(0, 0, 1), 0)).orElseThrow();
        List<PathMark> heads = figure.items().stream()
                .filter(item -> spot.equals(item.subject()))
                .map(Item::mark)
                .filter(PathMark.class::isInstance)
                .map(PathMark.class::cast)
                .filter(path -> path.fill().isVisible())
                .toList();
        assertEquals(1, heads.size());
        assertEquals(old.centerX(), heads.get(0).bounds().centerX(), 0.01);
        assertTrue(heads.get(0).bounds().y() >= old.bottom());
    }

    /** With the look-back as features a batch has one box, which holds all rows of its window. */
    @Test
    void rowsThatAreFeaturesStoodInTheBoxBefore() {
        Experiment features = AIRLINE.withRun("A", run -> run.withLayout(Layout.FEATURES));
        Figure figure = figure(features, SECOND, 1);
        Bounds mark = figure.boundsOf(at(Part.ORDER, "A", SECOND, 0)).orElseThrow();
        Bounds before =
                figure.boundsOf(at(Part.INPUT, "A", new Moment(0, 0, 0), 0)).orElseThrow();
        assertTrue(mark.x() >= before.x(), mark + " " + before);
    }

    @Test
    void aRowThatIsLeftOutStandsDashedBetweenTheInputsWithItsValue() {
        Figure figure = figure(AIRLINE, SECOND, 1);
        Target spot = at(Part.ORDER, "C", SECOND, 0);
        Bounds before =
                figure.boundsOf(at(Part.INPUT, "C", new Moment(0, 0, 2), 0)).orElseThrow();
        Bounds next = figure.boundsOf(at(Part.INPUT, "C", SECOND, 0)).orElseThrow();
        Bounds ghost = figure.items().stream()
                .filter(item -> spot.equals(item.subject()) && item.mark() instanceof BoxMark)
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
        assertTrue(before.right() < ghost.x() && ghost.right() < next.x());
        String value = figure.texts().stream()
                .filter(text -> ghost.contains(text.bounds().inset(2)))
                .map(TextMark::text)
                .findFirst()
                .orElseThrow();
        assertEquals("0.05", value, "129 of 104 to 622 passengers: row 3, which slot 0 never sees");
        assertEquals(List.of("0.05", "gap of 1"), words(figure, spot));
    }

    @Test
    void severalRowsThatAreLeftOutAreCounted() {
        Figure figure = figure(stride(4, Examples.run("A", 2, true)), SECOND, 1);
        assertEquals(List.of("5 rows", "gap of 5"), words(figure, at(Part.ORDER, "A", SECOND, 0)));
        assertTrue(figure.texts().stream().anyMatch(text -> text.text().equals("5 rows")));
    }

    @Test
    void whatGoesOnHasNoMarkAndSaysSoOnHover() {
        Figure figure = figure(stride(3, Examples.run("A", 1, true)), SECOND, 1);
        assertEquals(List.of(), words(figure, at(Part.ORDER, "A", SECOND, 0)));
        Bounds carry = figure.boundsOf(at(Part.CARRY, "A", SECOND, 0)).orElseThrow();
        assertTrue(figure.at(carry.centerX(), carry.centerY())
                .orElseThrow()
                .label()
                .endsWith(
                        "The order goes on: the batch begins with row 3, the one after the last that this state saw."));
    }

    @Test
    void aCutSaysWhyAndNothingOfTheOrder() {
        Figure figure = figure(AIRLINE, SECOND, 1);
        assertTrue(figure.boundsOf(at(Part.ORDER, "B", SECOND, 0)).isEmpty());
        Bounds wall = figure.boundsOf(at(Part.CARRY, "B", SECOND, 0)).orElseThrow();
        assertEquals(
                "Stateless: Keras clears the state before every batch, so batch 2 begins with c = h = 0."
                        + " Click for a stateful copy of this run.",
                figure.at(wall.centerX(), wall.centerY()).orElseThrow().label());
    }

    @Test
    void aSampleThatWasShuffledSaysToWhichRowItJumps() {
        RunChoice shuffled = Examples.run("A", 1, true)
                .withCalls(List.of(new Call.Fit(1, false, true)))
                .withSamples(OptionalInt.of(40));
        Figure figure = figure(stride(3, shuffled), SECOND, 1.6);
        int row = 3 * Examples.trace(stride(3, shuffled), "A").plan().sample(0, 1, 0);
        assertEquals(List.of("jumps to row " + row), words(figure, at(Part.ORDER, "A", SECOND, 0)));
    }

    @Test
    void fromAfarTheShapeStaysWithoutWords() {
        Figure figure = figure(AIRLINE, SECOND, 0.5);
        Target spot = at(Part.ORDER, "A", SECOND, 0);
        assertEquals(List.of(), words(figure, spot));
        assertTrue(figure.boundsOf(spot).isPresent());
        assertTrue(figure(AIRLINE, SECOND, 0.2).boundsOf(spot).isEmpty(), "cells have no room for marks");
    }

    @Test
    void theHeadOfALaneSaysHowAllItsCarriesGoOn() {
        Figure figure = figure(AIRLINE, SECOND, 1);
        assertEquals(
                List.of("order: all 278 carries overlap by 2"),
                words(figure, Target.at(Part.ORDER, Cursor.start("A"))));
        assertEquals(List.of(), words(figure, Target.at(Part.ORDER, Cursor.start("B"))), "it has no carry");
        assertEquals(
                List.of("order: all 272 carries leave a gap of 1"),
                words(figure, Target.at(Part.ORDER, Cursor.start("C"))));
        RunChoice streams =
                Examples.run("A", 4, true).withOrder(SampleOrder.INTERLEAVED).withReset(ResetRule.EVERY_EPOCH);
        assertEquals(
                List.of("order: all 80 carries go on"),
                words(figure(stride(3, streams), SECOND, 1), Target.at(Part.ORDER, Cursor.start("A"))));
    }
}
