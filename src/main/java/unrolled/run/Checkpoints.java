package unrolled.run;

import java.util.ArrayList;
import java.util.List;

/** Where a run stood at every so many batch borders: from there on it can be computed once more. Several threads may read. */
final class Checkpoints {
    private final Run run;
    private final int interval;
    private final List<Checkpoint> kept = new ArrayList<>();

    /** Where a run stands at a batch border, and what was found by then. */
    record Checkpoint(RunState point, Findings.Mark mark) {}

    /** @param interval how many batches are between two of them */
    Checkpoints(Run run, int interval) {
        this.run = run;
        this.interval = interval;
    }

    /** Some of the checkpoints of another run, which are those of this one too: each so many batches from the next. */
    Checkpoints(Run run, Checkpoints others, int interval, long common) {
        this(run, interval);
        for (long batch = 0; batch < common; batch += interval) {
            kept.add(others.at(batch));
        }
    }

    int interval() {
        return interval;
    }

    /** The batch of the last one that is kept. */
    long last() {
        synchronized (kept) {
            return (long) (kept.size() - 1) * interval;
        }
    }

    boolean isAt(long batch) {
        return batch % interval == 0;
    }

    /** Keeps the one before a batch. A walk that was cancelled may have kept it already. */
    void keep(long batch, Checkpoint checkpoint) {
        synchronized (kept) {
            if (batch == (long) kept.size() * interval) {
                kept.add(checkpoint);
            }
        }
    }

    /** The batch behind the nearest checkpoint before a batch: itself, if there is one right before it. */
    long before(long batch) {
        return batch - batch % interval;
    }

    /** The checkpoint right before a batch. */
    Checkpoint at(long batch) {
        synchronized (kept) {
            return kept.get((int) (batch / interval));
        }
    }

    /** Where the run stood before a batch: computed from the checkpoint before it, and not kept. */
    RunState stateBefore(long batch, Workroom workroom) {
        RunState point = at(before(batch)).point();
        for (long index = before(batch); index < batch; index++) {
            Block block = run.compute(index, point, workroom);
            workroom.takeBack(block);
            point = block.after();
        }
        return point;
    }
}
