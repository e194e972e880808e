package unrolled.session;

/**
 * How far a computation is.
 *
 * @param done time steps that are there, of all runs
 * @param all time steps that there will be
 * @param perSecond time steps a second, since it began
 */
public record Running(long done, long all, double perSecond) {
    public double share() {
        return all == 0 ? 1 : (double) done / all;
    }

    /** Seconds until the end if it goes on like this; infinite before anything was done. */
    public double secondsLeft() {
        return (all - done) / perSecond;
    }
}
