package unrolled.run;

/**
 * Where a batch of a run stands and what it walks over, worked out once for all its slots.
 *
 * @param index its number, counted over the whole run
 * @param batch its number in its epoch
 * @param slots how many samples it has
 * @param before how many samples of its pass come before it
 * @param shuffled whether the samples of its epoch come in an order of their own
 */
public record PlannedBatch(long index, int epoch, int batch, Pass pass, int slots, int before, boolean shuffled) {
    /** The sample in a slot; in a generation the one that the slot began with. */
    public int sample(int slot) {
        int place = before + slot;
        Pass.Span samples = pass.samples();
        return samples.first() + (shuffled ? new Shuffle(epoch, samples.count()).at(place) : place);
    }
}
