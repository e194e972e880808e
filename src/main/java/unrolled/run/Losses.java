package unrolled.run;

import java.util.Arrays;
import java.util.Optional;
import unrolled.engine.loss.Hits;
import unrolled.run.plan.Plan;

/**
 * The loss of every epoch of a run, as Keras prints it: the mean over its samples, each batch before its update; and how
 * many outputs are right, if they are chances. Epochs that compare nothing have none.
 */
public final class Losses {
    /** Numbers for so many batches are kept; of longer runs each stands for several batches in a row. */
    private static final int MOST_BATCHES = 1 << 14;

    private final Plan plan;
    private final long together;
    private double[] sums = new double[16];
    private long[] samples = new long[16];
    private Hits[] hits = new Hits[16]; // null where nothing is compared
    private double[] batchSums = new double[64];
    private int[] batchCounts = new int[64];
    private Hits[] batchHits = new Hits[64]; // null where nothing is compared
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
        this.hits = other.hits.clone();
        this.batchSums = other.batchSums.clone();
        this.batchCounts = other.batchCounts.clone();
        this.batchHits = other.batchHits.clone();
        this.epochs = other.epochs;
        this.batches = other.batches;
    }

    synchronized Losses soFar() {
        return new Losses(this);
    }

    /** The sums of the epoch of the last batch, and of the batches that it is kept together with. */
    record Last(double sum, long samples, Hits hits, double batchSum, int batchCount, Hits batchHits) {}

    synchronized Last last() {
        return new Last(
                sums[epoch()],
                samples[epoch()],
                hits[epoch()],
                batchSums[place()],
                batchCounts[place()],
                batchHits[place()]);
    }

    /** The losses as they were after so many batches, when the last sums were those. */
    synchronized Losses at(long count, Last last) {
        Losses past = new Losses(plan);
        past.reach(count);
        System.arraycopy(sums, 0, past.sums, 0, past.epoch());
        System.arraycopy(samples, 0, past.samples, 0, past.epoch());
        System.arraycopy(hits, 0, past.hits, 0, past.epoch());
        System.arraycopy(batchSums, 0, past.batchSums, 0, past.place());
        System.arraycopy(batchCounts, 0, past.batchCounts, 0, past.place());
        System.arraycopy(batchHits, 0, past.batchHits, 0, past.place());
        past.sums[past.epoch()] = last.sum();
        past.samples[past.epoch()] = last.samples();
        past.hits[past.epoch()] = last.hits();
        past.batchSums[past.place()] = last.batchSum();
        past.batchCounts[past.place()] = last.batchCount();
        past.batchHits[past.place()] = last.batchHits();
        return past;
    }

    synchronized void add(Block block) {
        reach(block.place().index() + 1);
        if (block.cost().isPresent()) {
            int slots = block.recording().batch();
            double loss = block.cost().get().value();
            sums[epoch()] += loss * slots;
            samples[epoch()] += slots;
            block.cost().get().hits().ifPresent(this::add);
            batchSums[place()] += loss;
            batchCounts[place()]++;
        }
    }

    private void add(Hits more) {
        add(more, hits, epoch());
        add(more, batchHits, place());
    }

    private static void add(Hits more, Hits[] hits, int at) {
        hits[at] = hits[at] == null ? more : hits[at].and(more);
    }

    private void reach(long count) {
        batches = count;
        epochs = count == 0 ? 0 : plan.epochOf(count - 1) + 1;
        if (epoch() >= sums.length) {
            sums = Arrays.copyOf(sums, 2 * epochs);
            samples = Arrays.copyOf(samples, 2 * epochs);
            hits = Arrays.copyOf(hits, 2 * epochs);
        }
        if (place() >= batchSums.length) {
            batchSums = Arrays.copyOf(batchSums, 2 * place());
            batchCounts = Arrays.copyOf(batchCounts, 2 * place());
            batchHits = Arrays.copyOf(batchHits, 2 * place());
        }
    }

    /** Where the last batch is summed. */
    private int epoch() {
        return Math.max(0, epochs - 1);
    }

    private int place() {
        return (int) (Math.max(0, batches - 1) / together);
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

    /** How many outputs of an epoch so far are right; empty if they are no chances, or nothing is compared. */
    public Optional<Hits> hits(int epoch) {
        return hasLoss(epoch) ? Optional.ofNullable(hits[epoch]) : Optional.empty();
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

    /** How many outputs of those batches are right; empty if they are no chances, or nothing is compared. */
    public Optional<Hits> hitsOfBatches(int place) {
        return place < batchHits.length ? Optional.ofNullable(batchHits[place]) : Optional.empty();
    }
}
