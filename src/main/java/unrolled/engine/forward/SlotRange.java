package unrolled.engine.forward;

/**
 * A range of the slots of a batch: those that one thread computes.
 *
 * @param from the first slot
 * @param to the one after the last
 */
public record SlotRange(int from, int to) {
    /** How many slots there are. */
    public int count() {
        return to - from;
    }
}
