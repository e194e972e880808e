package unrolled.run;

/**
 * Which sample stands in which slot of which batch: sample s is in batch s / batch size, slot s mod batch size, in every
 * epoch. The last batch is smaller if the samples are no multiple of the batch size.
 *
 * @param samples how many are used
 * @param steps the time steps of a sample
 */
public record Plan(int samples, int batchSize, int epochs, int steps) {

    /** The batches of an epoch. */
    public int batches() {
        return (samples + batchSize - 1) / batchSize;
    }

    public long allBatches() {
        return (long) batches() * epochs;
    }

    /** How many moments the whole run has. */
    public long moments() {
        return allBatches() * steps;
    }

    /** The samples of this batch: the batch size, or less in the last one. */
    public int slots(int batch) {
        return Math.min(batchSize, samples - batch * batchSize);
    }

    public int sample(int batch, int slot) {
        return batch * batchSize + slot;
    }

    public boolean has(Moment moment) {
        return within(moment.epoch(), epochs) && within(moment.batch(), batches()) && within(moment.step(), steps);
    }

    private static boolean within(int index, int length) {
        return index >= 0 && index < length;
    }

    /** The number of a batch, counted over all epochs. */
    public long batchIndex(int epoch, int batch) {
        return (long) epoch * batches() + batch;
    }

    public int epochOf(long batchIndex) {
        return (int) (batchIndex / batches());
    }

    public int batchOf(long batchIndex) {
        return (int) (batchIndex % batches());
    }

    /** The number of a moment, counted over the whole run. */
    public long index(Moment moment) {
        return batchIndex(moment.epoch(), moment.batch()) * steps + moment.step();
    }

    /** The moment of that number; the first or the last one where there is none. */
    public Moment at(long index) {
        long inside = Math.max(0, Math.min(index, moments() - 1));
        long batch = inside / steps;
        return new Moment(epochOf(batch), batchOf(batch), (int) (inside % steps));
    }

    public Moment last() {
        return at(moments() - 1);
    }

    /** So many time steps on (back if negative), stopping at the ends. */
    public Moment stepsFrom(Moment moment, long count) {
        return at(index(moment) + count);
    }

    /** The same step so many batches on (back if negative); at the ends it stays. */
    public Moment batchesFrom(Moment moment, long count) {
        long batch = batchIndex(moment.epoch(), moment.batch()) + count;
        return batch < 0 || batch >= allBatches() ? moment : new Moment(epochOf(batch), batchOf(batch), moment.step());
    }

    /** The same batch and step so many epochs on (back if negative); at the ends it stays. */
    public Moment epochsFrom(Moment moment, int count) {
        Moment there = new Moment(moment.epoch() + count, moment.batch(), moment.step());
        return has(there) ? there : moment;
    }

    /** This moment if the run has it, else the last one of its epoch, else the last of the run. */
    public Moment nearest(Moment moment) {
        if (has(moment)) {
            return moment;
        }
        int epoch = Math.min(moment.epoch(), epochs - 1);
        return moment.epoch() > epoch || moment.batch() >= batches()
                ? new Moment(epoch, batches() - 1, steps - 1)
                : new Moment(epoch, moment.batch(), Math.min(moment.step(), steps - 1));
    }
}
