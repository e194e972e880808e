package unrolled.analysis.order;

import java.util.Optional;
import unrolled.data.Windows;
import unrolled.run.Pass;
import unrolled.run.PlannedBatch;
import unrolled.run.Run;

/** Judges every carry of a run whose samples are windows of a series, slot by slot, over epochs and calls too. */
public final class SlotOrder {
    private final Run run;
    private final Windows windows;

    private SlotOrder(Run run, Windows windows) {
        this.run = run;
        this.windows = windows;
    }

    /** Empty for samples that were cut elsewhere: nobody knows which rows they are. */
    public static Optional<SlotOrder> of(Run run) {
        return run.samples().series().map(windows -> new SlotOrder(run, windows));
    }

    /**
     * How the window that a slot gets in a batch follows the one before it; empty where the state is cut, so that the
     * order is no matter, and where it comes from another run.
     */
    public Optional<Continuity> into(int epoch, int batch, int slot) {
        long index = run.plan().batchIndex(epoch, batch);
        return index == 0
                ? Optional.empty()
                : into(run.plan().batch(index - 1), run.plan().batch(index), slot);
    }

    /** The same of two batches, one right after the other. */
    Optional<Continuity> into(PlannedBatch before, PlannedBatch batch, int slot) {
        boolean kept = slot < before.slots()
                && slot < batch.slots()
                && run.carryInto(batch.epoch(), batch.batch(), slot).kept();
        return kept ? Optional.of(judged(before, batch, slot)) : Optional.empty();
    }

    private Continuity judged(PlannedBatch before, PlannedBatch batch, int slot) {
        int last = before.sample(slot);
        int next = batch.sample(slot);
        int row = windows.row(next, 0);
        if (!windows.places().isSameSeries(last, next)) {
            return new Continuity(Continuity.Kind.OTHER_SERIES, 0, row);
        }
        int between = windows.places().between(last, next) + generated(batch) - generated(before);
        boolean shuffled = run.plan().isShuffled(batch.epoch());
        return Continuity.judged(between, windows.cut().lookBack(), shuffled, row);
    }

    /** A generation moves the window that it began with on by a row in every batch. */
    private static int generated(PlannedBatch batch) {
        return batch.pass().kind() == Pass.Kind.GENERATE ? batch.batch() : 0;
    }
}
