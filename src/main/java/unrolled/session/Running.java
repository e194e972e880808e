package unrolled.session;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a computation, or a search, is.
 *
 * @param done time steps that are there, of all runs, or were searched
 * @param all time steps that there will be at its end
 * @param perSecond time steps a second, since it began
 */
public record Running(long done, long all, double perSecond) {
    public double share() {
        return all == 0 ? 1 : (double) done / all;
    }

    /** The time steps a second to two figures, so that it can be read while it changes. */
    public long roundPerSecond() {
        return Double.isFinite(perSecond)
                ? new BigDecimal(perSecond).round(new MathContext(2)).longValue()
                : 0;
    }

    /** Seconds until the end if it goes on like this; infinite before anything was done. */
    public double secondsLeft() {
        return (all - done) / perSecond;
    }
}
