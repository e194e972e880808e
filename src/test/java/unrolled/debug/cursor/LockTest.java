package unrolled.debug.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Where other runs stand while the cursor stands in one; look-back 3, so that sample s has the rows s to s + 2. */
class LockTest {
    private static final RunChoice ONE = Examples.run("A", 1, true);
    private static final RunChoice FOUR = Examples.run("C", 4, true);
    private static final List<Trace> TRACES = traces(Examples.airline(), ONE, FOUR);

    private static List<Trace> traces(Experiment experiment, RunChoice one, RunChoice other) {
        return Examples.traces(experiment.withRuns(List.of(one.withId("A"), other.withId("B"))));
    }

    private static Followed follow(Lock lock, List<Trace> traces, Moment moment, int slot) {
        Cursor cursor = new Cursor("A", moment, slot, 0, 0);
        return lock.follow(cursor, traces.get(0).run(), traces.get(1));
    }

    private static List<Trace> turned(List<Trace> traces) {
        return List.of(traces.get(1), traces.get(0));
    }

    @Test
    void byBatchTheSameBatchIsAnotherSample() {
        assertEquals(new Followed(new Moment(1, 5, 2), 0, false), follow(Lock.BATCH, TRACES, new Moment(1, 5, 2), 0));
    }

    @Test
    void bySampleBatchAndSlotAreThoseOfTheSample() {
        assertEquals(new Followed(new Moment(1, 1, 2), 1, false), follow(Lock.SAMPLE, TRACES, new Moment(1, 5, 2), 0));
        assertEquals(
                new Followed(new Moment(1, 7, 2), 0, false),
                follow(Lock.SAMPLE, turned(TRACES), new Moment(1, 1, 2), 3));
    }

    @Test
    void aSampleThatTheOtherRunDoesNotComputeLeavesItAtItsLastOne() {
        List<Trace> fewer = traces(
                Examples.airline(), ONE, RunChoice.predicting("B", 4, true, 2).withSamples(OptionalInt.of(100)));
        assertEquals(new Followed(new Moment(0, 24, 1), 3, true), follow(Lock.SAMPLE, fewer, new Moment(0, 120, 1), 0));
    }

    @Test
    void runsWithOtherCallsMeetInTheCallOverTheSamePart() {
        Split split = new Split(OptionalInt.empty(), OptionalInt.of(96));
        Call test = new Call.Predict(Part.TEST, 1);
        RunChoice both = ONE.withSplit(split).withCalls(List.of(new Call.Predict(Part.TRAIN, 1), test));
        List<Trace> traces = traces(Examples.airline(), ONE.withSplit(split).withCalls(List.of(test)), both);
        for (Lock lock : Lock.values()) {
            assertEquals(new Followed(new Moment(1, 7, 2), 0, false), follow(lock, traces, new Moment(0, 7, 2), 0));
            assertEquals(
                    new Followed(new Moment(0, 7, 2), 0, false), follow(lock, turned(traces), new Moment(1, 7, 2), 0));
        }
        assertTrue(
                follow(Lock.SAMPLE, turned(traces), new Moment(0, 7, 2), 0).stayed(), "nobody predicts the train part");
    }

    @Test
    void windowsThatOverlapFollowByTimeInTheirOwnSample() {
        for (int step = 0; step < 3; step++) {
            Moment moment = new Moment(0, 9, step);
            assertEquals(follow(Lock.SAMPLE, TRACES, moment, 0), follow(Lock.TIME, TRACES, moment, 0));
        }
    }

    @Test
    void everyRunFollowsItselfToTheSamePlaceByEveryLock() {
        List<Trace> same = traces(Examples.airline(), FOUR, FOUR);
        Plan plan = same.get(0).plan();
        for (long index = 0; index < plan.moments(); index++) {
            for (Lock lock : Lock.values()) {
                Moment moment = plan.at(index);
                assertEquals(new Followed(moment, 2, false), follow(lock, same, moment, 2), lock.name());
            }
        }
    }

    @Test
    void rowsThatAreFeaturesAreReadAtOnceAtTheLastOfThem() {
        List<Trace> layouts = traces(Examples.airline(), ONE, ONE.withLayout(Layout.FEATURES));
        assertEquals(
                new Followed(new Moment(0, 9, 0), 0, false),
                follow(Lock.TIME, layouts, new Moment(0, 9, 2), 0),
                "row 11 is the last of sample 9");
        assertEquals(
                new Followed(new Moment(0, 7, 0), 0, false),
                follow(Lock.TIME, layouts, new Moment(0, 9, 0), 0),
                "row 9 is the last of sample 7");
        assertTrue(follow(Lock.TIME, layouts, Moment.FIRST, 0).stayed(), "no sample ends at row 0");
        assertEquals(
                new Followed(new Moment(0, 9, 2), 0, false),
                follow(Lock.TIME, turned(layouts), new Moment(0, 9, 0), 0));
    }

    @Test
    void withAStrideARowBetweenTwoSamplesLeavesTheRunAtTheOneBefore() {
        Experiment apart = Examples.airline().withData(Examples.airline().data().withStride(2));
        RunChoice one = RunChoice.predicting("A", 1, true, 1);
        List<Trace> layouts = traces(apart, one, one.withLayout(Layout.FEATURES));
        assertEquals(
                new Followed(new Moment(0, 4, 0), 0, false),
                follow(Lock.TIME, layouts, new Moment(0, 5, 0), 0),
                "row 10 is the last of sample 4");
        assertEquals(
                new Followed(new Moment(0, 4, 0), 0, true),
                follow(Lock.TIME, layouts, new Moment(0, 5, 1), 0),
                "row 11 ends no sample");
    }

    @Test
    void aValidationFollowsAValidationAndNothingElse() {
        Split split = Examples.run("A", 1, true).split();
        RunChoice validated = ONE.withCalls(List.of(new Call.Fit(2, true, false)))
                .withSplit(new Split(split.used(), OptionalInt.of(100)));
        RunChoice alone = validated.withCalls(List.of(new Call.Fit(2, false, false)));
        List<Trace> traces = traces(Examples.airline(), validated, alone);
        Moment validation = new Moment(1, 5, 0);
        for (Lock lock : Lock.values()) {
            assertTrue(follow(lock, traces, validation, 0).stayed(), lock.name());
            assertFalse(follow(lock, traces, new Moment(2, 5, 0), 0).stayed(), lock.name());
        }
        List<Trace> both = traces(Examples.airline(), validated, validated.withBatchSize(4));
        assertEquals(
                new Followed(new Moment(1, 1, 0), 1, false),
                follow(Lock.SAMPLE, both, validation, 0),
                "sample 105 is the sixth of the test part");
    }

    @Test
    void aTestPartIsFoundBySampleInAPassOverAll() {
        Split split = new Split(Examples.run("A", 1, true).split().used(), OptionalInt.of(100));
        RunChoice test = ONE.withSplit(split).withCalls(List.of(new Call.Predict(Part.TEST, 1)));
        List<Trace> traces = traces(Examples.airline(), test, FOUR);
        assertEquals(new Followed(new Moment(0, 25, 1), 2, false), follow(Lock.SAMPLE, traces, new Moment(0, 2, 1), 0));
    }

    @Test
    void aShuffledSampleIsFoundInItsPlace() {
        RunChoice shuffled = FOUR.withCalls(List.of(new Call.Fit(2, false, true)));
        List<Trace> traces =
                traces(Examples.airline(), ONE.withCalls(List.of(new Call.Fit(2, false, false))), shuffled);
        Plan plan = traces.get(1).plan();
        for (int sample = 0; sample < 140; sample++) {
            Followed there = follow(Lock.SAMPLE, traces, new Moment(1, sample, 1), 0);
            Moment moment = there.moment();
            assertEquals(sample, plan.sample(moment.epoch(), moment.batch(), there.slot()));
        }
    }

    /** Runs that are cut differently. */
    private static List<Trace> cut(int lookBack, int stride, int other) {
        RunChoice one = ONE.withOwn(
                OwnChoice.NOTHING.withLookBack(OptionalInt.of(lookBack)).withStride(OptionalInt.of(stride)));
        RunChoice two = ONE.withOwn(OwnChoice.NOTHING.withLookBack(OptionalInt.of(other)));
        return traces(Examples.airline(), one.withSamples(OptionalInt.empty()), two.withSamples(OptionalInt.empty()));
    }

    @Test
    void runsThatAreCutDifferentlyFollowByTime() {
        List<Trace> traces = cut(25, 25, 1);
        for (Lock lock : List.of(Lock.BATCH, Lock.TIME)) {
            assertEquals(
                    new Followed(new Moment(0, 31, 0), 0, false),
                    follow(lock, traces, new Moment(0, 1, 6), 0),
                    "step 7 of the window that begins with row 25 reads row 31");
            assertEquals(
                    new Followed(new Moment(0, 1, 6), 0, false), follow(lock, turned(traces), new Moment(0, 31, 0), 0));
        }
    }

    @Test
    void aSampleIsThenTheWindowThatBeginsAtTheSameRow() {
        List<Trace> traces = cut(25, 25, 1);
        assertEquals(new Followed(new Moment(0, 25, 0), 0, false), follow(Lock.SAMPLE, traces, new Moment(0, 1, 0), 0));
        assertTrue(
                follow(Lock.SAMPLE, turned(traces), new Moment(0, 26, 0), 0).stayed(), "no window begins with row 26");
        assertEquals(
                new Followed(new Moment(0, 2, 0), 0, false),
                follow(Lock.SAMPLE, turned(traces), new Moment(0, 50, 0), 0));
    }

    @Test
    void ofOverlappingWindowsItIsTheOneThatBeginsThereElseTheNewest() {
        List<Trace> traces = cut(1, 1, 25);
        assertEquals(new Followed(new Moment(0, 3, 0), 0, false), follow(Lock.TIME, traces, new Moment(0, 3, 0), 0));
        assertEquals(
                new Followed(new Moment(0, 118, 24), 0, false),
                follow(Lock.TIME, traces, new Moment(0, 142, 0), 0),
                "the last window reads rows 118 to 142");
    }
}
