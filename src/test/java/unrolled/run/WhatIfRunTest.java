package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Matrix;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** What changes do to a run: nothing before their moment, and everything after it follows from them. */
class WhatIfRunTest {
    private static final Change.Weight KERNEL = new Change.Weight(0, Change.Table.KERNEL, 0, 5);

    private static Trace trace(RunChoice run) {
        return Examples.trace(Examples.airline().withRuns(List.of(run)), run.id());
    }

    @Test
    void anInputIsAnotherOneInOneSlotAtOneStep() {
        RunChoice run = Examples.run("C", 4, true);
        Trace old = trace(run);
        Trace now = trace(run.with(new Change(0, 3, new Change.Input(1, 2, 0), 9)));
        assertEquals(9, now.block(0, 3).recording().x(2, 1, 0));
        assertEquals(
                old.block(0, 3).recording().x(2, 2, 0),
                now.block(0, 3).recording().x(2, 2, 0));
        assertEquals(old.block(0, 2).after(), now.block(0, 2).after());
        assertEquals(
                old.block(0, 3).recording().after(0),
                now.block(0, 3).recording().after(0));
        assertNotEquals(old.block(0, 3).after(), now.block(0, 3).after());
        assertEquals(
                old.block(0, 9).recording().at(Quantity.H, 0, 1, 2, 0),
                now.block(0, 9).recording().at(Quantity.H, 0, 1, 2, 0));
    }

    @Test
    void aStateThatIsSetGoesOn() {
        RunChoice run = Examples.run("C", 4, true);
        Trace now = trace(run.with(new Change(0, 3, new Change.Memory(Quantity.C, 2, 2, 0, 1), 0.5)));
        assertEquals(0.5, now.block(0, 4).recording().previousC(0, 2, 0, 1));
    }

    @Test
    void aWeightIsAnotherOneFromItsBatchOn() {
        RunChoice run = Examples.run("C", 4, true);
        Trace now = trace(run.with(new Change(0, 3, KERNEL, 0.5)));
        assertNotEquals(0.5, kernel(now.block(0, 2)).at(0, 5));
        assertEquals(0.5, kernel(now.block(0, 3)).at(0, 5));
        assertEquals(0.5, kernel(now.block(1, 30)).at(0, 5));
        assertEquals(trace(run).block(0, 2).after(), now.block(0, 2).after());
    }

    private static Matrix kernel(Block block) {
        return block.model().lstms().get(0).kernel();
    }

    @Test
    void trainingGoesOnFromAWeightThatIsChanged() {
        RunChoice run = Examples.run("C", 4, true)
                .withSplit(new Split(OptionalInt.of(140), OptionalInt.of(96)))
                .withCalls(List.of(new Call.Fit(2, false, false)));
        Trace now = trace(run.with(new Change(0, 3, KERNEL, 0.5)));
        assertEquals(0.5, kernel(now.block(0, 3)).at(0, 5));
        double step = now.block(0, 3)
                .training()
                .orElseThrow()
                .update()
                .layer(0)
                .get(0)
                .at(0, 5);
        assertEquals(0.5 + step, kernel(now.block(0, 4)).at(0, 5), 1e-15);
    }

    @Test
    void whatAGenerationMadeItselfCanBeChangedAndStaysInItsWindow() {
        RunChoice run = Examples.run("A", 1, true).withCalls(List.of(new Call.Generate(Part.ALL, 10)));
        Trace now = trace(run.with(new Change(0, 3, new Change.Input(2, 0, 0), 0.5)));
        assertEquals(0.5, now.block(0, 3).recording().x(0, 2, 0));
        assertEquals(0.5, now.block(0, 4).recording().x(0, 1, 0));
        assertEquals(
                trace(run).block(0, 2).recording().end(),
                now.block(0, 2).recording().end());
    }

    @Test
    void changesOfSlotsAndStepsThatABatchDoesNotHaveWait() {
        RunChoice run = Examples.run("C", 4, true);
        Trace now = trace(run.with(new Change(0, 3, new Change.Memory(Quantity.C, 2, 4, 0, 1), 0.5))
                .with(new Change(0, 3, new Change.Input(3, 0, 0), 0.5)));
        assertEquals(trace(run).end(), now.end());
    }

    @Test
    void replayAfterAJumpGivesTheSameBits() {
        RunChoice run = Examples.run("A", 1, true).with(new Change(0, 3, KERNEL, 0.5));
        Trace now = trace(run);
        for (int batch = 139; batch > 0; batch -= 23) {
            assertEquals(trace(run).block(0, batch).after(), now.block(0, batch).after());
        }
    }
}
