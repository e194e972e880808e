package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Plan;

/** What a run is said to do is what it does. */
class RunNamesTest {
    private static final RunChoice ONE = Examples.run("A", 1, true);
    private static final Call.Predict PREDICT = new Call.Predict(Part.ALL, 1);

    private static String said(RunChoice run) {
        return RunNames.subtitle(run, Plan.of(run, 141, 3), false, Words.in(Locale.ENGLISH));
    }

    @Test
    void neverIsSaidOnlyWhereNothingResets() {
        assertEquals("one row: the state walks through the whole series \u00b7 never reset", said(ONE));
        RunChoice pinned = ONE.with(Pin.all(0, 3, 0)).with(Pin.one(1, 5, 1, 0));
        assertEquals("one row: sample after sample in slot 1 \u00b7 reset at 2 pins", said(pinned));
        RunChoice called = ONE.withCalls(List.of(PREDICT, new Call.Reset(), PREDICT));
        assertEquals("one row: sample after sample in slot 1 \u00b7 reset by 1 call", said(called));
    }

    @Test
    void throughSeveralSeriesItWalksOneAfterTheOther() {
        assertEquals(
                "one row: the state walks through all series, one after the other \u00b7 never reset",
                RunNames.subtitle(ONE, Plan.of(ONE, 141, 3), true, Words.in(Locale.ENGLISH)));
    }

    @Test
    void aPinThatTheRunDoesNotComeByIsNoReset() {
        RunChoice waiting = ONE.with(Pin.all(7, 3, 0)).with(Pin.one(0, 3, 0, 2));
        assertEquals("one row: the state walks through the whole series \u00b7 never reset", said(waiting));
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
        OwnChoice own = OwnChoice.NOTHING.withLookBack(OptionalInt.of(25)).withSeed(OptionalLong.of(1_000_000));
        assertTrue(
                said(ONE.withOwn(own)).startsWith("look-back 25 \u00b7 seed 1000000 \u00b7 one row"),
                said(ONE.withOwn(own)));
    }

    @Test
    void everyRuleIsSaid() {
        RunChoice four = Examples.run("C", 4, true);
        String slots = "slot i goes on in slot i: slot 1 takes samples 1, 5, 9, \u2026";
        assertEquals(
                slots + " \u00b7 reset before batches 1, 11, 21, \u2026 of every pass",
                said(four.withReset(ResetRule.EVERY_N)));
        assertEquals(
                slots + " \u00b7 reset before every epoch \u00b7 a slot is reset where its series changes",
                said(four.withReset(new Reset(ResetRule.EVERY_EPOCH, 10, true))));
        assertEquals("reset before every batch", said(four.withReset(ResetRule.EVERY_BATCH)));
        assertEquals(
                "the state is cut to zero before every batch \u00b7 reset at 1 pin",
                said(Examples.run("B", 1, false).with(Pin.all(0, 3, 1))));
    }
}
