package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.Provenance.Part;
import unrolled.analysis.Provenance.Rest;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Walks from a moment back through the steps whose i g is still in c of one unit, and gathers what they left. */
public final class MemoryWalk {
    private final Trace trace;
    private final Cursor place;
    private final double c;
    private final List<Part> parts = new ArrayList<>();
    private Recording recording;
    private Moment at;
    private double kept = 1;

    /** Why c is what it is after the step where the cursor stands, which must be there. */
    public static Provenance provenance(Trace trace, Cursor place) {
        return provenance(trace, place, Provenance.MOST_STEPS);
    }

    /** Going back at most so many steps, but to the beginning of the batch at least. */
    public static Provenance provenance(Trace trace, Cursor place, int mostSteps) {
        return new MemoryWalk(trace, trace.block(place.moment()).recording(), place).back(mostSteps);
    }

    /**
     * Of a batch that belongs to no run; whatever it was given counts as carried on from a batch before.
     *
     * @param place its moment says the step only
     */
    public static Provenance provenance(Recording recording, Cursor place) {
        return new MemoryWalk(null, recording, place).alone();
    }

    private MemoryWalk(Trace trace, Recording recording, Cursor place) {
        this.trace = trace;
        this.recording = recording;
        this.place = place;
        this.at = place.moment();
        this.c = number(Quantity.C);
    }

    /** To the beginning of this batch. */
    private Provenance alone() {
        Carry before = throughBatch(Integer.MAX_VALUE) ? Carry.KEPT : begins();
        return found(parts.size(), before);
    }

    /** To the beginning of memory, or at most so many steps but at least to the beginning of this batch. */
    private Provenance back(int mostSteps) {
        boolean goesOn = throughBatch(Integer.MAX_VALUE);
        int own = parts.size();
        while (goesOn && at.step() == 0) {
            Carry into = trace.run().carryInto(at.epoch(), at.batch(), place.slot());
            if (into != Carry.KEPT || isEnough(mostSteps)) {
                return found(own, into);
            }
            enterBatchBefore();
            goesOn = throughBatch(mostSteps);
        }
        return found(own, goesOn ? Carry.KEPT : begins());
    }

    /** What memory begins with within a batch. */
    private Carry begins() {
        return isSet() ? Carry.SET : Carry.PINNED;
    }

    private boolean isSet() {
        return recording.isSet(Quantity.C, place.layer(), place.slot(), at.step(), place.unit());
    }

    private boolean isEnough(int mostSteps) {
        return parts.size() >= mostSteps || kept < Provenance.NOTHING_LEFT;
    }

    /** Back to step 0, or to a step before which it is enough; false if memory begins there, with a reset or a c that was set. */
    private boolean throughBatch(int mostSteps) {
        while (true) {
            if (isSet()) {
                parts.add(new Part(at, number(Quantity.C), kept));
                return false;
            }
            parts.add(new Part(at, number(Quantity.I) * number(Quantity.G), kept));
            kept *= number(Quantity.F);
            if (recording.isReset(place.slot(), at.step())) {
                return false;
            }
            boolean enough = mostSteps < Integer.MAX_VALUE && isEnough(mostSteps);
            if (at.step() == 0 || enough) {
                return true;
            }
            at = new Moment(at.epoch(), at.batch(), at.step() - 1);
        }
    }

    private void enterBatchBefore() {
        Plan plan = trace.plan();
        long before = plan.batchIndex(at.epoch(), at.batch()) - 1;
        at = plan.lastOf(plan.epochOf(before), plan.batchOf(before));
        Block block = trace.block(at);
        recording = block.recording();
    }

    private Provenance found(int own, Carry before) {
        double entered = recording.previousC(place.layer(), place.slot(), at.step(), place.unit());
        return new Provenance(place, c, parts, own, new Rest(before, entered, kept));
    }

    private double number(Quantity quantity) {
        return recording.at(quantity, place.layer(), place.slot(), at.step(), place.unit());
    }
}
