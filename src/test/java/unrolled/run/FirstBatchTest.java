package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.MemoryWalk;
import unrolled.analysis.Provenance;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Call;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.ExperimentFile;
import unrolled.run.plan.Moment;

/**
 * A run that begins with the state of another one finds it before its first batch, as a second call of predict does in
 * Keras; what resets before that batch forgets it, and then the run is the one that begins with zero.
 */
class FirstBatchTest {
    private static final Path FILE = Path.of("src/test/resources/experiments/state-of-reset.json");

    private static RunChoice from(String id) {
        return RunChoice.predicting(id, 2, true, 2).withOrigin(new Origin(Optional.empty(), Optional.of("A")));
    }

    /** The trace of a run, which begins with the state of a run A. */
    private static Trace trace(RunChoice run) {
        RunChoice source = RunChoice.predicting("A", 2, true, 1);
        return Examples.trace(Examples.series(23, source, run), "B");
    }

    private static void assertSameBits(Trace expected, Trace trace) {
        List<Block> blocks = new ArrayList<>();
        expected.walk(Progress.SILENT, blocks::add);
        assertEquals(blocks.size(), trace.reached());
        trace.walk(Progress.SILENT, block -> {
            Block same = blocks.get((int) trace.plan().batchIndex(block.epoch(), block.batch()));
            assertEquals(same.recording().start(), block.recording().start());
            assertEquals(same.recording().end(), block.recording().end());
        });
    }

    @Test
    void inTheFileEveryResetBeforeTheFirstBatchLeadsToTheRunThatBeginsWithZero() {
        List<Trace> traces = Traces.of(ExperimentFile.read(FILE));
        Trace zero = traces.get(2);
        assertEquals(Carry.START, zero.run().carryInto(0, 0, 0));
        for (int run : new int[] {1, 3}) {
            assertSameBits(zero, traces.get(run));
        }
        assertEquals(Carry.CALLED, traces.get(1).run().carryInto(0, 0, 0));
        assertEquals(Carry.RESET, traces.get(3).run().carryInto(0, 0, 0));
        assertEquals(Carry.RESET, traces.get(4).run().carryInto(0, 0, 0));
        assertTrue(traces.get(4).block(0, 0).recording().start().isZero(0));
    }

    @Test
    void withoutAResetTheStateGoesOn() {
        Trace goesOn = trace(from("B"));
        Trace other = Examples.trace(Examples.series(23, RunChoice.predicting("A", 2, true, 1)), "A");
        assertEquals(Carry.INHERITED, goesOn.run().carryInto(0, 0, 1));
        assertEquals(
                other.end().orElseThrow().state(),
                goesOn.block(0, 0).recording().start());
        assertEquals(
                goesOn.startState(), Optional.of(goesOn.block(0, 0).recording().start()));
    }

    @Test
    void aRunThatEndsWithACallOfResetLeavesZero() {
        RunChoice source = RunChoice.predicting("A", 2, true, 1)
                .withCalls(List.of(new Call.Predict(Part.ALL, 1), new Call.Reset()));
        Trace goesOn = Examples.trace(Examples.series(23, source, from("B")), "B");
        assertTrue(goesOn.startState().orElseThrow().isZero(0));
        assertSameBits(trace(RunChoice.predicting("B", 2, true, 2)), goesOn);
    }

    @Test
    void aPinAtTheFirstMomentCutsTheCarryOfItsSlotOnly() {
        Trace pinned = trace(from("B").with(Pin.one(0, 0, 0, 1)));
        assertEquals(Carry.INHERITED, pinned.run().carryInto(0, 0, 0));
        assertEquals(Carry.PINNED, pinned.run().carryInto(0, 0, 1));
        Block first = pinned.block(0, 0);
        assertNotEquals(0, first.recording().previousC(0, 0, 0, 0));
        assertEquals(0, first.recording().previousC(0, 1, 0, 0));
        Trace all = trace(from("B").with(Pin.all(0, 0, 0)));
        Trace zero = trace(RunChoice.predicting("B", 2, true, 2));
        for (long index = 0; index < zero.reached(); index++) {
            Moment at = zero.plan().at(index * 3);
            assertEquals(
                    zero.block(at).recording().end(), all.block(at).recording().end());
        }
    }

    @Test
    void whereMemoryComesFromAgreesWithTheBorder() {
        for (RunChoice reset : List.of(
                from("B").withCalls(List.of(new Call.Reset(), new Call.Predict(Part.ALL, 2))),
                from("B").withReset(ResetRule.EVERY_EPOCH),
                from("B").withReset(ResetRule.EVERY_PASS),
                from("B").withReset(ResetRule.EVERY_BATCH),
                from("B").with(Pin.all(0, 0, 0)))) {
            Trace trace = trace(reset);
            Cursor place = Cursor.start("B").at(new Moment(0, 0, 2));
            Provenance why = MemoryWalk.provenance(trace, place);
            assertEquals(trace.run().carryInto(0, 0, 0), why.rest().before());
            assertEquals(0, why.rest().value(), "nothing is older");
            assertEquals(why.c(), why.sum(), 1e-15);
        }
        Provenance inherited = MemoryWalk.provenance(trace(from("B")), Cursor.start("B"));
        assertEquals(Carry.INHERITED, inherited.rest().before());
        assertNotEquals(0, inherited.rest().value());
    }
}
