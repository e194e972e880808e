package unrolled.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import unrolled.engine.Quantity;
import unrolled.engine.Recording;
import unrolled.engine.State;

/**
 * All that a run computed, at any moment. The trace keeps the state at some batch borders and computes the batches in
 * between anew when they are asked for; the engine gives the same bits every time, so the replay is the recording.
 * Memory grows with the checkpoints, not with the steps. May be used from several threads.
 */
public final class Trace {
    /** Numbers that checkpoints, and kept blocks, may take up together: 32 MB each. */
    private static final long ROOM = 4L << 20;

    private static final int LONGEST_REPLAY = 64;

    private final Run run;
    private final int interval;
    private final List<State> checkpoints = new ArrayList<>();
    private final Map<Long, Block> kept;
    private final Map<Quantity, Double> largest = new EnumMap<>(Quantity.class);

    private Trace(Run run) {
        this.run = run;
        this.interval = interval(run);
        this.kept = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;
            private final int most = mostBlocks(run);

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
                return size() > most;
            }
        };
    }

    /** Walks through the whole run once. Throws CancellationException if the progress says so. */
    public static Trace of(Run run, Progress progress) {
        Trace trace = new Trace(run);
        trace.record(progress);
        return trace;
    }

    public static Trace of(Run run) {
        return of(run, Progress.SILENT);
    }

    public Run run() {
        return run;
    }

    public Plan plan() {
        return run.plan();
    }

    /** The largest absolute value of c or h at any moment, slot, unit and layer of the run. */
    public double largest(Quantity quantity) {
        return largest.getOrDefault(quantity, 0.0);
    }

    /** The batch at a moment; the moment must be in the plan. */
    public Block block(Moment moment) {
        return block(moment.epoch(), moment.batch());
    }

    public synchronized Block block(int epoch, int batch) {
        if (!plan().has(new Moment(epoch, batch, 0))) {
            throw new IndexOutOfBoundsException("run " + run.id() + " has " + plan().epochs() + " epochs of "
                    + plan().batches() + " batches, but epoch " + (epoch + 1) + ", batch " + (batch + 1)
                    + " was asked for");
        }
        long wanted = plan().batchIndex(epoch, batch);
        Block block = kept.get(wanted);
        return block != null ? block : replay(wanted);
    }

    /** From the batch before if it is kept, as it is when somebody reads on and on, else from the checkpoint before. */
    private Block replay(long wanted) {
        int checkpoint = (int) (wanted / interval);
        Block before = kept.get(wanted - 1);
        long index = before == null ? (long) checkpoint * interval : wanted;
        State state = before == null
                ? checkpoints.get(checkpoint)
                : before.recording().end();
        while (true) {
            Block block = compute(index, state);
            kept.put(index, block);
            if (index == wanted) {
                return block;
            }
            state = block.recording().end();
            index++;
        }
    }

    private void record(Progress progress) {
        walk(progress, block -> {
            note(block.recording(), Quantity.C);
            note(block.recording(), Quantity.H);
        });
    }

    /** Visits every batch in order; keeps none, except that the first walk sets the checkpoints. */
    public void walk(Progress progress, Consumer<Block> visitor) {
        State state = State.zero(run.model(), plan().slots(0));
        for (long index = 0; index < plan().allBatches(); index++) {
            if (index % 256 == 0) {
                progress.check(index, plan().allBatches());
            }
            if (index / interval == checkpoints.size()) {
                checkpoints.add(state);
            }
            Block block = compute(index, state);
            visitor.accept(block);
            state = block.recording().end();
        }
        progress.check(plan().allBatches(), plan().allBatches());
    }

    private void note(Recording recording, Quantity quantity) {
        largest.merge(quantity, recording.largest(quantity), Math::max);
    }

    private Block compute(long index, State left) {
        int epoch = plan().epochOf(index);
        int batch = plan().batchOf(index);
        return run.compute(epoch, batch, run.enter(epoch, batch, left));
    }

    /** Checkpoints as near as the room allows, at most {@link #LONGEST_REPLAY} batches apart if it allows that. */
    private static int interval(Run run) {
        long stateSize = 2L * run.plan().batchSize() * width(run);
        long most = Math.max(1, ROOM / stateSize);
        long needed = (run.plan().allBatches() + most - 1) / most;
        return (int) Math.max(Math.min(LONGEST_REPLAY, run.plan().allBatches()), needed);
    }

    private static int mostBlocks(Run run) {
        long blockSize = 6L * run.plan().batchSize() * width(run) * run.plan().steps();
        return (int) Math.max(8, Math.min(1 << 20, ROOM / blockSize));
    }

    private static int width(Run run) {
        return run.model().lstms().stream().mapToInt(lstm -> lstm.units()).sum();
    }
}
