package unrolled.diagram.answer;

import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/**
 * The border into a batch, and what the state of a slot is on both sides of it.
 *
 * @param before the batch right before it
 * @param into the batch that it leads to
 * @param unit the one whose c is farthest from zero where the batch before ends
 */
record Border(Trace trace, PlannedBatch before, PlannedBatch into, int slot, int layer, int unit) {
    /**
     * The border into the batch with a number, counted over the whole run; into the second one instead of the first. Empty
     * of a run that has only one batch so far, or whose c was not recorded.
     */
    static Optional<Border> into(Trace trace, long batch, int slot, int layer) {
        long index = Math.max(1, batch);
        if (index >= trace.reached()) {
            return Optional.empty();
        }
        PlannedBatch before = trace.plan().batch(index - 1);
        PlannedBatch into = trace.plan().batch(index);
        int both = Math.min(slot, Math.min(before.slots(), into.slots()) - 1);
        Recording last = trace.block(before.epoch(), before.batch()).recording();
        return last.recorded().has(Quantity.C)
                ? Optional.of(new Border(trace, before, into, both, layer, farthest(last, both, layer)))
                : Optional.empty();
    }

    /** The border into the batch of a cursor. */
    static Optional<Border> into(Trace trace, Cursor cursor) {
        Moment moment = trace.nearest(cursor.moment());
        Plan plan = trace.plan();
        int layers = trace.run().model().lstms().size();
        return into(
                trace,
                plan.batchIndex(moment.epoch(), moment.batch()),
                cursor.slot(),
                Math.min(cursor.layer(), layers - 1));
    }

    private static int farthest(Recording last, int slot, int layer) {
        int farthest = 0;
        int step = last.steps() - 1;
        for (int unit = 1; unit < last.start().units(layer); unit++) {
            if (Math.abs(last.at(Quantity.C, layer, slot, step, unit))
                    > Math.abs(last.at(Quantity.C, layer, slot, step, farthest))) {
                farthest = unit;
            }
        }
        return farthest;
    }

    Optional<Border> next() {
        return into(trace, into.index() + 1, slot, layer);
    }

    Carry carry() {
        return trace.run().carryInto(into.epoch(), into.batch(), slot);
    }

    /** The c with which the batch before ended. */
    double left() {
        Recording last = trace.block(before.epoch(), before.batch()).recording();
        return last.at(Quantity.C, layer, slot, last.steps() - 1, unit);
    }

    /** The c with which the batch begins. */
    double begun() {
        return trace.block(into.epoch(), into.batch()).recording().previousC(layer, slot, 0, unit);
    }

    /** Whether another pass begins with it. */
    boolean isOfPass() {
        return into.epoch() != before.epoch();
    }

    Cursor place() {
        return Cursor.start(trace.run().id())
                .at(new Moment(into.epoch(), into.batch(), 0))
                .inSlot(slot)
                .inLayer(layer)
                .onUnit(unit);
    }
}
