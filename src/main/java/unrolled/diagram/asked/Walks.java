package unrolled.diagram.asked;

import unrolled.analysis.GateHabit;
import unrolled.analysis.GradientFlow;
import unrolled.analysis.PassSpread;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;

/** What is found by walking through batches of a run: once, for all questions of a thing that need it. */
final class Walks {
    private final Trace trace;
    private final Cursor place;
    private final int output;
    private PassSpread spread;
    private GateHabit habit;
    private GradientFlow flow;

    /** @param output the number among the outputs that is asked about */
    Walks(Trace trace, Cursor place, int output) {
        this.trace = trace;
        this.place = place;
        this.output = output;
    }

    /** What the output does in the pass. */
    synchronized PassSpread spread() {
        if (spread == null) {
            spread = PassSpread.of(trace, place.moment(), output);
        }
        return spread;
    }

    /** What the unit does all along. */
    synchronized GateHabit habit() {
        if (habit == null) {
            habit = GateHabit.of(trace, place);
        }
        return habit;
    }

    /** What goes back of a gradient through the batch. */
    synchronized GradientFlow flow() {
        if (flow == null) {
            flow = GradientFlow.of(trace, place);
        }
        return flow;
    }
}
