package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.RunPair;
import unrolled.debug.cursor.Lock;
import unrolled.run.Trace;

/** Batch size 1 with and without state; and batch size 4. */
class DifferenceSamplesTest {
    private final List<Trace> traces = Examples.traces(Examples.airline());
    private final DifferenceSamples samples = new DifferenceSamples();

    private RunPair pair(int other, Lock lock) {
        return new RunPair(traces.get(0), traces.get(other), lock);
    }

    @Test
    void whatWasFoundOfTwoRunsIsNotLookedForAgain() {
        DifferenceScale found = samples.of(pair(1, Lock.BATCH));
        assertTrue(found.c() > 0 && found.h() > 0 && found.y() > 0, found.toString());
        assertSame(found, samples.of(pair(1, Lock.BATCH)), "the pair is another object, its runs are the same");
    }

    @Test
    void otherRunsAndOtherLocksAreLookedAtAnew() {
        DifferenceScale byBatch = samples.of(pair(2, Lock.BATCH));
        DifferenceScale bySample = samples.of(pair(2, Lock.SAMPLE));
        assertNotSame(byBatch, bySample);
        assertTrue(byBatch.c() != bySample.c(), "batch 30 of the one is not where the sample of the other is");
        assertEquals(byBatch, samples.of(pair(2, Lock.BATCH)));
    }

    @Test
    void runsThatAreAlikeHaveNoDifferences() {
        RunPair itself = new RunPair(traces.get(0), traces.get(0), Lock.BATCH);
        assertEquals(new DifferenceScale(0, 0, 0, true), samples.of(itself));
    }
}
