package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.data.Scaling;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Where two runs over airline passengers part, and why. */
class FirstDifferenceTest {
    private static final Experiment AIRLINE = Examples.airline();

    /** Where two runs part, without the unit that is looked at. */
    private record Parting(Moment one, int slot, Moment other, int otherSlot, List<Cause> causes) {
        static Optional<Parting> of(Optional<FirstDifference> found) {
            return found.map(first -> new Parting(
                    first.one().moment(),
                    first.one().slot(),
                    first.other().moment(),
                    first.other().slot(),
                    first.causes()));
        }
    }

    private static Optional<Parting> between(RunChoice one, RunChoice other) {
        return between(one, other, Lock.BATCH);
    }

    private static Optional<Parting> between(RunChoice one, RunChoice other, Lock lock) {
        List<Trace> traces = Examples.traces(AIRLINE.withRuns(List.of(one.withId("A"), other.withId("B"))));
        return Parting.of(FirstDifference.of(traces.get(0), traces.get(1), lock, Progress.SILENT));
    }

    private static Optional<Parting> at(Moment moment, int slot, Cause... causes) {
        return Optional.of(new Parting(moment, slot, moment, slot, List.of(causes)));
    }

    @Test
    void statefulAndStatelessPartWhereTheStateIsCarried() {
        assertEquals(
                at(new Moment(0, 1, 0), 0, Cause.CARRIED_AGAINST_ZERO),
                between(Examples.run("A", 1, true), Examples.run("B", 1, false)));
    }

    @Test
    void equalRunsNeverPart() {
        assertEquals(Optional.empty(), between(Examples.run("A", 4, true), Examples.run("B", 4, true)));
        RunChoice longer = RunChoice.predicting("B", 4, true, 3)
                .withSplit(Examples.run("B", 4, true).split());
        assertEquals(Optional.empty(), between(Examples.run("A", 4, true), longer));
    }

    @Test
    void anotherBatchSizeBringsAnotherSampleIntoTheSlot() {
        assertEquals(
                at(new Moment(0, 1, 0), 0, Cause.SAMPLE),
                between(Examples.run("A", 1, true), Examples.run("C", 4, true)));
        assertEquals(
                at(new Moment(0, 1, 0), 0, Cause.SAMPLE, Cause.CARRIED_AGAINST_ZERO),
                between(Examples.run("A", 1, false), Examples.run("C", 4, true)));
    }

    @Test
    void lockedBySampleBatchSizesPartWhereTheStateGoesAnotherWay() {
        RunChoice one = Examples.run("A", 1, true);
        RunChoice four = Examples.run("C", 4, true);
        assertEquals(
                Optional.of(new Parting(
                        new Moment(0, 1, 0), 0, new Moment(0, 0, 0), 1, List.of(Cause.CARRIED_AGAINST_ZERO))),
                between(one, four, Lock.SAMPLE),
                "sample 1 goes on from sample 0, but begins from zero in slot 1");
        assertEquals(
                Optional.of(new Parting(
                        new Moment(0, 0, 0), 1, new Moment(0, 1, 0), 0, List.of(Cause.CARRIED_AGAINST_ZERO))),
                between(four, one, Lock.SAMPLE));
    }

    @Test
    void statelessRunsAreTheSameForEveryBatchSizeToTheLastBit() {
        RunChoice one = Examples.run("A", 1, false);
        RunChoice four = Examples.run("C", 4, false);
        assertEquals(Optional.empty(), between(one, four, Lock.SAMPLE));
        assertEquals(Optional.empty(), between(four, one, Lock.SAMPLE));
        assertEquals(Optional.empty(), between(one, four, Lock.TIME));
        assertEquals(at(new Moment(0, 1, 0), 0, Cause.SAMPLE), between(one, four, Lock.BATCH));
    }

    @Test
    void everyLockTellsStatefulFromStateless() {
        for (Lock lock : Lock.values()) {
            assertEquals(
                    at(new Moment(0, 1, 0), 0, Cause.CARRIED_AGAINST_ZERO),
                    between(Examples.run("A", 1, true), Examples.run("B", 1, false), lock),
                    lock.name());
        }
    }

    @Test
    void theUnitThatDiffersMostIsPointedAt() {
        List<Trace> traces = Examples.traces(AIRLINE);
        FirstDifference first = FirstDifference.of(traces.get(0), traces.get(1), Lock.BATCH, Progress.SILENT)
                .orElseThrow();
        Difference there = first.in(traces.get(0), traces.get(1));
        double pointed = Math.abs(there.of(Quantity.C, 0, first.one().unit()));
        for (int unit = 0; unit < 4; unit++) {
            assertTrue(pointed >= Math.abs(there.of(Quantity.C, 0, unit)));
        }
        assertTrue(pointed > 0);
    }

    @Test
    void aResetRulePartsTheRunsAtTheNextEpochAndAPinInItsSlot() {
        RunChoice kept = Examples.run("A", 4, true);
        assertEquals(
                at(new Moment(1, 0, 0), 0, Cause.CARRIED_AGAINST_ZERO),
                between(kept, kept.withReset(ResetRule.EVERY_EPOCH)));
        assertEquals(
                at(new Moment(0, 7, 1), 2, Cause.CARRIED_AGAINST_ZERO), between(kept, kept.with(Pin.one(0, 7, 1, 2))));
    }

    @Test
    void aWhatIfPartsTheRunsWhereSomethingIsChanged() {
        RunChoice kept = Examples.run("A", 4, true);
        Change c = new Change(0, 7, new Change.Memory(Quantity.C, 1, 2, 0, 3), 0.5);
        Change x = new Change(0, 7, new Change.Input(1, 2, 0), 0.5);
        Change weight = new Change(0, 7, new Change.Weight(0, Change.Table.KERNEL, 0, 5), 0.5);
        assertEquals(at(new Moment(0, 7, 1), 2, Cause.CHANGED), between(kept, kept.with(c)));
        assertEquals(at(new Moment(0, 7, 1), 2, Cause.INPUT), between(kept, kept.with(x)));
        Change.Hold hold = new Change.Hold(Quantity.F, 1, 2, 0, 3, Optional.empty());
        assertEquals(at(new Moment(0, 7, 1), 2, Cause.CHANGED), between(kept, kept.with(new Change(0, 7, hold, 1))));
        assertEquals(at(new Moment(0, 7, 1), 2, Cause.INPUT, Cause.CHANGED), between(kept.with(c), kept.with(x)));
        assertEquals(at(new Moment(0, 7, 0), 0, Cause.WEIGHTS), between(kept, kept.with(weight)));
    }

    @Test
    void trainingPartsTheRunsByTheirWeights() {
        RunChoice predicts = Examples.run("A", 4, true);
        RunChoice trains = predicts.withCalls(List.of(new Call.Fit(1, false, false)));
        assertEquals(at(new Moment(0, 1, 0), 0, Cause.CALLS, Cause.WEIGHTS), between(predicts, trains));
    }

    @Test
    void inputsOfAnotherShapeAreDifferentFromTheStart() {
        RunChoice steps = RunChoice.predicting("A", 4, false, 1);
        assertEquals(at(Moment.FIRST, 0, Cause.SHAPE), between(steps, steps.withLayout(Layout.FEATURES)));
    }

    @Test
    void anotherInputOfTheSameSampleIsTold() {
        Trace one = Examples.trace(AIRLINE, "C");
        Experiment unscaled = AIRLINE.withData(AIRLINE.data().withScaling(Scaling.STANDARD));
        assertEquals(
                at(Moment.FIRST, 0, Cause.INPUT),
                Parting.of(FirstDifference.of(one, Examples.trace(unscaled, "C"), Lock.BATCH, Progress.SILENT)));
    }

    @Test
    void modelsWithOtherLayersAreNotCompared() {
        Trace one = Examples.trace(AIRLINE, "C");
        Trace two = Examples.trace(AIRLINE.withModel(Models.stacked(AIRLINE.model(), List.of(4, 2))), "C");
        var refused = assertThrows(
                IllegalArgumentException.class, () -> FirstDifference.of(one, two, Lock.BATCH, Progress.SILENT));
        assertEquals(
                "Two runs are compared unit by unit, so their LSTM layers should have the same units, "
                        + "but they are [4] and [4, 2]",
                refused.getMessage());
    }

    @Test
    void causesHaveWordsInBothLanguages() {
        assertEquals(
                "carried against zero state", Cause.CARRIED_AGAINST_ZERO.words().text(Locale.ENGLISH));
        assertEquals("ein anderes Sample im Slot", Cause.SAMPLE.words().text(Locale.GERMAN));
    }
}
