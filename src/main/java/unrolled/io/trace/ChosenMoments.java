package unrolled.io.trace;

import unrolled.run.plan.Plan;

/**
 * Which moments of a run are written, by their numbers: the first one, and then every so many-th before the end.
 *
 * @param end the number after the last that may be written
 */
record ChosenMoments(long first, long end, long every) {
    static ChosenMoments of(TraceSelection selection, Plan plan) {
        return new ChosenMoments(
                selection.moments().first(plan), selection.moments().end(plan), selection.every());
    }

    boolean areNone() {
        return first >= end;
    }

    boolean has(long moment) {
        return moment >= first && moment < end && (moment - first) % every == 0;
    }

    /** The one in the middle; there must be some. */
    long middle() {
        return first + before(end) / 2 * every;
    }

    /** How many there are before one, not counting it. */
    private long before(long moment) {
        long inside = Math.min(moment, end) - first;
        return inside <= 0 ? 0 : (inside + every - 1) / every;
    }

    /** In how many slots of how many moments something is written. */
    long slots(Plan plan) {
        long slots = 0;
        if (areNone()) {
            return slots;
        }
        long last = plan.batchAt(end - 1);
        for (long batch = plan.batchAt(first); batch <= last; batch++) {
            long moments = before(plan.firstMoment(batch + 1)) - before(plan.firstMoment(batch));
            slots += moments * (moments == 0 ? 0 : plan.batch(batch).slots());
        }
        return slots;
    }
}
