package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** Two epochs of 35 batches: up to where are two runs the same? */
class CommonPrefixTest {
    private static final RunChoice RUN = Examples.run("C", 4, true);

    private static long batches(RunChoice one, RunChoice other) {
        List<Run> runs = Runs.all(Examples.airline().withRuns(List.of(one, other)));
        assertEquals(CommonPrefix.batches(runs.get(0), runs.get(1)), CommonPrefix.batches(runs.get(1), runs.get(0)));
        return CommonPrefix.batches(runs.get(0), runs.get(1));
    }

    private static Change c(int epoch, int batch, double value) {
        return new Change(epoch, batch, new Change.Memory(Quantity.C, 1, 0, 0, 2), value);
    }

    @Test
    void upToTheFirstBatchWithAnotherNumber() {
        RunChoice changed = RUN.withId("D").with(c(0, 12, 0.5)).with(c(1, 3, 0.5));
        assertEquals(12, batches(RUN, changed));
        assertEquals(12, batches(changed, changed.with(c(0, 12, -0.5))));
        assertEquals(35 + 3, batches(changed, changed.with(c(1, 3, -0.5))));
        assertEquals(35 + 3, batches(changed, changed.without(c(1, 3, 0.5))));
    }

    @Test
    void upToTheFirstBatchWithAnotherPin() {
        assertEquals(35 + 7, batches(RUN, RUN.with(Pin.one(1, 7, 2, 3))));
        assertEquals(7, batches(RUN.with(Pin.all(0, 7, 0)), RUN.with(Pin.all(0, 7, 1))));
        assertEquals(
                20,
                batches(RUN.with(Pin.all(0, 7, 0)), RUN.with(Pin.all(0, 7, 0)).with(c(0, 20, 0))));
    }

    private static Change held(int epoch, int batch, Change.End... until) {
        Change.Hold hold =
                new Change.Hold(Quantity.F, 1, 0, 0, 2, Arrays.stream(until).findFirst());
        return new Change(epoch, batch, hold, 1);
    }

    @Test
    void upToTheFirstBatchInWhichAnotherGateIsHeld() {
        RunChoice held = RUN.with(held(0, 12));
        assertEquals(12, batches(RUN, held));
        assertEquals(12, batches(held, RUN.with(held(0, 14))));
        assertEquals(70, batches(held, held));
        RunChoice shorter = RUN.with(held(0, 12, new Change.End(1, 3, 1)));
        assertEquals(35 + 3, batches(held, shorter));
        assertEquals(35 + 2, batches(shorter, RUN.with(held(0, 12, new Change.End(1, 2, 2)))));
    }

    @Test
    void aHoldThatBeginsOrEndsBehindTheLastBatchOfAnEpochTellsFromTheNextEpochOn() {
        assertEquals(35, batches(RUN, RUN.with(held(0, 99))));
        assertEquals(35, batches(RUN.with(held(0, 3)), RUN.with(held(0, 3, new Change.End(0, 99, 0)))));
        assertEquals(70, batches(RUN, RUN.with(held(1, 35))));
    }

    @Test
    void allOfThemIfOnlyWhatItIsCalledDiffersOrWhatItDoesNotReach() {
        assertEquals(70, batches(RUN, RUN.withId("D").withName("another")));
        assertEquals(70, batches(RUN, RUN.with(c(2, 0, 0.5)).with(Pin.all(0, 35, 0))));
    }

    @Test
    void noneIfAnythingElseDiffers() {
        assertEquals(0, batches(RUN, RUN.withStateful(false)));
        assertEquals(0, batches(RUN, RUN.withBatchSize(7)));
        assertEquals(0, batches(RUN, RUN.withReset(ResetRule.EVERY_EPOCH)));
        assertEquals(0, batches(RUN, RUN.withSamples(OptionalInt.of(136))));
    }
}
