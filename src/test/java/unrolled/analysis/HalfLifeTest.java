package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.HalfLife.End;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How long units remember, at a moment and over a run, each computed once more in the plainest way. */
class HalfLifeTest {
    private final Experiment airline = Examples.airline();

    private static Cursor place(Trace trace, long index, int slot, int unit) {
        return new Cursor(trace.run().id(), trace.plan().at(index), slot, 0, unit);
    }

    private static double f(Trace trace, long index, int slot, int unit) {
        Moment at = trace.plan().at(index);
        return trace.block(at).recording().at(Quantity.F, 0, slot, at.step(), unit);
    }

    @Test
    void halfIsLeftWhereTheProductOfTheFollowingForgetGatesIsAtMostOneHalf() {
        Trace c = Examples.trace(airline.withRun("C", run -> run.withReset(ResetRule.NEVER)), "C");
        int halves = 0;
        for (int unit = 0; unit < 4; unit++) {
            for (long index = 0; index < c.plan().moments(); index++) {
                double kept = 1;
                int steps = 0;
                while (kept > 0.5 && index + steps + 1 < c.plan().moments()) {
                    steps++;
                    kept *= f(c, index + steps, 3, unit);
                }
                HalfLife life = HalfLife.of(c, place(c, index, 3, unit));
                assertEquals(new HalfLife(kept <= 0.5 ? End.HALF : End.OPEN, steps, kept), life);
                halves += life.end() == End.HALF ? 1 : 0;
            }
        }
        assertTrue(halves > 700, halves + " halves");
    }

    @Test
    void itIsOpenAtTheEndOfTheRunAndWhereTheWalkEnds() {
        Trace a = Examples.trace(airline, "A");
        assertEquals(
                new HalfLife(End.OPEN, 0, 1), HalfLife.of(a, place(a, a.plan().moments() - 1, 0, 0)));
        HalfLife short1 = HalfLife.of(a, place(a, 30, 0, 1), 1);
        assertTrue(short1.steps() == 1, short1.toString());
    }

    @Test
    void statelessBordersResetsAndPinsEndTheMemory() {
        Trace b = Examples.trace(airline, "B");
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(new HalfLife(End.RESET, 1, 0), HalfLife.of(b, place(b, 32, 0, unit)));
        }
        Trace a = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        assertEquals(new HalfLife(End.RESET, 1, 0), HalfLife.of(a, place(a, 12, 0, 1)));
        assertEquals(new HalfLife(End.RESET, 1, 0), HalfLife.of(a, place(a, 419, 0, 1)));
    }

    @Test
    void nothingIsLeftOfACThatIsSetToAnotherNumber() {
        Change change = new Change(0, 4, new Change.Memory(Quantity.C, 1, 0, 0, 1), 0.5);
        Trace a = Examples.trace(airline.withRun("A", run -> run.with(change)), "A");
        assertEquals(new HalfLife(End.RESET, 1, 0), HalfLife.of(a, place(a, 12, 0, 1)));
        assertEquals(End.HALF, HalfLife.of(a, place(a, 12, 0, 0)).end());
    }

    @Test
    void whatAForgetGateThatIsHeldKeepsIsNeverHalf() {
        Change.Hold hold = new Change.Hold(Quantity.F, 0, 0, 0, 1, Optional.empty());
        Experiment never =
                airline.withRun("A", run -> run.withReset(ResetRule.NEVER).with(new Change(0, 4, hold, 1)));
        Trace a = Examples.trace(never, "A");
        assertEquals(new HalfLife(End.OPEN, (int) a.plan().moments() - 12, 1), HalfLife.of(a, place(a, 11, 0, 1)));
        assertEquals(End.HALF, HalfLife.of(a, place(a, 11, 0, 0)).end());
    }

    @Test
    void overARunItIsThatOfTheGeometricMeanOfTheForgetGates() {
        Trace c = Examples.trace(airline, "C");
        HalfLives lives = HalfLives.of(c, 0, 2, Progress.SILENT);
        for (int unit = 0; unit < lives.units(); unit++) {
            double sum = 0;
            for (long index = 0; index < c.plan().moments(); index++) {
                sum += Math.log(f(c, index, 2, unit));
            }
            double mean = Math.exp(sum / c.plan().moments());
            assertEquals(0.5, Math.pow(mean, lives.of(unit)), 1e-12);
        }
    }
}
