package unrolled.debug;

import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Trace;

/** How the other runs follow the cursor of one. */
public enum Lock {
    /** The same pass of a call of the same kind, and there the same batch and step; else the same epoch. */
    BATCH;

    /**
     * Where a run stands while the cursor stands in another one.
     *
     * @param plan of the run of the cursor
     * @param trace of the run that follows
     */
    public Followed follow(Cursor cursor, Plan plan, Trace trace) {
        Moment wanted = plan.counterpart(cursor.moment(), trace.plan());
        Moment there = trace.nearest(wanted);
        return new Followed(there, !there.equals(wanted));
    }

    /**
     * The moment of a run that follows.
     *
     * @param stayed the run has no such moment and stays at its last one before
     */
    public record Followed(Moment moment, boolean stayed) {}
}
