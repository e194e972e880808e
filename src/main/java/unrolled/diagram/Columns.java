package unrolled.diagram;

import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Run;

/**
 * Where the time steps of a run stand from left to right. Every batch takes one column a step and one for the border
 * before the next; dropped samples take the place of one more batch at the end of each epoch.
 */
final class Columns {
    private final Plan plan;
    private final int extra;
    private final double pitch;
    private final double zero;

    /** @param anchor where the column of {@code here} begins */
    Columns(Run run, Moment here, double anchor, double pitch) {
        this.plan = run.plan();
        this.extra = run.samples().count() > plan.samples() ? 1 : 0;
        this.pitch = pitch;
        this.zero = anchor - column(here) * pitch;
    }

    /** How many columns a moment is to the right of the first one of the run. */
    static long column(Run run, Moment moment) {
        return new Columns(run, Moment.FIRST, 0, 1).column(moment);
    }

    private long column(Moment moment) {
        long place = (long) moment.epoch() * places() + moment.batch();
        return place * (plan.steps() + 1) + moment.step();
    }

    /** 1 if every epoch ends with a place for dropped samples, else 0. */
    int extra() {
        return extra;
    }

    private int places() {
        return plan.batches() + extra;
    }

    /** The left edge of a step in a place; places count batches, and dropped samples as one. */
    double x(long place, int step) {
        return zero + (place * (plan.steps() + 1) + step) * pitch;
    }

    /** The place at or left of an x, within the run. */
    long batchAt(double x) {
        long place = (long) Math.floor((x - zero) / pitch / (plan.steps() + 1));
        return Math.max(0, Math.min(place, (long) places() * plan.epochs() - 1));
    }

    boolean dropped(long place) {
        return place % places() >= plan.batches();
    }

    /** The columns between the last step before a place and its first: one, or more over dropped samples. */
    int border(long place) {
        boolean overDropped = place > 0 && dropped(place - 1);
        return overDropped ? 1 + plan.steps() + 1 : 1;
    }

    int epochOf(long place) {
        return (int) (place / places());
    }

    int batchOf(long place) {
        return (int) (place % places());
    }
}
