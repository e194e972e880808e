package unrolled.run;

/**
 * How much memory the trace of one run may take, in bytes.
 *
 * @param checkpoints for checkpoints, however long the run is
 * @param blocks for batches that were computed again and are kept for a while
 */
public record Room(long checkpoints, long blocks) {
    /** 32 MB each. */
    public static final Room USUAL = new Room(32L << 20, 32L << 20);

    /** A run's share of so many megabytes. */
    public static Room of(long megabytes, int runs) {
        long half = (megabytes << 20) / 2 / Math.max(1, runs);
        return new Room(half, half);
    }
}
