package unrolled.analysis.training;

import java.util.Optional;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.engine.model.Weights;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Which batch of a pass has made its loss larger than that of the pass before of the same kind.
 *
 * @param batch which gives most of the rise, counted in its pass
 * @param then its loss in the pass before; where the samples are shuffled, the mean loss of that
 * @param now its loss
 * @param share how much of the rise it gives alone: 1 is all, and more if other batches fell
 * @param update the largest update of the weights from the pass before up to it, beside the usual one; empty where nothing
 *     was trained between
 */
public record LossRise(int batch, double then, double now, double share, Optional<WeightMoves> update) {
    private static final int MOST_BATCHES = 4096;

    /** From one epoch of the plan to a later one; empty if they are too long to be looked through. */
    public static Optional<LossRise> between(Trace trace, int before, int epoch) {
        Plan plan = trace.plan();
        int batches = plan.batches(epoch);
        long first = plan.batchIndex(before, 0);
        long end = Math.min(trace.reached(), plan.batchIndex(epoch, 0) + batches);
        if (end - first > MOST_BATCHES || batches != plan.batches(before)) {
            return Optional.empty();
        }
        double[] then = losses(trace, before);
        double[] now = losses(trace, epoch);
        boolean paired = !plan.isShuffled(epoch);
        double mean = trace.losses().of(before);
        int worst = 0;
        double rise = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int batch = 0; batch < now.length; batch++) {
            double part = (now[batch] - (paired ? then[batch] : mean)) * plan.slots(epoch, batch);
            rise += part;
            if (part > largest) {
                largest = part;
                worst = batch;
            }
        }
        long to = plan.batchIndex(epoch, worst);
        WeightMoves moves = WeightMoves.between(trace, first, to, true, LossRise::size);
        return Optional.of(new LossRise(
                worst,
                paired ? then[worst] : mean,
                now[worst],
                largest / rise,
                Optional.of(moves).filter(found -> found.updates() > 0)));
    }

    /** How large all weights are together. */
    private static double size(Weights weights) {
        return EuclideanNorm.of(weights.values());
    }

    /** The losses of the batches of a pass, as far as they are there. */
    static double[] losses(Trace trace, int epoch) {
        Plan plan = trace.plan();
        long first = plan.batchIndex(epoch, 0);
        int there = (int) Math.min(plan.batches(epoch), trace.reached() - first);
        double[] losses = new double[there];
        trace.walk(first, first + there, Progress.SILENT, block -> {
            losses[block.batch()] = block.cost().orElseThrow().value();
            return true;
        });
        return losses;
    }

    /** Where the batch is, of the epoch that rose. */
    public Moment at(Plan plan, int epoch) {
        return plan.lastOf(epoch, batch);
    }
}
