package unrolled.run.plan;

/**
 * Where a batch of a run stands and what it walks over, worked out once for all its slots.
 *
 * @param index its number, counted over the whole run
 * @param batch its number in its epoch
 * @param slots how many samples it has
 * @param before how many samples of its pass come before it
 * @param order in which the samples of its pass come
 */
public record PlannedBatch(long index, int epoch, int batch, Pass pass, int slots, int before, PassOrder order) {
    /** The sample in a slot; in a generation the one that the slot began with. */
    public int sample(int slot) {
        return pass.samples().first() + order.at(before + slot);
    }
}
