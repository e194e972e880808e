package unrolled.diagram.lanes;

import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Where the time steps of a run stand from left to right. Every batch, counted over the whole run, takes one column a
 * step and one for the border before the next; dropped samples take the place of one more batch at the end of the run.
 */
final class LaneColumns {
    private final Plan plan;
    private final boolean dropsSamples;
    private final double pitch;
    private final double zero;

    /** @param anchor where the column of {@code here} begins */
    LaneColumns(Run run, Moment here, double anchor, double pitch) {
        this.plan = run.plan();
        this.dropsSamples = !plan.dropped().isEmpty();
        this.pitch = pitch;
        this.zero = anchor - column(run, here) * pitch;
    }

    /** How many columns a moment is to the right of the first one of the run. */
    static long column(Run run, Moment moment) {
        Plan plan = run.plan();
        return column(plan, plan.batchIndex(moment.epoch(), moment.batch())) + moment.step();
    }

    /** How many columns a batch is to the right of the first one of the run: those of the steps before, and their borders. */
    private static long column(Plan plan, long batch) {
        return plan.firstMoment(batch) + batch;
    }

    /** How many columns so many places in a row take, with the border behind each. */
    int width(long first, int count) {
        return (int) (column(plan, first + count) - column(plan, first));
    }

    /** The left edge of a step in a place; places count batches, and dropped samples as one. */
    double x(long place, int step) {
        return zero + (column(plan, place) + step) * pitch;
    }

    /** The left edge of the column of a moment. */
    double x(Moment moment) {
        return x(plan.batchIndex(moment.epoch(), moment.batch()), moment.step());
    }

    /** The place at or left of an x, within the run. */
    long batchAt(double x) {
        double wanted = Math.floor((x - zero) / pitch);
        long last = plan.allBatches() - (dropsSamples ? 0 : 1);
        if (plan.isEven()) {
            return (long) Math.max(0, Math.min(Math.floor(wanted / (plan.steps() + 1)), (double) last));
        }
        long low = 0;
        long high = last;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (column(plan, middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean dropped(long place) {
        return place >= plan.allBatches();
    }

    /** Whether a batch stands in a place, and has been computed already. */
    static boolean computed(long place, Trace trace) {
        return place < trace.reached();
    }

    int epochOf(long place) {
        return plan.epochOf(place);
    }

    int batchOf(long place) {
        return plan.batchOf(place);
    }
}
