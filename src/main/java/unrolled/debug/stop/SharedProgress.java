package unrolled.debug.stop;

import unrolled.run.Progress;

/** Tells how far a search is whose parts are scanned at once: one number for all of them, which never becomes smaller. */
final class SharedProgress {
    private final Progress progress;
    private final long all;
    private long done;
    private boolean ended;

    /** @param all the batches of the whole way */
    SharedProgress(Progress progress, long all) {
        this.progress = progress;
        this.all = all;
    }

    /**
     * For the next part.
     *
     * @param together so many batches are done before somebody is told
     */
    Progress part(long together) {
        return new Progress() {
            private long told;

            @Override
            public boolean at(long batches, long most) {
                if (batches - told < together && batches < most) {
                    return true;
                }
                long more = batches - told;
                told = batches;
                return add(more);
            }
        };
    }

    /** False asks all parts to end; then nobody is told any more. */
    private synchronized boolean add(long batches) {
        done = Math.min(all, done + batches);
        ended = ended || !progress.at(done, all);
        return !ended;
    }
}
