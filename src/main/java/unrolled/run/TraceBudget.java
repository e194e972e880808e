package unrolled.run;

/**
 * How much memory the trace of one run may take, in bytes.
 *
 * @param checkpoints for checkpoints, however long the run is
 * @param blocks for batches that were computed again and are kept for a while
 */
public record TraceBudget(long checkpoints, long blocks) {
    /**
     * So much is enough for what a window shows at once. It is so little that blocks die young: the collector of garbage
     * would pause for more, and so be seen.
     */
    private static final long MOST_BLOCKS = 8L << 20;

    /** 32 MB of checkpoints. */
    public static final TraceBudget USUAL = new TraceBudget(32L << 20, MOST_BLOCKS);

    /** A run's share of so many megabytes. */
    public static TraceBudget of(long megabytes, int runs) {
        long share = (megabytes << 20) / Math.max(1, runs);
        long blocks = Math.min(share / 2, MOST_BLOCKS);
        return new TraceBudget(share - blocks, blocks);
    }
}
