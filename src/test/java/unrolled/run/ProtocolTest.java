package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.State;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** What a stateful run keeps, and when it is zero: the question's own doubts, answered by numbers. */
class ProtocolTest {
    private final Experiment airline = Examples.airline();

    private static State start(Trace trace, int epoch, int batch) {
        return trace.block(epoch, batch).recording().start();
    }

    private static State end(Trace trace, int epoch, int batch) {
        return trace.block(epoch, batch).recording().end();
    }

    @Test
    void withBatchSizeOneTheMemoryIsNotResetBetweenBatches() {
        Trace a = Examples.trace(airline, "A");
        for (int batch = 1; batch < 140; batch++) {
            assertEquals(end(a, 0, batch - 1), start(a, 0, batch));
            assertEquals(Carry.KEPT, a.run().carryInto(0, batch, 0));
        }
    }

    @Test
    void aStatelessRunBeginsEveryBatchWithZeroState() {
        Trace b = Examples.trace(airline, "B");
        for (int batch = 0; batch < 140; batch++) {
            assertTrue(start(b, 1, batch).isZero(0));
        }
        assertEquals(Carry.STATELESS, b.run().carryInto(0, 1, 0));
        assertEquals(Carry.START, b.run().carryInto(0, 0, 0));
    }

    @Test
    void slotIGoesOnInSlotI() {
        Trace c = Examples.trace(airline, "C");
        State before = end(c, 0, 4);
        State after = start(c, 0, 5);
        for (int slot = 0; slot < 4; slot++) {
            assertEquals(before.c(0, slot, 2), after.c(0, slot, 2));
        }
        assertEquals(22, c.plan().sample(0, 5, 2));
    }

    @Test
    void everyEpochIsResetByRuleAndElseTheStateGoesOnOverTheBorder() {
        Trace reset = Examples.trace(airline, "A");
        assertTrue(start(reset, 1, 0).isZero(0));
        assertEquals(Carry.RESET, reset.run().carryInto(1, 0, 0));

        Trace never = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.NEVER)), "A");
        assertEquals(end(never, 0, 139), start(never, 1, 0));
        assertNotEquals(end(never, 0, 0), end(never, 1, 0));
    }

    @Test
    void resettingEveryBatchIsTheSameAsStateless() {
        Trace everyBatch = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.EVERY_BATCH)), "A");
        Trace stateless = Examples.trace(airline, "B");
        for (int batch = 0; batch < 140; batch++) {
            assertEquals(end(stateless, 0, batch), end(everyBatch, 0, batch));
        }
    }

    @Test
    void aPinAtABorderCutsTheCarryOfItsSlotOnly() {
        Trace c = Examples.trace(airline.withRun("C", run -> run.with(Pin.one(0, 3, 0, 1))), "C");
        assertEquals(Carry.PINNED, c.run().carryInto(0, 3, 1));
        assertEquals(Carry.KEPT, c.run().carryInto(0, 3, 2));
        var recording = c.block(0, 3).recording();
        assertEquals(0, recording.previousC(0, 1, 0, 0));
        assertEquals(end(c, 0, 2).c(0, 2, 0), recording.previousC(0, 2, 0, 0));
    }

    @Test
    void aPinInTheMiddleOfABatchZeroesTheStateBeforeThatStep() {
        Trace c = Examples.trace(airline.withRun("C", run -> run.with(Pin.all(1, 7, 2))), "C");
        var recording = c.block(1, 7).recording();
        for (int slot = 0; slot < 4; slot++) {
            assertEquals(0, recording.previousH(0, slot, 2, 3));
            assertNotEquals(0, recording.previousH(0, slot, 1, 3));
        }
    }

    @Test
    void cutAtEveryBorderIsStateless() {
        Experiment cut = airline.withRun("A", run -> {
            for (int batch = 1; batch < 140; batch++) {
                run = run.with(Pin.all(0, batch, 0));
            }
            return run;
        });
        Trace a = Examples.trace(cut, "A");
        Trace b = Examples.trace(airline, "B");
        assertEquals(end(b, 0, 139), end(a, 0, 139));
    }

    @Test
    void theSmallerLastBatchOfAStatelessRunHasFewerSlots() {
        Trace b = Examples.trace(airline.withRun("B", run -> run.withBatchSize(9)), "B");
        assertEquals(5, b.block(0, 15).recording().batch());
        assertEquals(9, b.block(1, 0).recording().batch());
    }

    @Test
    void batchSizeNeverChangesANumberOfAStatelessRun() {
        Trace one = Examples.trace(airline, "B");
        for (int batchSize : List.of(4, 7, 64)) {
            Trace many = Examples.trace(airline.withRun("B", run -> run.withBatchSize(batchSize)), "B");
            for (int sample = 0; sample < 140; sample++) {
                var alone = one.block(0, sample).recording();
                var together = many.block(0, sample / batchSize).recording();
                double h = alone.at(Quantity.H, 0, 0, 2, 1);
                assertEquals(h, together.at(Quantity.H, 0, sample % batchSize, 2, 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 12})
    void statefulWindowsEqualOneLongRunHoweverTheSeriesIsCut(int lookBack) {
        Trace whole = cut(24);
        Trace windows = cut(lookBack);
        assertEquals(24 / lookBack, windows.plan().batches(0));
        for (int row = 0; row < 24; row++) {
            var one = whole.block(0, 0).recording();
            var part = windows.block(0, row / lookBack).recording();
            for (Quantity quantity : Quantity.values()) {
                for (int unit = 0; unit < 4; unit++) {
                    assertEquals(
                            one.at(quantity, 0, 0, row, unit),
                            part.at(quantity, 0, 0, row % lookBack, unit),
                            quantity + " of unit " + unit + " at row " + row);
                }
            }
        }
    }

    /** 24 rows in windows one behind the other. */
    private static Trace cut(int lookBack) {
        Experiment series = Examples.series(25, RunChoice.predicting("A", 1, true, 1));
        return Examples.trace(
                series.withData(series.data().withLookBack(lookBack).withStride(lookBack)), "A");
    }
}
