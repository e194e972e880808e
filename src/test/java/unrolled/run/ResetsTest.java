package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.engine.forward.State;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** Resets that come every n batches of a pass, and those of a slot in which another series begins. */
class ResetsTest {
    /** One step a window: 3 windows of a, 5 of b, 4 of c, which stand mixed in the file. */
    private static final Table MIXED =
            Csv.parse("mixed", "s,v\na,12\nb,1\nc,2\na,3\nb,4\nc,5\na,6\nb,7\nc,8\nb,9\nc,10\nb,11\n");

    private static Experiment mixed(RunChoice run) {
        DataChoice data = DataChoice.of(MIXED)
                .withFeatures(List.of("v"))
                .withTargets(List.of("v"))
                .withLookBack(1)
                .withDistance(0)
                .withScaling(Scaling.NONE)
                .withSeriesBy(Optional.of("s"));
        return Examples.airline().withData(data).withRuns(List.of(run));
    }

    private static RunChoice series(int batchSize) {
        return RunChoice.predicting("A", batchSize, true, 2).withReset(Reset.NEVER.whereSeriesChanges(true));
    }

    private static List<Carry> carries(Trace trace, int epoch, int slot) {
        return IntStream.range(0, trace.plan().batches(epoch))
                .mapToObj(batch -> trace.run().carryInto(epoch, batch, slot))
                .toList();
    }

    private static State start(Trace trace, int epoch, int batch) {
        return trace.block(epoch, batch).recording().start();
    }

    /** Whether c of the first step of a slot came from nothing: then f has nothing to keep. */
    private static boolean beginsAtZero(Trace trace, int epoch, int batch, int slot) {
        var recording = trace.block(epoch, batch).recording();
        return recording.previousC(0, slot, 0, 0) == 0 && recording.previousH(0, slot, 0, 0) == 0;
    }

    @Test
    void everyNIsBeforeBatchesZeroNAndTwoNOfEveryPass() {
        RunChoice run = Examples.run("A", 20, true).withReset(new Reset(ResetRule.EVERY_N, 3, false));
        Trace trace = Examples.trace(Examples.airline().withRuns(List.of(run)), "A");
        List<Carry> expected =
                List.of(Carry.RESET, Carry.KEPT, Carry.KEPT, Carry.RESET, Carry.KEPT, Carry.KEPT, Carry.RESET);
        assertEquals(expected, carries(trace, 1, 0));
        assertEquals(Carry.START, carries(trace, 0, 0).get(0));
        for (int batch = 0; batch < 7; batch++) {
            assertEquals(batch % 3 == 0, start(trace, 1, batch).isZero(5), "batch " + batch);
        }
    }

    @Test
    void aSlotIsResetWhereItsSampleIsOfAnotherSeries() {
        Trace trace = Examples.trace(mixed(series(1)), "A");
        List<Carry> first = carries(trace, 0, 0);
        assertEquals(Carry.START, first.get(0), "the first batch compares with nothing");
        assertEquals(Carry.SERIES, first.get(3), "b begins");
        assertEquals(Carry.SERIES, first.get(8), "c begins");
        assertEquals(9, first.stream().filter(Carry.KEPT::equals).count());
        assertEquals(Carry.SERIES, trace.run().carryInto(1, 0, 0), "c ended epoch 1, a begins epoch 2");
        for (int batch = 1; batch < 12; batch++) {
            assertEquals(batch == 3 || batch == 8, beginsAtZero(trace, 0, batch, 0), "batch " + batch);
        }
    }

    @Test
    void theOtherSlotsGoOn() {
        Trace trace = Examples.trace(mixed(series(4)), "A"); // a a a b | b b b b | c c c c
        assertEquals(Carry.SERIES, trace.run().carryInto(0, 1, 2));
        assertEquals(Carry.KEPT, trace.run().carryInto(0, 1, 3));
        assertTrue(beginsAtZero(trace, 0, 1, 2));
        assertFalse(beginsAtZero(trace, 0, 1, 3));
        double left = trace.block(0, 0).recording().end().c(0, 3, 1);
        assertEquals(left, trace.block(0, 1).recording().previousC(0, 3, 0, 1));
    }

    @Test
    void withoutItTheStateGoesFromOneSeriesIntoTheNext() {
        Trace trace = Examples.trace(mixed(RunChoice.predicting("A", 1, true, 1)), "A");
        assertEquals(Carry.KEPT, trace.run().carryInto(0, 3, 0));
        assertFalse(beginsAtZero(trace, 0, 3, 0));
    }

    @Test
    void aPinAndAnotherSeriesAreOneReset() {
        Trace trace = Examples.trace(mixed(series(1).with(Pin.one(0, 3, 0, 0))), "A");
        assertEquals(Carry.SERIES, trace.run().carryInto(0, 3, 0));
        assertTrue(beginsAtZero(trace, 0, 3, 0));
    }

    @Test
    void windowsAreCutInsideEachSeries() {
        Experiment two = mixed(RunChoice.predicting("A", 1, true, 1).withSamples(OptionalInt.empty()));
        Run run = Runs.all(two.withData(two.data().withLookBack(4))).get(0);
        assertEquals(3, run.samples().count(), "none of a, 2 of b, 1 of c");
        assertEquals(1, run.samples().input(0, 0, 0));
        assertEquals(9, run.samples().input(0, 3, 0), "the fourth row of b");
    }
}
