package unrolled.io.trace;

import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The moments of a run from one to another, both included; a run need not have them itself.
 *
 * @param from counted from 0
 * @param to counted from 0
 */
public record MomentRange(Moment from, Moment to) {
    public static final MomentRange ALL =
            new MomentRange(Moment.FIRST, new Moment(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));

    /** The number of the first moment of a run that is in it; how many moments there are if none is. */
    long first(Plan plan) {
        return firstAfter(plan, from, 0);
    }

    /** The number of the first moment of a run that comes after it; how many moments there are if none does. */
    long end(Plan plan) {
        return Math.max(first(plan), firstAfter(plan, to, 1));
    }

    /** The first number whose moment compares with another as so much, or more. */
    private static long firstAfter(Plan plan, Moment bound, int least) {
        long low = 0;
        long high = plan.moments();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (plan.at(middle).compareTo(bound) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
