package unrolled.analysis.training;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import unrolled.engine.model.Weights;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Which updates moved some weights, and which of them most.
 *
 * @param updates how many were looked at
 * @param whole whether these are all of the run so far, and not those of one epoch
 * @param usual how far one moves them on average
 */
public record WeightMoves(long updates, boolean whole, double usual, Optional<Most> most) {
    /** So many multiplications of weights are made to look. */
    private static final long MOST_WORK = 100_000_000;
    /** And so many batches are looked at. */
    private static final long MOST_BATCHES = 1 << 14;

    /**
     * The update that moved them most.
     *
     * @param moment the last step of its batch
     * @param update by how much, and of one weight in which direction
     * @param gradient what it was made from
     */
    public record Most(Moment moment, double update, double gradient) {}

    /**
     * Of all updates that are there, or of those in the epoch of a moment where they are too many, from its first on.
     *
     * @param size how large some weights are: a number of them, or their norm
     */
    public static WeightMoves of(Trace trace, Moment moment, ToDoubleFunction<Weights> size) {
        Plan plan = trace.plan();
        long each = Math.max(1, 3 * trace.run().model().weightCount() * plan.steps() * plan.batchSize());
        long affordable = Math.min(MOST_BATCHES, Math.max(1, MOST_WORK / each));
        boolean whole = trace.reached() <= affordable;
        long from = whole ? 0 : plan.batchIndex(moment.epoch(), 0);
        long end = whole ? trace.reached() : Math.min(trace.reached(), from + plan.batches(moment.epoch()));
        return between(trace, from, Math.min(end, from + affordable), whole, size);
    }

    /** Of the updates of batches from one up to, but without, another. */
    static WeightMoves between(Trace trace, long from, long to, boolean whole, ToDoubleFunction<Weights> size) {
        Sum sum = new Sum();
        trace.walk(from, to, Progress.SILENT, block -> {
            block.training().ifPresent(step -> {
                Moment last = new Moment(
                        block.epoch(), block.batch(), block.recording().steps() - 1);
                double update = size.applyAsDouble(step.update());
                if (sum.add(update)) {
                    sum.most = new Most(
                            last, update, size.applyAsDouble(step.gradients().weights()));
                }
            });
            return true;
        });
        return new WeightMoves(
                sum.count, whole, sum.count == 0 ? 0 : sum.sizes / sum.count, Optional.ofNullable(sum.most));
    }

    private static final class Sum {
        long count;
        double sizes;
        Most most;

        /** Whether it is the largest one by now. */
        boolean add(double update) {
            count++;
            sizes += Math.abs(update);
            return most == null || Math.abs(update) > Math.abs(most.update());
        }
    }
}
