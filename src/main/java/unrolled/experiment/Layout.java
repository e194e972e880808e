package unrolled.experiment;

/** How the rows of a window stand in the input {@code [samples, time steps, features]}. */
public enum Layout {
    /** Every row is a time step: the state walks through the window. */
    TIME_STEPS,
    /** All rows are features of one time step: there is no recurrence inside of a sample. */
    FEATURES
}
