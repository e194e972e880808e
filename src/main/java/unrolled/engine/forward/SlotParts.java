package unrolled.engine.forward;

/**
 * The slots of a batch in parts that are about equal.
 *
 * @param slots how many slots there are
 * @param count how many parts: as many as are worth while
 */
public record SlotParts(int slots, int count) {
    /** So many multiplications are worth another part. */
    private static final long WORTH = 1 << 19;

    /** As many parts as are worth while for {@code work} multiplications of all slots together. */
    public static SlotParts of(int slots, long work, Workers workers) {
        return new SlotParts(slots, (int) Math.max(1, Math.min(Math.min(workers.most(), slots), work / WORTH)));
    }

    /** The slots of a part. */
    public SlotRange range(int part) {
        return new SlotRange(slots * part / count, slots * (part + 1) / count);
    }
}
