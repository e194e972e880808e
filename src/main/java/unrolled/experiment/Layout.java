package unrolled.experiment;

/** How the rows of a window stand in the input {@code [samples, time steps, features]}. */
public enum Layout {
    /** Every row is a time step: the state walks through the window. */
    TIME_STEPS,
    /** All rows are features of one time step: there is no recurrence inside of a sample. */
    FEATURES;

    /** The time steps of a sample. */
    public int steps(DataChoice data) {
        return this == FEATURES ? 1 : data.lookBack();
    }

    /** The features of a time step. */
    public long features(DataChoice data) {
        long columns = data.features().size();
        return this == FEATURES ? columns * data.lookBack() : columns;
    }
}
