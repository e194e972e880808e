package unrolled.analysis;

import java.util.List;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** What crosses the border of a batch: the values of its state, and what does not, the gradient of its loss or output. */
public record GradientBorder(Trace trace, Cursor place, GradientFlow flow) {
    /** Of the batch, layer and slot of a cursor, whose moment is there. */
    public static GradientBorder of(Trace trace, Cursor place) {
        return new GradientBorder(trace, place, GradientFlow.of(trace, place));
    }

    public Block block() {
        return trace.block(place.moment());
    }

    /** Whether a moment is in the batch whose gradient is shown. */
    public boolean isOwn(Moment moment) {
        return moment.epoch() == place.moment().epoch()
                && moment.batch() == place.moment().batch();
    }

    /** Whether the state is set to zero right before a step that is not the first of its batch. */
    public boolean isPinned(Moment moment) {
        return moment.step() > 0 && trace.block(moment).recording().isReset(place.slot(), moment.step());
    }

    public Carry carryInto(Moment moment) {
        return trace.run().carryInto(moment.epoch(), moment.batch(), place.slot());
    }

    /** The moment before the first one of a batch; there is none of the slot before some. */
    public List<Moment> before(Moment moment) {
        Plan plan = trace.plan();
        long index = plan.index(moment);
        if (index == 0) {
            return List.of();
        }
        Moment before = plan.at(index - 1);
        return plan.slots(before.epoch(), before.batch()) > place.slot() ? List.of(before) : List.of();
    }

    /** The size of what goes back of the gradient into the step before: 0 for what is not of the batch. */
    public double into(Moment moment) {
        return isOwn(moment) ? flow.into().get(moment.step()) : 0;
    }
}
