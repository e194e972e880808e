package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.diagram.weights.ShownWeights;
import unrolled.diagram.weights.WeightsDiagram;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.Mark;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How a branch is shown: what was changed, and the old future behind the new one. */
class BranchTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Moment CHANGED = new Moment(0, 1, 2);
    private static final Change C = new Change(0, 1, new Change.Memory(Quantity.C, 2, 0, 0, 2), 0.5);
    private static final Change X = new Change(0, 1, new Change.Input(2, 0, 0), 0.75);
    private static final Change.Hold HOLD = new Change.Hold(Quantity.F, 2, 0, 0, 2, Optional.empty());
    private static final Change KERNEL = new Change(0, 1, new Change.Weight(0, Change.Table.KERNEL, 0, 5), 0.25);

    private static Experiment branched(Change change) {
        return Examples.airline().branching("A", run -> run.with(change));
    }

    private static Figure figure(Experiment experiment, double zoom) {
        List<Trace> traces = Examples.traces(experiment);
        View view = new View(traces, Cursor.start("D").at(CHANGED));
        return LanesDiagram.of(view, new Viewport(1400, 1300, 600, 0, zoom), LOOK);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static Stream<Bounds> ghosts(Figure figure) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof BoxMark box
                        && box.fill().equals(LOOK.theme().muted().alpha(0.5)))
                .map(mark -> mark.bounds());
    }

    private static Item spot(Figure figure, Part part, Cursor place) {
        return figure.items().stream()
                .filter(item -> item.subject() instanceof Target spot
                        && spot.part() == part
                        && spot.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBranchIsNamedAfterItsRunAndSaysWhatIsOtherwise() {
        List<String> texts = texts(figure(branched(C), 1));
        assertTrue(texts.contains("Branch of A"), texts.toString());
        assertTrue(texts.contains("what if: c[2] = 0.5 at epoch 1 \u00b7 batch 2 \u00b7 t 3"), texts.toString());

        Experiment reset = Examples.airline().branching("C", run -> run.with(Pin.one(0, 1, 2, 3)));
        List<String> pinned = texts(figure(reset, 1));
        assertTrue(pinned.contains("what if: slot 3 reset at epoch 1 \u00b7 batch 2 \u00b7 t 3"), pinned.toString());
    }

    @Test
    void aGateThatIsHeldIsNamedWithItsMomentsAndItsSlot() {
        Change change = new Change(0, 1, HOLD, 1);
        List<String> whole = texts(figure(branched(change), 1));
        assertTrue(whole.contains("what if: f[2] held at 1 from 1.2.3 on"), whole.toString());
        List<String> until = texts(figure(branched(change.withUntil(new Change.End(0, 3, 1))), 1));
        assertTrue(until.contains("what if: f[2] held at 1 from 1.2.3 until 1.4.2"), until.toString());
        Experiment slots = Examples.airline().branching("C", run -> run.with(change));
        List<String> slot = texts(figure(slots, 1));
        assertTrue(slot.contains("what if: f[2] held at 1 in slot 0 from 1.2.3 on"), slot.toString());
    }

    @Test
    void aDiamondStandsOnTheBoxInWhichAGateBeginsToBeHeld() {
        Figure figure = figure(branched(new Change(0, 1, HOLD, 1)), 1);
        Item diamond = spot(figure, Part.CHANGE, Cursor.start("D").at(CHANGED).onUnit(2));
        String label = diamond.subject().label();
        assertTrue(label.startsWith("By hand: f[2] held at 1 from 1.2.3 on\nin run A it is 0."), label);
        Bounds box =
                spot(figure, Part.STATE, Cursor.start("D").at(CHANGED)).mark().bounds();
        assertEquals(box.centerY(), diamond.mark().bounds().centerY(), 1);
    }

    @Test
    void everyBoxInWhichAGateIsHeldSaysSo() {
        Change within = new Change(0, 2, new Change.Hold(Quantity.F, 0, 0, 0, 2, Optional.empty()), 0)
                .withUntil(new Change.End(0, 2, 1));
        Experiment twice = Examples.airline()
                .branching("A", run -> run.with(new Change(0, 1, HOLD, 1)).with(within));
        Figure figure = figure(twice, 1);
        assertTrue(state(figure, 0, 1, 2).contains("\nf[2] held at 1, by hand\n"), state(figure, 0, 1, 2));
        assertTrue(state(figure, 0, 2, 1).contains("\nf[2] held at 0, by hand until 1.3.2\n"));
        assertTrue(state(figure, 0, 2, 2).contains("\nf[2] held at 1, by hand\n"));
        assertTrue(!state(figure, 0, 1, 1).contains("held"));
    }

    @Test
    void aDashStandsInEveryBoxAsLongAsAGateIsHeld() {
        Change until = new Change(0, 1, HOLD, 1).withUntil(new Change.End(0, 3, 1));
        Figure figure = figure(branched(until), 1);
        assertEquals(1, dashes(figure, 0, 1, 2), "where it begins");
        assertEquals(1, dashes(figure, 0, 2, 0));
        assertEquals(1, dashes(figure, 0, 3, 1), "where it ends");
        assertEquals(0, dashes(figure, 0, 1, 1), "before");
        assertEquals(0, dashes(figure, 0, 3, 2), "after");
    }

    /** How many marks in the colour of what is done by hand stand in the middle of a box. */
    private static long dashes(Figure figure, int epoch, int batch, int step) {
        Cursor place = Cursor.start("D").at(new Moment(epoch, batch, step));
        Bounds box = spot(figure, Part.STATE, place).mark().bounds();
        return figure.items().stream()
                .map(Item::mark)
                .filter(mark -> mark instanceof BoxMark dash && dash.fill().equals(Theme.LIGHT.alarm()))
                .map(Mark::bounds)
                .filter(dash -> dash.height() < 3 && box.contains(dash.centerX(), dash.centerY()))
                .count();
    }

    private static String state(Figure figure, int epoch, int batch, int step) {
        Cursor place = Cursor.start("D").at(new Moment(epoch, batch, step));
        return spot(figure, Part.STATE, place).subject().label();
    }

    @Test
    void theOldFutureStandsBehindTheNewOneFromTheChangeOn() {
        Figure figure = figure(branched(C), 1);
        Bounds changed =
                spot(figure, Part.STATE, Cursor.start("D").at(CHANGED)).mark().bounds();
        assertTrue(ghosts(figure).count() > 20);
        ghosts(figure).forEach(ghost -> assertTrue(ghost.x() >= changed.x(), ghost.toString()));
        assertEquals(0, ghosts(figure(Examples.airline(), 1)).count());
    }

    @Test
    void aDiamondSaysWhatWasChangedAndWhatItIsWithout() {
        Cursor unit = Cursor.start("D").at(CHANGED).onUnit(2);
        String label = spot(figure(branched(C), 1), Part.CHANGE, unit).subject().label();
        assertTrue(
                label.startsWith("You changed c[2] = 0.5 at epoch 1 \u00b7 batch 2 \u00b7 t 3\nin run A it is "),
                label);

        Item diamond =
                spot(figure(branched(X), 1), Part.CHANGE, Cursor.start("D").at(CHANGED));
        assertTrue(diamond.subject().label().startsWith("You changed x[0] = 0.75 at"));
    }

    @Test
    void boxesSayTheOldNumbersToo() {
        Figure figure = figure(branched(X), 1);
        Cursor place = Cursor.start("D").at(CHANGED);
        String input = spot(figure, Part.INPUT, place).subject().label();
        assertTrue(input.contains("x = +0.7500\nin run A: x = "), input);
        String state = spot(figure, Part.STATE, place).subject().label();
        assertTrue(state.contains("\nin run A:\nc = "), state);
        Cursor before = place.at(new Moment(0, 1, 1));
        assertTrue(!spot(figure, Part.STATE, before).subject().label().contains("run A:"));
    }

    @Test
    void weightsAreMarkedAtTheHeadOfTheirBatchAndAllChangesFromAfar() {
        Cursor batch = Cursor.start("D").at(new Moment(0, 1, 0));
        String label =
                spot(figure(branched(KERNEL), 1), Part.CHANGE, batch).subject().label();
        assertTrue(label.startsWith("You changed kernel[0, 5] = 0.25 from epoch 1 \u00b7 batch 2 on\nin run A"), label);
        spot(figure(branched(KERNEL), 0.2), Part.CHANGE, batch);
        spot(figure(branched(C), 0.2), Part.CHANGE, Cursor.start("D").at(CHANGED));
    }

    @Test
    void aChangedWeightIsMarkedInThePictureOfTheWeightsFromItsBatchOnWithWhatItWas() {
        assertEquals(List.of(), changedWeights(new Moment(0, 0, 2)));
        for (Moment moment : List.of(new Moment(0, 1, 0), new Moment(1, 139, 2))) {
            List<Item> marks = changedWeights(moment);
            assertEquals(2, marks.size(), "the cell and its diamond");
            assertTrue(marks.get(1).mark() instanceof PathMark);
            String label = marks.get(0).subject().label();
            assertTrue(label.startsWith("L1 kernel[0, 5] (f, unit 1) = +0.25\nYou changed kernel[0, 5] = 0.25"), label);
            assertTrue(label.contains("\nin run A it is "), label);
        }
    }

    private static List<Item> changedWeights(Moment moment) {
        View view =
                new View(Examples.traces(branched(KERNEL)), Cursor.start("D").at(moment));
        ShownWeights shown = ShownWeights.at(view, ShownWeights.Kind.WEIGHTS, LOOK);
        return WeightsDiagram.of(shown, 1000, 158, LOOK).items().stream()
                .filter(item -> item.subject() instanceof TrainingTarget spot
                        && spot.place().equals(new WeightPlace(0, 0, 0, 5, 1))
                        && spot.label().contains("You changed"))
                .toList();
    }

    @Test
    void theLegendTellsOfTheOldFutureWhereThereIsOne() {
        assertTrue(legend(branched(C)).contains("grey: without the change"));
        assertTrue(!legend(Examples.airline()).contains("grey: without the change"));
    }

    private static List<String> legend(Experiment experiment) {
        View view = new View(Examples.traces(experiment), Cursor.start("A"));
        return texts(Legend.of(view, Camera.home(view, 1200, 600), LOOK));
    }
}
