package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Which input mattered, against central differences of the same batches run again with one input nudged. */
class InfluenceTest {
    private static final double NUDGE = 1e-4;

    private final Experiment airline =
            Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 3)));

    /** A number at a step of the last of some batches. */
    private interface Wanted {
        double in(Recording recording);
    }

    /** The number if x of the first of the batches in a slot and step were another. */
    private static double nudged(Trace trace, Moment from, Moment to, int slot, double by, Wanted wanted) {
        State state = null;
        Recording recording = null;
        for (int batch = from.batch(); batch <= to.batch(); batch++) {
            Block block = trace.block(from.epoch(), batch);
            double[] x = block.recording().x();
            if (state == null) {
                state = block.recording().start();
                x[slot * trace.plan().steps() + from.step()] += by;
            }
            recording = Forward.run(
                    block.model(), x, block.recording().batch(), trace.plan().steps(), state);
            state = recording.end();
        }
        return wanted.in(recording);
    }

    private static void assertAgrees(Trace trace, Influence found, Cursor place, Wanted wanted) {
        assertTrue(found.steps().size() > 1);
        for (Influence.Step step : found.steps()) {
            double up = nudged(trace, step.moment(), place.moment(), place.slot(), NUDGE, wanted);
            double down = nudged(trace, step.moment(), place.moment(), place.slot(), -NUDGE, wanted);
            double difference = (up - down) / (2 * NUDGE);
            assertEquals(
                    difference, step.byFeature().get(0), 1e-9, step.moment().toString());
        }
    }

    @Test
    void anOutputByEveryInputOfItsWindowAndOfEarlierBatches() {
        Trace c = Examples.trace(airline, "C");
        Cursor place = new Cursor("C", new Moment(0, 4, 2), 1, 0, 0);
        Influence found = Influence.on(c, place, new Influence.Output(0));
        assertEquals(15, found.steps().size());
        assertEquals(3, found.ownSteps().size());
        assertEquals(Carry.START, found.before());
        assertAgrees(c, found, place, recording -> recording.output(1, 2, 0));
        assertNotEquals(0, found.by(new Moment(0, 3, 2), 0).orElseThrow());
    }

    @Test
    void hAndCOfAUnitInTheMiddleOfAWindow() {
        Trace a = Examples.trace(airline, "A");
        Cursor lower = new Cursor("A", new Moment(0, 3, 1), 0, 0, 2);
        Influence h = Influence.on(a, lower, new Influence.Unit(Quantity.H));
        assertEquals(11, h.steps().size());
        assertAgrees(a, h, lower, recording -> recording.at(Quantity.H, 0, 0, 1, 2));
    }

    @Test
    void inTrainingEveryBatchCountsWithItsOwnWeights() {
        RunChoice trained = RunChoice.predicting("A", 4, true, 1)
                .withSplit(new Split(OptionalInt.of(96), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(1, false, false)));
        Trace trace = Examples.trace(Examples.series(140, trained), "A");
        Cursor place = new Cursor("A", new Moment(0, 3, 2), 2, 0, 1);
        Influence c = Influence.on(trace, place, new Influence.Unit(Quantity.C));
        assertAgrees(trace, c, place, recording -> recording.at(Quantity.C, 0, 2, 2, 1));
    }

    @Test
    void asKerasHasItOrStatelessOnlyTheWindowMatters() {
        Trace a = Examples.trace(airline, "A");
        Cursor place = new Cursor("A", new Moment(0, 9, 2), 0, 0, 0);
        Influence keras = Influence.on(a, place, new Influence.Output(0), 0);
        assertEquals(3, keras.steps().size());
        assertEquals(Carry.KEPT, keras.before());

        Trace b = Examples.trace(airline, "B");
        Influence stateless = Influence.on(b, place.inRun("B"), new Influence.Output(0));
        assertEquals(3, stateless.steps().size());
        assertEquals(List.of(), stateless.earlierSteps());
        assertEquals(Carry.STATELESS, stateless.before());
    }

    @Test
    void whatWasBeforeAPinDoesNotMatter() {
        Trace a = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        Influence found =
                Influence.on(a, new Cursor("A", new Moment(0, 5, 2), 0, 0, 0), new Influence.Unit(Quantity.H));
        assertEquals(6, found.steps().size());
        assertEquals(Carry.PINNED, found.before());
        assertEquals(0, found.by(new Moment(0, 4, 0), 0).orElseThrow());
        assertNotEquals(0, found.by(new Moment(0, 4, 1), 0).orElseThrow());
        assertTrue(found.steps().get(0).size() > 0);
    }
}
