package unrolled.analysis.check;

/** How much it matters what a check has found. */
public enum Level {
    /** Hardly what was meant. */
    LOOK,
    /** Good to know, and perhaps meant. */
    KNOW
}
