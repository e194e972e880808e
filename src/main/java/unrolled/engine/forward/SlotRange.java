package unrolled.engine.forward;

/**
 * A range of the slots of a batch: those that one thread computes.
 *
 * @param from the first slot
 * @param to the one after the last
 */
record SlotRange(int from, int to) {
    int count() {
        return to - from;
    }
}
