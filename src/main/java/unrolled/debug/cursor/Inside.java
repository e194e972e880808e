package unrolled.debug.cursor;

import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Where we stand inside a cell: the phases of a layer follow each other, then those of the layer on it, then the next step. */
public record Inside(Cursor place, Phase phase) {
    private static final Phase FIRST = Phase.SUM;
    private static final Phase LAST = Phase.OUTPUT;

    /** One phase on; the same where what is there of the run ends. */
    public Inside next(Trace trace) {
        if (phase != LAST) {
            return new Inside(place, phase.next());
        }
        if (place.layer() < layers(trace) - 1) {
            return new Inside(place.inLayer(place.layer() + 1).within(trace), FIRST);
        }
        Plan plan = trace.plan();
        Moment next = trace.nearest(plan.stepsFrom(place.moment(), 1));
        return next.equals(place.moment())
                ? this
                : new Inside(place.at(next).inLayer(0).within(trace), FIRST);
    }

    /** One phase back; the same where the run begins. */
    public Inside previous(Trace trace) {
        if (phase != FIRST) {
            return new Inside(place, phase.previous());
        }
        if (place.layer() > 0) {
            return new Inside(place.inLayer(place.layer() - 1).within(trace), LAST);
        }
        Moment before = trace.plan().stepsFrom(place.moment(), -1);
        int last = layers(trace) - 1;
        return before.equals(place.moment())
                ? this
                : new Inside(place.at(before).inLayer(last).within(trace), LAST);
    }

    private static int layers(Trace trace) {
        return trace.run().model().lstms().size();
    }
}
