package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Windows;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** What a run is said to do is what it does. */
class RunNamesTest {
    private static final RunChoice ONE = Examples.run("A", 1, true);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Call.Predict PREDICT = new Call.Predict(Part.ALL, 1);

    private static String said(RunChoice run) {
        return said(run, new SeriesCut(3, 1, false));
    }

    private static String said(RunChoice run, SeriesCut cut) {
        return RunNames.subtitle(run, Plan.of(run, 141, 3), Optional.of(cut), ENGLISH);
    }

    @Test
    void neverIsSaidOnlyWhereNothingResets() {
        String times = "every value enters 3 times (at the ends fewer) \u00b7 ";
        assertEquals(times + "never reset", said(ONE));
        RunChoice pinned = ONE.with(Pin.all(0, 3, 0)).with(Pin.one(1, 5, 1, 0));
        assertEquals(
                "reset at 2 pins \u00b7 every value enters 3 times (at the ends fewer)",
                said(pinned),
                "first, where it is not cut off");
        RunChoice called = ONE.withCalls(List.of(PREDICT, new Call.Reset(), PREDICT));
        assertEquals(times + "reset by 1 call", said(called));
    }

    @Test
    void windowsThatOverlapBringAValueMoreThanOnce() {
        assertEquals(List.of(0, 1, 2, 1, 2, 3, 2, 3, 4), entering(3, 1, 3));
        assertEquals("a value enters up to 2 times \u00b7 never reset", said(ONE, new SeriesCut(3, 2, false)));
        assertEquals(List.of(0, 1, 2, 2, 3, 4, 4, 5, 6), entering(3, 2, 3));
        RunChoice few = ONE.withSamples(OptionalInt.of(2));
        assertEquals("a value enters up to 2 times \u00b7 never reset", said(few));
        assertEquals(List.of(0, 1, 2, 1, 2, 3), entering(3, 1, 2));
    }

    @Test
    void windowsThatDoNotOverlapFollowEachOtherOrLeaveValuesOut() {
        String next = "each window begins where the one before ended \u00b7 never reset";
        assertEquals(next, said(ONE, new SeriesCut(3, 3, false)));
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), entering(3, 3, 3));
        String skips = "1 value between two windows is left out \u00b7 never reset";
        assertEquals(skips, said(ONE, new SeriesCut(3, 4, false)));
        assertEquals(List.of(0, 1, 2, 4, 5, 6, 8, 9, 10), entering(3, 4, 3));
        assertEquals(
                "in each series a window begins where the one before ended \u00b7 never reset",
                said(ONE, new SeriesCut(3, 3, true)));
    }

    /** The rows that a run with one slot reads, of so many windows. */
    private static List<Integer> entering(int lookBack, int stride, int windows) {
        Experiment experiment = Examples.series(40, ONE.withSamples(OptionalInt.of(windows)));
        DataChoice cut = experiment.data().withLookBack(lookBack).withStride(stride);
        Run run = Examples.trace(experiment.withData(cut), "A").run();
        Windows samples = run.samples().series().orElseThrow();
        List<Integer> rows = new ArrayList<>();
        for (int batch = 0; batch < windows; batch++) {
            for (int step = 0; step < lookBack; step++) {
                rows.add(samples.row(run.plan().sample(0, batch, 0), step));
            }
        }
        return rows;
    }

    @Test
    void aSlotOfManyTakesEveryNthWindow() {
        RunChoice test = Examples.run("C", 3, true)
                .withSplit(new Split(OptionalInt.of(99), OptionalInt.of(90)))
                .withCalls(List.of(new Call.Evaluate(Part.TEST)));
        String third = "slot i goes on in slot i: slot 1 takes every 3rd window (91, 94, 97) \u00b7 never reset";
        assertEquals(third, said(test));
        RunChoice eleven = Examples.run("C", 11, true).withSamples(OptionalInt.of(22));
        assertTrue(said(eleven).contains("every 11th window (1, 12)"), said(eleven));
        assertEquals("never reset", said(Examples.run("C", 141, true)));
    }

    @Test
    void whereSamplesAreShuffledNoOrderIsSaid() {
        RunChoice shuffled = ONE.withCalls(List.of(new Call.Fit(2, false, true)));
        assertEquals(
                "never reset \u00b7 fit shuffles: a slot goes on from a sample that is not the one before",
                said(shuffled));
    }

    @Test
    void whatOnlyGeneratesGetsNoWindows() {
        assertEquals("never reset", said(ONE.withCalls(List.of(new Call.Generate(Part.ALL, 5)))));
    }

    @Test
    void aPinThatTheRunDoesNotComeByIsNoReset() {
        RunChoice waiting = ONE.with(Pin.all(7, 3, 0)).with(Pin.one(0, 3, 0, 2));
        assertTrue(said(waiting).endsWith("never reset"), said(waiting));
    }

    @Test
    void aStateThatIsResetAtOnceIsNotGoneOnFrom() {
        RunChoice after = ONE.withOrigin(new Origin(Optional.empty(), Optional.of("C")));
        assertTrue(said(after).endsWith("goes on from the state of C"), said(after));
        String forgotten = "the state of C is reset at once";
        assertTrue(said(after.withReset(ResetRule.EVERY_EPOCH)).endsWith(forgotten));
        assertTrue(said(after.withCalls(List.of(new Call.Reset(), PREDICT))).endsWith(forgotten));
        assertTrue(said(after.with(Pin.all(0, 0, 0))).endsWith(forgotten));
    }

    @Test
    void whatItDoesNotShareIsSaidFirst() {
        RunChoice ahead = ONE.withOwn(OwnChoice.NOTHING.withDistance(OptionalInt.of(0)));
        assertTrue(said(ahead).startsWith("target in the same row \u00b7 every value"), said(ahead));
        OwnChoice own = OwnChoice.NOTHING.withLookBack(OptionalInt.of(25)).withSeed(OptionalLong.of(1_000_000));
        assertTrue(
                said(ONE.withOwn(own)).startsWith("look-back 25 \u00b7 seed 1000000 \u00b7 every value"),
                said(ONE.withOwn(own)));
    }

    @Test
    void everyRuleIsSaid() {
        RunChoice four = Examples.run("C", 4, true);
        String slots = "slot i goes on in slot i: slot 1 takes every 4th window (1, 5, 9, \u2026)";
        assertEquals(
                slots + " \u00b7 reset before batches 1, 11, 21, \u2026 of every pass",
                said(four.withReset(ResetRule.EVERY_N)));
        assertEquals(
                slots + " \u00b7 reset before every epoch \u00b7 a slot is reset where its series changes",
                said(four.withReset(new Reset(ResetRule.EVERY_EPOCH, 10, true))));
        assertEquals(
                "slot 2 alone reset at 2 pins \u00b7 " + slots,
                said(four.withReset(ResetRule.NEVER).with(Pin.one(0, 3, 0, 2)).with(Pin.one(0, 5, 1, 2))));
        assertEquals("reset before every batch", said(four.withReset(ResetRule.EVERY_BATCH)));
        assertEquals(
                "reset at 1 pin \u00b7 the state is cut to zero before every batch",
                said(Examples.run("B", 1, false).with(Pin.all(0, 3, 1))));
    }
}
