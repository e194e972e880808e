package unrolled.analysis;

import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * How long a unit still remembers what is in c at a moment: the number of following steps until the product of their
 * forget gates is at most 1/2.
 *
 * @param steps where less than half is left, or the memory ended, or nothing more is known
 * @param kept the product of the forget gates of so many steps; 0 where the memory ended
 */
public record HalfLife(End end, int steps, double kept) {
    /** So many steps are looked at. */
    public static final int MOST_STEPS = 2000;

    /** How the walk ended. */
    public enum End {
        /** Half of it or more is forgotten. */
        HALF,
        /**
         * A reset or a stateless border came first, before that step, or c is set at that step: after it all is forgotten.
         */
        RESET,
        /** More than half is left where the run, or what is there of it, or the walk ends. */
        OPEN
    }

    /** Of what is in c where the cursor stands, which must be there. */
    public static HalfLife of(Trace trace, Cursor place) {
        return of(trace, place, MOST_STEPS);
    }

    /** Looking at most so many steps ahead. */
    public static HalfLife of(Trace trace, Cursor place, int mostSteps) {
        long first = trace.plan().index(place.moment());
        long last = Math.min(first + mostSteps, trace.plan().index(trace.lastReached()));
        double kept = 1;
        for (long index = first + 1; index <= last; index++) {
            Moment at = trace.plan().at(index);
            int steps = (int) (index - first);
            if (forgets(trace, at, place.slot())) {
                return new HalfLife(End.RESET, steps, 0);
            }
            Recording recording = trace.block(at).recording();
            if (recording.isSet(Quantity.C, place.layer(), place.slot(), at.step(), place.unit())) {
                return new HalfLife(End.RESET, steps, 0);
            }
            kept *= recording.at(Quantity.F, place.layer(), place.slot(), at.step(), place.unit());
            if (kept <= 0.5) {
                return new HalfLife(End.HALF, steps, kept);
            }
        }
        return new HalfLife(End.OPEN, (int) Math.max(0, last - first), kept);
    }

    /** Whether nothing of a slot goes on into this step. */
    private static boolean forgets(Trace trace, Moment at, int slot) {
        Recording recording = trace.block(at).recording();
        boolean cut = at.step() == 0 && trace.run().carryInto(at.epoch(), at.batch(), slot) != Carry.KEPT;
        return cut || slot >= recording.batch() || recording.isReset(slot, at.step());
    }
}
