package unrolled.run;

import unrolled.experiment.Footprint;

/**
 * How far the checkpoints of a trace are apart: as near as a jump should find them, or as the room allows.
 *
 * @param run the run that is recorded
 * @param footprint how much memory it takes
 */
record CheckpointSpacing(Run run, Footprint footprint) {
    /** So many time steps of all slots are computed again for a jump at most, if the room allows it. */
    private static final long REPLAYED_STEPS = 2048;

    /** So many batches at most. */
    private static final long REPLAYED_BATCHES = 64;

    /** About so many numbers are multiplied at most, which takes a few milliseconds. */
    private static final long REPLAYED_WORK = 1 << 24;

    /** Learning multiplies the gradients with the weights and with what the layers read too. */
    private static final int LEARNING = 3;

    /** Eight batches are kept whatever the room is if they take no more bytes than these, and else a batch and its neighbours. */
    private static final long LARGE_BLOCKS = 32L << 20;

    static CheckpointSpacing of(Run run) {
        return new CheckpointSpacing(
                run,
                Footprint.of(
                        run.model(),
                        run.choice(),
                        run.plan().slots(),
                        run.plan().steps()));
    }

    /** Batches from one checkpoint to the next. */
    int interval(TraceBudget room) {
        long all = run.plan().allBatches();
        long most = Math.max(1, room.checkpoints() / footprint.point());
        long needed = (all + most - 1) / most;
        return (int) Math.max(Math.min(wanted(), all), needed);
    }

    private long wanted() {
        long steps = (long) run.plan().slots() * run.plan().steps();
        long work = steps * run.model().weightCount() * (run.choice().trains() ? LEARNING : 1);
        long batches = Math.min(REPLAYED_STEPS / steps, REPLAYED_WORK / Math.max(1, work));
        return Math.max(1, Math.min(REPLAYED_BATCHES, batches));
    }

    /** How many batches that were computed again are kept: few of large ones, for which the collector of garbage pauses. */
    int kept(TraceBudget room) {
        long fewest = Math.max(3, Math.min(8, LARGE_BLOCKS / footprint.block()));
        return (int) Math.max(fewest, Math.min(1 << 20, room.blocks() / footprint.block()));
    }
}
