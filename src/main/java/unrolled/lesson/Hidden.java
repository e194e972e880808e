package unrolled.lesson;

/** What a page keeps from the reader until its questions are answered: it would tell the answer. */
public enum Hidden {
    /** All that comes after the moment of the page, in every run. */
    FUTURE,
    /** The names of the runs, and what they are set to. */
    NAMES,
    /** The numbers inside the boxes. */
    NUMBERS,
    /** What the model gives out. */
    OUTPUTS,
    /** Whether the state is carried into a batch or cut. */
    CARRIES
}
