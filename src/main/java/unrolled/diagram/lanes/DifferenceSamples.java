package unrolled.diagram.lanes;

import java.lang.ref.WeakReference;
import java.util.stream.LongStream;
import unrolled.analysis.RunPair;
import unrolled.debug.cursor.Lock;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

/**
 * How large the differences of two runs are in some batches all over them. To compute these takes much longer than to draw
 * what is seen, so what was found last is kept, until the runs are others or twice as much of them is there.
 */
public final class DifferenceSamples {
    private static final int SAMPLES = 16;
    /** Batches that are looked at are multiplied in so many numbers at most. */
    private static final long MOST_WORK = 1 << 26;
    /** Where checkpoints are further apart than these batches, it takes too long to get to a batch. */
    private static final long NEAR = 64;

    private Known known = new Known(new WeakReference<>(null), new WeakReference<>(null), Lock.BATCH, 0, 0, null);

    /** What was found, and of how many batches of which runs. */
    private record Known(
            WeakReference<Trace> one,
            WeakReference<Trace> other,
            Lock lock,
            long there,
            long otherThere,
            DifferenceScale largest) {
        boolean isOf(RunPair pair) {
            return one.refersTo(pair.one())
                    && other.refersTo(pair.other())
                    && lock == pair.lock()
                    && there == DifferenceSamples.batches(pair.one())
                    && otherThere == DifferenceSamples.batches(pair.other());
        }
    }

    /** The largest differences as they are; {@link DifferenceScale#NONE} where the runs are too large to look at any. */
    synchronized DifferenceScale of(RunPair pair) {
        if (!known.isOf(pair)) {
            long batches = batches(pair.one());
            known = new Known(
                    new WeakReference<>(pair.one()),
                    new WeakReference<>(pair.other()),
                    pair.lock(),
                    batches,
                    batches(pair.other()),
                    largest(pair, batches));
        }
        return known.largest();
    }

    /** How many batches of a run are looked at; while it is computed, a number that seldom changes. */
    private static long batches(Trace trace) {
        return trace.isComplete() ? trace.reached() : Long.highestOneBit(trace.reached());
    }

    private static DifferenceScale largest(RunPair pair, long batches) {
        DifferenceScale largest = DifferenceScale.NONE;
        Plan plan = pair.one().plan();
        for (long batch : samples(pair, batches)) {
            Block block = pair.one().block(plan.epochOf(batch), plan.batchOf(batch));
            for (int slot = 0; slot < block.recording().batch(); slot++) {
                for (int step = 0; step < block.recording().steps(); step++) {
                    largest = pair.at(block, step, slot).map(largest::and).orElse(largest);
                }
            }
        }
        return largest;
    }

    /** Batches of the one run, at equal distances. */
    private static long[] samples(RunPair pair, long batches) {
        Trace one = pair.one();
        long work = (long) one.plan().slots()
                * one.plan().steps()
                * one.run().model().weightCount();
        boolean near = one.checkpointAfter(0) <= NEAR && pair.other().checkpointAfter(0) <= NEAR;
        long most = near ? MOST_WORK / Math.max(1, work) : 0;
        long count = Math.min(Math.min(SAMPLES, most), batches);
        return LongStream.range(0, count)
                .map(k -> (2 * k + 1) * batches / (2 * count))
                .toArray();
    }
}
