package unrolled.debug.cursor;

import java.util.Optional;

/**
 * How runs are looked at side by side.
 *
 * @param lock how the other runs follow the cursor
 * @param against the run that the cursor's run is compared with, if it is with one
 */
public record Comparison(Lock lock, Optional<String> against) {
    /** By batch, and none with another. */
    public static final Comparison NONE = new Comparison(Lock.BATCH, Optional.empty());

    public Comparison with(Lock other) {
        return new Comparison(other, against);
    }

    public Comparison against(Optional<String> run) {
        return new Comparison(lock, run);
    }
}
