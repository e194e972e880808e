package unrolled.analysis.training;

import java.util.Optional;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The batch of a pass with the largest loss.
 *
 * @param batch counted in its pass
 * @param loss of it, the mean over its samples
 * @param share of the loss of all samples of the pass that is its own
 */
public record LargestLoss(int batch, double loss, double share) {
    private static final int MOST_BATCHES = 4096;

    /** Empty if nothing is compared in the pass, not all of it is there, or it is too long to be looked through. */
    public static Optional<LargestLoss> of(Trace trace, int epoch) {
        Plan plan = trace.plan();
        boolean there = trace.reached() >= plan.batchIndex(epoch, 0) + plan.batches(epoch);
        if (!there || plan.batches(epoch) > MOST_BATCHES || !trace.losses().hasLoss(epoch)) {
            return Optional.empty();
        }
        double[] losses = LossRise.losses(trace, epoch);
        int largest = 0;
        double all = 0;
        for (int batch = 0; batch < losses.length; batch++) {
            all += losses[batch] * plan.slots(epoch, batch);
            largest = losses[batch] > losses[largest] ? batch : largest;
        }
        return Optional.of(
                new LargestLoss(largest, losses[largest], losses[largest] * plan.slots(epoch, largest) / all));
    }

    /** Where its loss is known, in its pass. */
    public Moment at(Plan plan, int epoch) {
        return plan.lastOf(epoch, batch);
    }
}
