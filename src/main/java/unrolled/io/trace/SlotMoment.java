package unrolled.io.trace;

import java.util.Locale;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.plan.Pass;

/** One slot of a moment, and what a trace tells of it as a whole. */
record SlotMoment(Run run, Block block, int step, int slot) {
    Recording recording() {
        return block.recording();
    }

    int sample() {
        return block.place().sample(slot);
    }

    private Pass pass() {
        return block.place().pass();
    }

    /** {@code fit}, {@code validation}, {@code evaluate}, {@code predict} or {@code generate}. */
    String call() {
        return pass().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Which call of the run it is, counted from 1. */
    int callNumber() {
        return pass().call() + 1;
    }

    /** How many numbers go in; 0 if they are not recorded. */
    int features() {
        return recording().recorded().inputs() ? run.samples().features() : 0;
    }

    double x(int feature) {
        return recording().x(slot, step, feature);
    }

    /** How many numbers come out at the step. */
    int outputs() {
        return recording().hasOutput(step) ? recording().outputWidth() : 0;
    }

    double output(int n) {
        return recording().output(slot, step, n);
    }

    /** How many numbers should come out at the step; 0 in a generation, which is compared with nothing. */
    int targets() {
        boolean none = pass().kind() == Pass.Kind.GENERATE || !run.samples().hasTarget(step);
        return none ? 0 : run.samples().targetWidth();
    }

    double target(int n) {
        return run.samples().target(sample(), step, n);
    }

    boolean hasLoss() {
        return block.cost().isPresent();
    }

    /** That of the batch. */
    double loss() {
        return block.cost().orElseThrow().value();
    }
}
