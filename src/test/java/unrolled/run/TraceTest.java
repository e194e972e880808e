package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.State;

class TraceTest {
    private final Trace trace =
            Trace.of(Runs.all(Examples.series(3000, Examples.run("A", 2, true).withSamples(OptionalInt.of(2990))))
                    .get(0));

    @Test
    void replayAfterAnyJumpGivesTheBitsOfTheFirstWalk() {
        List<State> ends = new ArrayList<>();
        trace.walk(Progress.SILENT, block -> ends.add(block.recording().end()));
        Random random = new Random(1);
        for (int jump = 0; jump < 300; jump++) {
            long index = random.nextInt(ends.size());
            Block block = trace.block(trace.plan().epochOf(index), trace.plan().batchOf(index));
            assertEquals(ends.get((int) index), block.recording().end());
        }
    }

    @Test
    void theLargestValueIsTheLargestOfAllMoments() {
        double[] largest = {0};
        trace.walk(Progress.SILENT, block -> {
            for (int slot = 0; slot < 2; slot++) {
                for (int unit = 0; unit < 4; unit++) {
                    for (int step = 0; step < 3; step++) {
                        largest[0] =
                                Math.max(largest[0], Math.abs(block.recording().at(Quantity.C, 0, slot, step, unit)));
                    }
                }
            }
        });
        assertEquals(largest[0], trace.largest(Quantity.C));
    }

    @Test
    void aBatchThatIsNotThereIsRefusedWithWhatIs() {
        var refused = assertThrows(IndexOutOfBoundsException.class, () -> trace.block(2, 0));
        assertEquals(
                "run A has 2 epochs and 2990 of 2990 batches are there, but epoch 3, batch 1 was asked for",
                refused.getMessage());
    }

    @Test
    void aWalkCanBeCancelled() {
        assertThrows(CancellationException.class, () -> Trace.of(trace.run(), (done, all) -> done < 500));
    }

    @Test
    void aWalkOverSomeBatchesGivesTheSameBitsAndEndsWhenEnoughIsSeen() {
        List<Block> seen = new ArrayList<>();
        trace.walk(1500, 1700, Progress.SILENT, block -> seen.add(block) && seen.size() < 3);
        assertEquals(
                List.of(1500L, 1501L, 1502L),
                seen.stream()
                        .map(block -> trace.plan().batchIndex(block.epoch(), block.batch()))
                        .toList());
        assertEquals(
                trace.block(1, 7).recording().end(), seen.get(2).recording().end());
    }

    @Test
    void aWalkOverNoBatchesVisitsNone() {
        trace.walk(1500, 1500, Progress.SILENT, block -> {
            throw new AssertionError("batch " + block.batch());
        });
        assertEquals(0, trace.checkpointBefore(1));
        assertTrue(trace.checkpointBefore(1500) <= 1500);
    }

    @Test
    void aSummaryHoldsTheValueFarthestFromZeroOfItsMoments() {
        Summary exact = trace.summary(new Summary.Choice(Quantity.H, 0, 1, 100_000), Progress.SILENT);
        assertEquals(trace.plan().moments(), exact.columns());
        double h = trace.block(0, 10).recording().at(Quantity.H, 0, 1, 2, 3);
        assertEquals(h, exact.at(3, 32));

        Summary coarse = trace.summary(new Summary.Choice(Quantity.H, 0, 1, 10), Progress.SILENT);
        double farthest = 0;
        for (int column = 0; column < 897; column++) {
            double value = exact.at(3, column);
            farthest = Math.abs(value) > Math.abs(farthest) ? value : farthest;
        }
        assertEquals(10, coarse.columns());
        assertEquals(farthest, coarse.at(3, 0));
        assertEquals(farthest, exact.coarser(10).at(3, 0));
        assertTrue(Double.isFinite(coarse.at(0, 9)));
    }
}
