package unrolled.engine.forward;

/** The slots of a batch in parts that are about equal, as many as are worth while. */
final class SlotParts {
    /** So many multiplications are worth another part. */
    private static final long WORTH = 1 << 20;

    private SlotParts() {}

    /** A part of a batch: the slots from {@code from} to before {@code to}. */
    interface Part {
        void compute(int from, int to);
    }

    /** @param work how many multiplications all slots need together */
    static void share(int slots, long work, Workers workers, Part part) {
        int parts = (int) Math.max(1, Math.min(Math.min(workers.most(), slots), work / WORTH));
        workers.compute(parts, p -> part.compute(slots * p / parts, slots * (p + 1) / parts));
    }
}
