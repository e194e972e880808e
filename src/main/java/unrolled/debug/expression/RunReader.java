package unrolled.debug.expression;

import java.util.Arrays;
import unrolled.data.Samples;
import unrolled.engine.forward.Finiteness;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/**
 * Where one run stands while a formula is computed, with the batches that it looks back to. It is moved, not made anew,
 * so that reading costs next to nothing; for one thread. What is not there is NaN: before the run's first step, in a
 * slot that a smaller batch does not have, an output or a loss where there is none.
 */
public final class RunReader {
    private final Trace trace;
    /** The batch in which the run stands and those before it, newest first; null where there is none. */
    private final Block[] past;
    /** What those batches learned, in the same order. */
    private final Learned[] learned;

    private Recording now;
    /** Null before it stands anywhere. */
    private PlannedBatch place;

    private int step;

    /** @param back so many steps can be looked back */
    RunReader(Trace trace, int back) {
        this.trace = trace;
        this.past = new Block[blocksBefore(back, trace.plan().leastSteps()) + 1];
        this.learned = new Learned[past.length];
    }

    /** How many batches before its own a moment may read that looks back so many steps. */
    public static int blocksBefore(int back, int steps) {
        return (back + steps - 1) / steps;
    }

    /** Goes on into a batch. */
    public void enter(Block block) {
        push(block);
        place = block.place();
    }

    /** Goes to a batch of which nothing is read. */
    public void enter(long batchIndex) {
        place = trace.plan().batch(batchIndex);
    }

    /** Forgets where it was. */
    public void leave() {
        Arrays.fill(past, null);
        Arrays.fill(learned, null);
        now = null;
        place = null;
    }

    /** How many batches before the one in which it stands can be read. */
    public int blocksBefore() {
        return past.length - 1;
    }

    private void push(Block block) {
        System.arraycopy(past, 0, past, 1, past.length - 1);
        System.arraycopy(learned, 0, learned, 1, learned.length - 1);
        past[0] = block;
        learned[0] = block == null ? null : new Learned(block);
        now = block == null ? null : block.recording();
    }

    public void step(int step) {
        this.step = step;
    }

    /** Goes anywhere: batches that are not here yet are asked of the trace. */
    void standAt(Moment moment) {
        Plan plan = trace.plan();
        PlannedBatch wanted = plan.batch(moment.epoch(), moment.batch());
        if (place == null || wanted.index() != place.index()) {
            int fresh = place != null && wanted.index() == place.index() + 1 ? 1 : past.length;
            for (long index = wanted.index() - fresh + 1; index <= wanted.index(); index++) {
                push(index < 0 ? null : trace.block(plan.epochOf(index), plan.batchOf(index)));
            }
            place = wanted;
        }
        step = moment.step();
    }

    Trace trace() {
        return trace;
    }

    /** The batch; null before the first one. */
    Block block() {
        return past[0];
    }

    /** The batch in which it stands. */
    public PlannedBatch place() {
        return place;
    }

    public int step() {
        return step;
    }

    /** Whether there is a moment so many steps before. */
    boolean has(int back) {
        return recording(back) != null;
    }

    public double gate(Quantity quantity, int layer, int unit, int slot, int back) {
        Recording there = recording(back);
        return there == null || slot >= there.batch()
                ? Double.NaN
                : there.at(quantity, layer, slot, stepBefore(back), unit);
    }

    /** The sum z that a gate is made of; of a gate that is held there is none. */
    double sum(Quantity gate, int layer, int unit, int slot, int back) {
        Recording there = recording(back);
        boolean none =
                there == null || slot >= there.batch() || there.isHeld(gate, layer, slot, stepBefore(back), unit);
        return none
                ? Double.NaN
                : Forward.terms(there, there.model(), layer, slot, stepBefore(back), gate.part, unit)
                        .z();
    }

    /** What the output of the sample in a slot should be, at the steps that have a target. */
    double target(int n, int slot, int back) {
        Block there = block(back);
        if (there == null
                || slot >= there.place().slots()
                || there.place().pass().kind() == Pass.Kind.GENERATE) {
            return Double.NaN;
        }
        Samples samples = trace.run().samples();
        return samples.hasTarget(stepBefore(back))
                ? samples.target(there.place().sample(slot), stepBefore(back), n)
                : Double.NaN;
    }

    /** Of a weight of the batch in which the step so many before is. */
    double weight(Learned.Kind kind, WeightPlace place, int back) {
        Learned there = learned[before(back)];
        return there == null ? Double.NaN : there.of(kind, place);
    }

    double x(int feature, int slot, int back) {
        Recording there = recording(back);
        return there == null || slot >= there.batch() ? Double.NaN : there.x(slot, stepBefore(back), feature);
    }

    double y(int n, int slot, int back) {
        Recording there = recording(back);
        boolean none = there == null || slot >= there.batch() || !there.hasOutput(stepBefore(back));
        return none ? Double.NaN : there.output(slot, stepBefore(back), n);
    }

    /** The loss of the batch in which the step so many before is. */
    double loss(int back) {
        Block there = block(back);
        return there == null || there.cost().isEmpty()
                ? Double.NaN
                : there.cost().get().value();
    }

    /** Whether all numbers of a moment are, also the loss and the new weights at the end of its batch; true where none is. */
    public boolean isFinite(int back) {
        Block there = block(back);
        if (there == null) {
            return true;
        }
        int at = stepBefore(back);
        Recording recording = there.recording();
        return Finiteness.ofInput(recording, at)
                && Finiteness.ofState(recording, at)
                && Finiteness.ofOutput(recording, at)
                && (at < recording.steps() - 1 || isLearningFinite(there));
    }

    private static boolean isLearningFinite(Block block) {
        return block.cost().map(cost -> Double.isFinite(cost.value())).orElse(true)
                && block.training().map(step -> step.after().weightsAreFinite()).orElse(true);
    }

    private Recording recording(int back) {
        if (back <= step) {
            return now;
        }
        Block there = block(back);
        return there == null ? null : there.recording();
    }

    private Block block(int back) {
        return past[before(back)];
    }

    /** How many batches before its own the step so many before is in. */
    private int before(int back) {
        int before = 0;
        for (int rest = back - step; rest > 0; rest -= steps(before)) {
            before++;
        }
        return before;
    }

    private int stepBefore(int back) {
        int at = step - back;
        for (int before = 1; at < 0; before++) {
            at += steps(before);
        }
        return at;
    }

    /** The steps of the batch so many before. */
    private int steps(int before) {
        long index = place == null ? -1 : place.index() - before;
        return index < 0 ? trace.plan().leastSteps() : trace.plan().steps(index);
    }
}
