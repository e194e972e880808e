package unrolled.lesson;

/** What the reader of a page may change in the experiment. */
public enum Freedom {
    /** The state is cut at a border, or carried on. */
    CARRIES,
    /** A number of a step: an input, c, h or a gate. */
    NUMBERS,
    /** The settings of a run, as its batch size. */
    RUNS,
    /** How the series is cut into samples. */
    DATA
}
