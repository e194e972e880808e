package unrolled.debug.cursor;

import unrolled.run.Run;
import unrolled.run.Trace;

/** How the other runs follow the cursor of one. A run that is the same stands at the same place, whatever the lock. */
public enum Lock {
    /** The same pass of a call of the same kind, and there the same batch, slot and step; else the same epoch. */
    BATCH {
        @Override
        Followed follow(Following following) {
            return following.byBatch();
        }
    },
    /** In that pass where the sample of the cursor is computed, at the same step: batch and slot may be others. */
    SAMPLE {
        @Override
        Followed follow(Following following) {
            return following.bySample();
        }
    },
    /**
     * In that pass at the newest step that has read as far as the cursor's row of the series, and no further. Where
     * windows overlap and several steps have, it is that of the window that begins with the same row.
     */
    TIME {
        @Override
        Followed follow(Following following) {
            return following.byTime();
        }
    };

    /**
     * Where a run stands while the cursor stands in another one.
     *
     * @param own the run of the cursor
     * @param trace of the run that follows
     */
    public Followed follow(Cursor cursor, Run own, Trace trace) {
        return follow(new Following(cursor, own, trace));
    }

    abstract Followed follow(Following following);

    /** The next one; after the last one comes the first. */
    public Lock next() {
        return switch (this) {
            case BATCH -> SAMPLE;
            case SAMPLE -> TIME;
            case TIME -> BATCH;
        };
    }
}
