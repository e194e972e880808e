package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** A gate that is held from a moment on: two epochs of 35 batches of 4 slots and 3 steps. */
class HeldGateRunTest {
    private static final RunChoice RUN = Examples.run("C", 4, true);

    private static Trace trace(RunChoice run) {
        return Examples.trace(Examples.airline().withRuns(List.of(run)), run.id());
    }

    private static Change hold(int epoch, int batch, int step, Change.End until) {
        return new Change(epoch, batch, new Change.Hold(Quantity.F, step, 2, 0, 1, Optional.ofNullable(until)), 1);
    }

    private static double f(Trace trace, int epoch, int batch, int step) {
        return trace.block(epoch, batch).recording().at(Quantity.F, 0, 2, step, 1);
    }

    @Test
    void itIsHeldFromItsMomentToTheEndOfTheRun() {
        Trace free = trace(RUN);
        Trace held = trace(RUN.with(hold(0, 3, 1, null)));
        assertEquals(free.block(0, 2).after(), held.block(0, 2).after());
        assertEquals(f(free, 0, 3, 0), f(held, 0, 3, 0));
        assertNotEquals(1, f(held, 0, 3, 0));
        assertEquals(1, f(held, 0, 3, 1));
        assertEquals(1, f(held, 0, 4, 0));
        assertEquals(1, f(held, 1, 0, 0), "over the border of an epoch");
        assertEquals(1, f(held, 1, 34, 2));
    }

    @Test
    void theMomentUntilWhichItIsHeldIsTheLast() {
        Trace held = trace(RUN.with(hold(0, 3, 1, new Change.End(1, 4, 1))));
        assertEquals(1, f(held, 1, 4, 1));
        assertNotEquals(1, f(held, 1, 4, 2));
        Trace once = trace(RUN.with(hold(0, 3, 1, new Change.End(0, 3, 1))));
        assertEquals(1, f(once, 0, 3, 1));
        assertNotEquals(1, f(once, 0, 3, 2));
    }

    @Test
    void otherSlotsUnitsAndGatesAreUntouched() {
        Trace free = trace(RUN);
        Trace held = trace(RUN.with(hold(0, 3, 1, null)));
        for (int slot = 0; slot < 4; slot++) {
            boolean same = free.block(1, 9).recording().at(Quantity.H, 0, slot, 2, 0)
                    == held.block(1, 9).recording().at(Quantity.H, 0, slot, 2, 0);
            assertEquals(slot != 2, same);
        }
        assertFalse(held.block(1, 9).recording().isHeld(Quantity.F, 0, 2, 2, 0));
        assertFalse(held.block(1, 9).recording().isHeld(Quantity.I, 0, 2, 2, 1));
    }

    @Test
    void aResetForgetsTheStateAndTheGateIsStillHeld() {
        RunChoice run = RUN.with(hold(0, 3, 1, null)).with(Pin.all(0, 5, 1));
        Trace held = trace(run);
        assertEquals(0, held.block(0, 5).recording().previousC(0, 2, 1, 1));
        assertEquals(1, f(held, 0, 5, 1));
    }

    @Test
    void itIsHeldThroughOneCallIntoTheNext() {
        RunChoice run =
                RUN.withCalls(List.of(new Call.Predict(Part.ALL, 1), new Call.Reset(), new Call.Predict(Part.ALL, 1)));
        Trace held = trace(run.with(hold(0, 3, 1, null)));
        assertEquals(1, f(held, 1, 0, 0));
    }

    @Test
    void ofTwoHoldsOfAGateTheOneThatBeginsLaterCounts() {
        Change within = hold(0, 5, 0, new Change.End(0, 6, 2)).withValue(0);
        for (RunChoice run : List.of(
                RUN.with(hold(0, 3, 1, null)).with(within), RUN.with(within).with(hold(0, 3, 1, null)))) {
            Trace held = trace(run);
            assertEquals(1, f(held, 0, 4, 2));
            assertEquals(0, f(held, 0, 5, 0));
            assertEquals(0, f(held, 0, 6, 2));
            assertEquals(1, f(held, 0, 7, 0));
        }
    }

    @Test
    void aMomentThatABatchDoesNotHaveBeginsWithTheNextBatchAndASlotThatItDoesNotHaveWaits() {
        Trace late = trace(RUN.with(hold(0, 3, 9, null)));
        assertNotEquals(1, f(late, 0, 3, 2));
        assertEquals(1, f(late, 0, 4, 0));
        Change other = new Change(0, 3, new Change.Hold(Quantity.F, 0, 4, 0, 1, Optional.empty()), 1);
        assertEquals(trace(RUN).end(), trace(RUN.with(other)).end());
    }

    @Test
    void trainingGoesOnWithTheGateHeldAndJumpsBackGiveTheSameBits() {
        RunChoice fit = RUN.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(2, false, false)));
        Trace held = trace(fit.with(hold(0, 3, 1, null)));
        Trace again = trace(fit.with(hold(0, 3, 1, null)));
        for (int batch = 23; batch > 0; batch -= 7) {
            assertEquals(held.block(1, batch).after(), again.block(1, batch).after());
        }
        assertNotEquals(trace(fit).end(), held.end());
        Block block = held.block(1, 3);
        var gradients = block.training().orElseThrow().gradients();
        for (int step = 0; step < 3; step++) {
            assertTrue(block.recording().isHeld(Quantity.F, 0, 2, step, 1));
            assertEquals(0, gradients.preactivation(Quantity.F, 0, 2, step, 1));
        }
        assertNotEquals(0, gradients.preactivation(Quantity.F, 0, 1, 2, 1));
    }
}
