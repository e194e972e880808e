package unrolled.io.trace;

import java.util.Optional;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.RunState;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/**
 * What a trace will say in the middle of what is chosen of a run, before the run is computed: moments as they will be
 * called, with numbers of the first batches of their pass, computed from the first weights. Only how long numbers are counts.
 */
final class TraceSample {
    /** So many slots of moments, or batches, tell enough. */
    private static final int SLOTS = 300;

    private static final int BATCHES = 30;

    private final Run run;
    private final SlotText told;
    private final ByteText text = new ByteText();
    private int slots;

    /** A sample of a run of which something is chosen. */
    TraceSample(Run run, SlotText told, ChosenMoments chosen) {
        this.run = run;
        this.told = told;
        fill(chosen);
    }

    private void fill(ChosenMoments chosen) {
        Plan plan = run.plan();
        long moment = chosen.middle();
        long label = plan.batchAt(moment);
        int epoch = plan.epochOf(label);
        int batch = 0;
        RunState start = run.start(Optional.empty(), Optional.empty());
        Block block = run.compute(plan.batchIndex(epoch, batch), start);
        while (moment < chosen.end() && slots < SLOTS && batch < BATCHES) {
            if (plan.batchAt(moment) != label) {
                label = plan.batchAt(moment);
                batch++;
                if (plan.epochOf(label) != epoch || batch >= plan.batches(epoch)) {
                    return;
                }
                block = run.compute(plan.batchIndex(epoch, batch), block.after());
            }
            add(block, plan.batchOf(label), (int) (moment - plan.firstMoment(label)));
            moment += chosen.every();
        }
    }

    /** A step of a block under the number of another batch. */
    private void add(Block block, int batch, int step) {
        PlannedBatch place = run.plan().batch(block.epoch(), batch);
        int there = Math.min(place.slots(), block.recording().batch());
        Block named =
                new Block(place, block.before(), block.recording(), block.cost(), block.training(), block.after());
        for (int slot = 0; slot < there && slots < SLOTS; slot++) {
            told.add(new SlotMoment(run, named, Math.min(step, block.recording().steps() - 1), slot), text);
            slots++;
        }
    }

    ByteText text() {
        return text;
    }

    /** How many slots of moments it holds, at least one. */
    int slots() {
        return slots;
    }
}
