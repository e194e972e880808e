package unrolled.debug.cursor;

/** The parts of one step of an LSTM cell, in the order in which they are computed. */
public enum Phase {
    /** z = x K + h' R + b of every gate. */
    SUM,
    /** i, f, o = sigmoid(z) and g = tanh(z). */
    GATES,
    /** c = f c' + i g. */
    CELL,
    /** h = o tanh(c). */
    OUTPUT;

    /** The phase after this one, or this one if it is the last. */
    Phase next() {
        return switch (this) {
            case SUM -> GATES;
            case GATES -> CELL;
            case CELL, OUTPUT -> OUTPUT;
        };
    }

    /** The phase before this one, or this one if it is the first. */
    Phase previous() {
        return switch (this) {
            case SUM, GATES -> SUM;
            case CELL -> GATES;
            case OUTPUT -> CELL;
        };
    }

    /** Whether the numbers of a phase are there when we stand in this one. */
    public boolean has(Phase other) {
        return compareTo(other) >= 0;
    }
}
