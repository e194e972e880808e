package unrolled.run;

import java.util.Arrays;

/**
 * The loss of every epoch of a run, as Keras prints it: the mean over its samples, each batch before its update. Epochs
 * that compare nothing have none.
 */
public final class Losses {
    /** Numbers for so many batches are kept; of longer runs each stands for several batches in a row. */
    private static final int MOST_BATCHES = 1 << 14;

    private final Plan plan;
    private final long together;
    private double[] sums = new double[16];
    private long[] samples = new long[16];
    private double[] batchSums = new double[64];
    private int[] batchCounts = new int[64];
    private int epochs;
    private long batches;

    Losses(Plan plan) {
        this.plan = plan;
        this.together = (plan.allBatches() + MOST_BATCHES - 1) / MOST_BATCHES;
    }

    /** The losses so far, which no longer change. */
    private Losses(Losses other) {
        this.plan = other.plan;
        this.together = other.together;
        this.sums = other.sums.clone();
        this.samples = other.samples.clone();
        this.batchSums = other.batchSums.clone();
        this.batchCounts = other.batchCounts.clone();
        this.epochs = other.epochs;
        this.batches = other.batches;
    }

    synchronized Losses soFar() {
        return new Losses(this);
    }

    synchronized void add(Block block) {
        epochs = block.epoch() + 1;
        batches = plan.batchIndex(block.epoch(), block.batch()) + 1;
        if (block.cost().isEmpty()) {
            return;
        }
        if (epochs > sums.length) {
            sums = Arrays.copyOf(sums, 2 * epochs);
            samples = Arrays.copyOf(samples, 2 * epochs);
        }
        int slots = block.recording().batch();
        double loss = block.cost().get().value();
        sums[block.epoch()] += loss * slots;
        samples[block.epoch()] += slots;
        int place = (int) ((batches - 1) / together);
        if (place >= batchSums.length) {
            batchSums = Arrays.copyOf(batchSums, 2 * place);
            batchCounts = Arrays.copyOf(batchCounts, 2 * place);
        }
        batchSums[place] += loss;
        batchCounts[place]++;
    }

    /** How many epochs have begun. */
    public int epochs() {
        return epochs;
    }

    /** How many batches there have been. */
    public long batches() {
        return batches;
    }

    /** The loss of an epoch so far; NaN, too, where there is none. */
    public double of(int epoch) {
        return hasLoss(epoch) ? sums[epoch] / samples[epoch] : Double.NaN;
    }

    public boolean hasLoss(int epoch) {
        return epoch < epochs && epoch < samples.length && samples[epoch] > 0;
    }

    /** How many batches in a row one number of {@link #ofBatches} stands for. */
    public long together() {
        return together;
    }

    /** The mean loss of the batches from {@code place * together} on; NaN where there is none. */
    public double ofBatches(int place) {
        boolean there = place < batchCounts.length && batchCounts[place] > 0;
        return there ? batchSums[place] / batchCounts[place] : Double.NaN;
    }
}
