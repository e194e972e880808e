package unrolled.analysis.order;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.run.Run;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** How many carries of a run go on, overlap, leave rows out or jump; counted in parts, since a run may have millions. */
public final class OrderCounts {
    private final SlotOrder order;
    private final Plan plan;
    private final Map<Kind, Rows> kinds = new EnumMap<>(Kind.class);
    private final boolean inside;
    private PlannedBatch last;

    /**
     * Of one kind.
     *
     * @param carries how many there are
     * @param first how many rows the first of them repeats or leaves out
     * @param fewest rows that one of them repeats or leaves out
     * @param most rows that one of them repeats or leaves out
     * @param epoch of the first of them
     * @param batch of the first of them
     * @param slot of the first of them
     */
    public record Rows(long carries, int first, int fewest, int most, int epoch, int batch, int slot) {
        private Rows with(int rows) {
            return new Rows(carries + 1, first, Math.min(fewest, rows), Math.max(most, rows), epoch, batch, slot);
        }
    }

    private OrderCounts(SlotOrder order, Run run, boolean inside) {
        this.order = order;
        this.inside = inside;
        this.plan = run.plan();
        this.last = plan.batch(0);
    }

    /** Nothing is counted yet; empty where the samples are no windows of a series. */
    public static Optional<OrderCounts> of(Run run) {
        return SlotOrder.of(run).map(order -> new OrderCounts(order, run, false));
    }

    /** The same of what is carried inside the passes over the samples, where those are not shuffled. */
    public static Optional<OrderCounts> insidePasses(Run run) {
        return SlotOrder.of(run).map(order -> new OrderCounts(order, run, true));
    }

    /** All of a run at once. */
    public static Optional<OrderCounts> whole(Run run) {
        Optional<OrderCounts> counts = of(run);
        counts.ifPresent(all -> all.count(Long.MAX_VALUE));
        return counts;
    }

    /**
     * Counts the carries into so many more batches.
     *
     * @return whether there is still more
     */
    public boolean count(long batches) {
        long end = Math.min(plan.allBatches(), last.index() + 1 + Math.min(batches, plan.allBatches()));
        for (long index = last.index() + 1; index < end; index++) {
            PlannedBatch batch = plan.batch(index);
            boolean asked = !inside || (batch.batch() > 0 && !plan.isShuffled(batch.epoch()));
            for (int slot = 0; slot < batch.slots() && asked; slot++) {
                int in = slot;
                order.into(last, batch, slot).ifPresent(found -> add(found, batch, in));
            }
            last = batch;
        }
        return end < plan.allBatches();
    }

    private void add(Continuity found, PlannedBatch batch, int slot) {
        Rows before = kinds.get(found.kind());
        kinds.put(
                found.kind(),
                before == null
                        ? new Rows(1, found.rows(), found.rows(), found.rows(), batch.epoch(), batch.batch(), slot)
                        : before.with(found.rows()));
    }

    /** Those of a kind, if there are any. */
    public Optional<Rows> of(Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** How many carries there are; those that are cut do not count. */
    public long carries() {
        return Arrays.stream(Kind.values()).mapToLong(this::carries).sum();
    }

    public long carries(Kind kind) {
        return of(kind).map(Rows::carries).orElse(0L);
    }

    /** Whether the state of every slot goes on wherever it is carried. */
    public boolean allGoOn() {
        return carries() == carries(Kind.GOES_ON);
    }
}
