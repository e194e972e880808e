package unrolled.analysis.training;

/** How losses are laid along an axis. */
public enum LossScale {
    /** Logarithmic where they span more than two decades. */
    AUTOMATIC,
    LINEAR,
    LOGARITHMIC
}
