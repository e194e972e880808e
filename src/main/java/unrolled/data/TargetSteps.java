package unrolled.data;

/** Which time steps of a window have something to predict. */
public enum TargetSteps {
    /** The last one only, for a model that gives one output for a sample. */
    LAST,

    /** Each, for a model that gives a sequence: what is predicted moves on with the step. */
    EVERY;

    /** How many of the time steps of a window have targets. */
    int of(int steps) {
        return this == EVERY ? steps : 1;
    }
}
