package unrolled.debug.cursor;

import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * Where we stand: a moment of one run, and there the slot, LSTM layer and unit that are looked at. Counts from 0.
 *
 * @param run the id of the run
 */
public record Cursor(String run, Moment moment, int slot, int layer, int unit) {
    public static Cursor start(String run) {
        return new Cursor(run, Moment.FIRST, 0, 0, 0);
    }

    public Cursor at(Moment moment) {
        return new Cursor(run, moment, slot, layer, unit);
    }

    public Cursor inRun(String run) {
        return new Cursor(run, moment, slot, layer, unit);
    }

    public Cursor inSlot(int slot) {
        return new Cursor(run, moment, slot, layer, unit);
    }

    public Cursor inLayer(int layer) {
        return new Cursor(run, moment, slot, layer, unit);
    }

    public Cursor onUnit(int unit) {
        return new Cursor(run, moment, slot, layer, unit);
    }

    /** The same place, or the nearest one that is there; something must be. */
    public Cursor within(Trace trace) {
        Run run = trace.run();
        Moment there = trace.nearest(moment);
        int lastLayer = run.model().lstms().size() - 1;
        int nearLayer = clamp(layer, lastLayer);
        return new Cursor(
                run.id(),
                there,
                clamp(slot, run.plan().slots(there.epoch(), there.batch()) - 1),
                nearLayer,
                clamp(unit, run.model().lstms().get(nearLayer).units() - 1));
    }

    private static int clamp(int index, int last) {
        return Math.max(0, Math.min(index, last));
    }
}
