package unrolled.analysis.order;

import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.data.RowOrder;
import unrolled.data.WindowPlaces;
import unrolled.data.Windows;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

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

    /** The windows that the samples of the run are. */
    public Windows windows() {
        return windows;
    }

    /**
     * The rows of the table, in the order of reading, that lie between the window that a slot gets in a batch and the one
     * before it; none where that does not leave any out.
     */
    public IntStream leftOut(int epoch, int batch, int slot) {
        boolean gap = into(epoch, batch, slot)
                .filter(found -> found.kind() == Continuity.Kind.GAP)
                .isPresent();
        if (!gap) {
            return IntStream.empty();
        }
        Plan plan = run.plan();
        int last = plan.batch(plan.batchIndex(epoch, batch) - 1).sample(slot);
        int next = plan.sample(epoch, batch, slot);
        int from = windows.places().position(last, windows.steps() - 1) + 1;
        RowOrder order = windows.places().order();
        return IntStream.range(from, windows.places().position(next, 0)).map(order::row);
    }

    /** The name of the series that the window of a slot is of; empty where the table is one. */
    public String series(int epoch, int batch, int slot) {
        WindowPlaces places = windows.places();
        return places.order().isDivided()
                ? places.order().name(places.seriesOf(run.plan().sample(epoch, batch, slot)))
                : "";
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
