package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.model.Activation;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** What the lanes say about carries, resets and dropped samples; runs A, B and C of the airline passengers. */
class LanesDiagramTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Moment SECOND = new Moment(0, 1, 0);
    private static final Experiment AIRLINE = Examples.airline();
    private static final List<Trace> TRACES = Examples.traces(AIRLINE);

    private static Figure figure(List<Trace> traces, String run, Moment moment) {
        View view = new View(traces, Cursor.start(run).at(moment));
        return LanesDiagram.of(view, new Viewport(1400, 1300, 600, 0, 1), LOOK);
    }

    private static Cursor place(String run, Moment moment, int slot) {
        return new Cursor(run, moment, slot, 0, 0);
    }

    private static Bounds bounds(Figure figure, Part part, Cursor place) {
        return figure.items().stream()
                .filter(item -> item.subject() instanceof Target spot
                        && spot.part() == part
                        && spot.place().equals(place))
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<PathMark> arrows(Figure figure) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(PathMark.class::isInstance)
                .map(PathMark.class::cast)
                .filter(path -> path.stroke().width() > 3
                        && path.stroke().ink().equals(LOOK.theme().state().line()));
    }

    private static List<String> texts(Figure figure, Bounds inside) {
        return figure.texts().stream()
                .filter(text -> inside.intersects(text.bounds()))
                .map(TextMark::text)
                .toList();
    }

    @Test
    void keptCarryIsAStrongArrow() {
        Figure figure = figure(TRACES, "A", SECOND);
        Bounds border = bounds(figure, Part.CARRY, place("A", SECOND, 0));
        List<PathMark> arrows =
                arrows(figure).filter(path -> border.intersects(path.bounds())).toList();
        assertEquals(1, arrows.size());
        assertEquals(border.centerY(), arrows.get(0).y(0));
        assertEquals(List.of(), texts(figure, border));
        assertEquals(
                """
                Stateful, and not reset here: the state of slot 0 is carried into batch 2. Click to cut the carry.
                Overlaps by 2: the batch goes back to row 1, so that this state sees 2 rows again.""", figure.at(border.centerX(), border.centerY()).orElseThrow().label());
    }

    @Test
    void statelessCarryIsAWallWithAZeroBehindIt() {
        Figure figure = figure(TRACES, "A", SECOND);
        Bounds border = bounds(figure, Part.CARRY, place("B", SECOND, 0));
        assertEquals(
                0,
                arrows(figure).filter(path -> border.intersects(path.bounds())).count());
        TextMark zero = figure.texts().stream()
                .filter(text -> border.intersects(text.bounds()))
                .findFirst()
                .orElseThrow();
        assertEquals("0", zero.text());
        assertTrue(figure.items().stream()
                .map(Item::mark)
                .filter(BoxMark.class::isInstance)
                .map(box -> ((BoxMark) box).bounds())
                .anyMatch(wall -> border.intersects(wall)
                        && wall.width() < 4
                        && wall.height() > 20
                        && wall.right() < zero.bounds().x()));
    }

    @Test
    void aResetBeforeTheFirstBatchIsAWallThatSaysSoBesideTheName() {
        Experiment two = AIRLINE.withRun("A", run -> run.withReset(ResetRule.NEVER))
                .withRun(
                        "B",
                        run -> run.withStateful(true)
                                .withReset(ResetRule.EVERY_EPOCH)
                                .withOrigin(new Origin(Optional.empty(), Optional.of("A"))));
        Figure figure = figure(Examples.traces(two), "B", Moment.FIRST);
        Bounds border = bounds(figure, Part.CARRY, place("B", Moment.FIRST, 0));
        Bounds box = bounds(figure, Part.STATE, place("B", Moment.FIRST, 0));
        assertEquals(
                0,
                arrows(figure).filter(path -> border.intersects(path.bounds())).count());
        TextMark name = figure.texts().stream()
                .filter(text -> text.text().equals("reset") && border.intersects(text.bounds()))
                .findFirst()
                .orElseThrow();
        assertTrue(name.bounds().x() >= Margins.GUTTER, name.bounds().toString());
        assertTrue(name.bounds().right() <= box.x(), name.bounds().toString());
    }

    @Test
    void everySlotHasItsOwnArrowAndNoneRunsBetweenRows() {
        Figure figure = figure(TRACES, "C", SECOND);
        for (int slot = 0; slot < 4; slot++) {
            Bounds border = bounds(figure, Part.CARRY, place("C", SECOND, slot));
            Bounds box = bounds(figure, Part.STATE, place("C", SECOND, slot));
            assertEquals(box.centerY(), border.centerY(), 1e-9);
            assertEquals(
                    1,
                    arrows(figure)
                            .filter(path -> border.intersects(path.bounds()))
                            .count());
        }
        assertTrue(arrows(figure).allMatch(path -> path.y(0) == path.y(path.size() - 1)));
    }

    @Test
    void cutCarrySaysResetInItsSlotAlone() {
        Experiment cut = AIRLINE.withRun("C", run -> run.with(Pin.one(0, 1, 0, 2)));
        Figure figure = figure(Examples.traces(cut), "C", SECOND);
        assertTrue(
                texts(figure, bounds(figure, Part.CARRY, place("C", SECOND, 2))).containsAll(List.of("0", "reset")));
        assertEquals(List.of("gap of 1"), texts(figure, bounds(figure, Part.CARRY, place("C", SECOND, 1))));
    }

    @Test
    void pinInTheMiddleOfABatchStandsBeforeItsStep() {
        Experiment pinned = AIRLINE.withRun("A", run -> run.with(Pin.all(0, 1, 2)));
        Figure figure = figure(Examples.traces(pinned), "A", SECOND);
        Moment third = new Moment(0, 1, 2);
        Bounds pin = bounds(figure, Part.PIN, place("A", third, 0));
        assertTrue(
                pin.centerX() < bounds(figure, Part.STATE, place("A", third, 0)).x());
        assertTrue(pin.centerX()
                > bounds(figure, Part.STATE, place("A", new Moment(0, 1, 1), 0)).right());
    }

    @Test
    void droppedSampleIsADashedBlockAtTheEndOfTheRun() {
        Figure figure = figure(TRACES, "C", new Moment(1, 34, 0));
        Bounds block = bounds(figure, Part.DROPPED, Cursor.start("C"));
        assertEquals(List.of("dropped"), texts(figure, block));
        assertTrue(figure.texts().stream().anyMatch(text -> text.text().equals("sample 140")));
        assertTrue(block.x()
                > bounds(figure, Part.STATE, place("C", new Moment(1, 34, 2), 0))
                        .right());
    }

    @Test
    void aNarrowBlockOfDroppedSamplesIsNamedInFullAboveIt() {
        Experiment narrow = AIRLINE.withData(AIRLINE.data().withLookBack(1))
                .withRun("A", run -> run.withSamples(OptionalInt.of(140)));
        List<Trace> traces = Examples.traces(narrow);
        Moment last = traces.get(0).plan().last();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Words words = Words.in(locale);
            View view = new View(traces, Cursor.start("A").at(last));
            Figure figure = LanesDiagram.of(view, new Viewport(1400, 1300, 600, 0, 1), new Style(Theme.LIGHT, words));
            List<String> texts =
                    figure.texts().stream().map(text -> text.text()).toList();
            assertTrue(texts.contains(words.of("dropped")), texts.toString());
            assertTrue(texts.stream().anyMatch(text -> text.endsWith("140\u2013142")), texts.toString());
        }
    }

    @Test
    void droppedSamplesSayWhy() {
        assertEquals("Sample 140 is left out: it would not fill a batch of 4", whyDropped(AIRLINE, "C"));
        assertEquals("Sample 140 is left out: the run uses the first 140 samples", whyDropped(AIRLINE, "A"));
        Experiment fewer = AIRLINE.withRun("C", run -> run.withSamples(OptionalInt.of(100)));
        assertEquals("Samples 100 to 140 are left out: the run uses the first 100 samples", whyDropped(fewer, "C"));
        Experiment three = AIRLINE.withRun("C", run -> run.withBatchSize(11).withSamples(OptionalInt.of(132)));
        assertEquals("Samples 132 to 140 are left out: they would not fill a batch of 11", whyDropped(three, "C"));
    }

    /** What is said of the samples after the last batch of a run. */
    private static String whyDropped(Experiment experiment, String run) {
        List<Trace> traces = Examples.traces(experiment);
        Plan plan = traces.stream()
                .filter(trace -> trace.run().id().equals(run))
                .findFirst()
                .orElseThrow()
                .plan();
        Figure figure = figure(traces, run, plan.last());
        Bounds block = bounds(figure, Part.DROPPED, Cursor.start(run));
        return figure.at(block.centerX(), block.centerY()).orElseThrow().label();
    }

    @Test
    void epochBeginsAtADashedLineAndSaysSo() {
        Figure figure = figure(TRACES, "A", new Moment(1, 0, 0));
        double first =
                bounds(figure, Part.STATE, place("A", new Moment(1, 0, 0), 0)).x();
        assertTrue(figure.items().stream()
                .map(Item::mark)
                .filter(PathMark.class::isInstance)
                .map(PathMark.class::cast)
                .anyMatch(path -> path.stroke().dash() == Dash.DASHED
                        && path.x(0) == path.x(1)
                        && path.x(0) < first
                        && path.x(0) > first - 100));
        assertTrue(figure.texts().stream().anyMatch(text -> text.text().startsWith("epoch 2")));
        assertTrue(texts(figure, bounds(figure, Part.CARRY, place("A", new Moment(1, 0, 0), 0)))
                .contains("reset"));
    }

    @Test
    void momentsThatBelongTogetherStandAboveEachOther() {
        Figure figure = figure(TRACES, "A", SECOND);
        for (String run : List.of("A", "B", "C")) {
            assertEquals(600, bounds(figure, Part.STATE, place(run, SECOND, 0)).x(), 1e-9);
        }
    }

    @Test
    void runWithoutSuchAMomentIsPaleAtItsLastOne() {
        Figure figure = figure(TRACES, "A", new Moment(1, 100, 0));
        assertEquals(
                600,
                bounds(figure, Part.STATE, place("C", new Moment(1, 34, 2), 0)).x(),
                1e-9);
        assertTrue(figure.texts().stream()
                .anyMatch(text -> text.text()
                        .equals("this run has no such moment, so it is shown at epoch 2 \u00b7 batch 35 \u00b7 t 3")));
        assertFalse(figure(TRACES, "A", SECOND).texts().stream()
                .anyMatch(text -> text.text().startsWith("this run has no")));
    }

    @Test
    void outputStandsAtTheLastStepOrAtEveryStep() {
        Figure last = figure(TRACES, "A", SECOND);
        assertEquals(1, outputs(last, SECOND));
        Experiment every = AIRLINE.withModel(AIRLINE.model().withReturnSequences(true));
        assertEquals(3, outputs(figure(Examples.traces(every), "A", SECOND), SECOND));
    }

    private static long outputs(Figure figure, Moment batch) {
        return figure.items().stream()
                .map(Item::subject)
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .filter(spot -> spot.part() == Part.OUTPUT
                        && spot.place().run().equals("A")
                        && spot.moment().epoch() == 0
                        && spot.moment().batch() == batch.batch())
                .count();
    }

    @Test
    void stackedLayersStandAboveEachOtherInTheirRow() {
        Experiment stacked = AIRLINE.withModel(Models.stacked(AIRLINE.model(), List.of(4, 3)));
        Figure figure = figure(Examples.traces(stacked), "C", SECOND);
        Bounds lower = bounds(figure, Part.STATE, place("C", SECOND, 1));
        Bounds upper = bounds(figure, Part.STATE, place("C", SECOND, 1).inLayer(1));
        assertEquals(lower.x(), upper.x());
        assertTrue(upper.bottom() < lower.y());
        assertTrue(bounds(figure, Part.INPUT, place("C", SECOND, 1)).y() > lower.bottom());
    }

    @Test
    void germanLanesSayTheSameInGerman() {
        View view = new View(TRACES, Cursor.start("A").at(SECOND));
        Style german = new Style(Theme.DARK, Words.in(Locale.GERMAN));
        Figure figure = LanesDiagram.of(view, new Viewport(1400, 1300, 600, 0, 1), german);
        List<String> texts = figure.texts().stream().map(TextMark::text).toList();
        assertTrue(texts.containsAll(List.of("Batchgr\u00f6\u00dfe 1, stateful", "Slot 0", "Batch 2")));
        assertTrue(texts.stream().anyMatch(text -> text.matches("[+\u2212]?0,\\d+")));
        assertEquals(Theme.DARK.paper(), figure.background());
    }

    @Test
    void severalLstmsAndDensesAreNamedBesideTheirBoxes() {
        Experiment deep = AIRLINE.withModel(AIRLINE.model()
                        .inserting(1, LstmChoice.of(3))
                        .inserting(2, new DenseChoice(6, Activation.RELU)))
                .withRuns(AIRLINE.runs().subList(0, 1));
        List<String> texts = figure(Examples.traces(deep), "A", SECOND).texts().stream()
                .map(TextMark::text)
                .toList();
        assertTrue(texts.containsAll(List.of("L1", "L2", "D1", "D2")), texts.toString());
        List<String> plain =
                figure(TRACES, "A", SECOND).texts().stream().map(TextMark::text).toList();
        assertFalse(plain.contains("L1") || plain.contains("D1") || plain.contains("Dense"), plain.toString());
    }
}
