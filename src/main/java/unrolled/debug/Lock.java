package unrolled.debug;

import unrolled.run.Moment;
import unrolled.run.Trace;

/** How the other runs follow the cursor of one. */
public enum Lock {
    /** The same epoch, batch and step. */
    BATCH;

    /** Where a run stands while the cursor stands in another one. */
    public Followed follow(Cursor cursor, Trace trace) {
        Moment wanted = cursor.moment();
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
