package unrolled.analysis.order;

/**
 * How a window follows the one before it in the same slot, as the state sees it that is carried from one to the other.
 *
 * @param rows how many rows are seen again, or are left out between the two; 0 for the other kinds
 * @param row the row of the table with which the window begins, or the one that a generation began with; from 0
 */
public record Continuity(Kind kind, int rows, int row) {
    /** What becomes of the order of the rows. */
    public enum Kind {
        /** The window begins with the row behind the last one of the window before. */
        GOES_ON,
        /** The window begins with rows that the window before had too. */
        OVERLAPS,
        /** Rows between the two windows are left out. */
        GAP,
        /** The window is from elsewhere: earlier than the one before it, or of a shuffled epoch. */
        JUMPS,
        /** The window is of another series. */
        OTHER_SERIES
    }

    /**
     * Judges two windows of one series.
     *
     * @param between how many rows lie between them, negative where they overlap
     * @param shuffled whether the second one is there by chance
     */
    static Continuity judged(int between, int lookBack, boolean shuffled, int row) {
        if (between == 0) {
            return new Continuity(Kind.GOES_ON, 0, row);
        }
        if (shuffled || between < -lookBack) {
            return new Continuity(Kind.JUMPS, 0, row);
        }
        return between < 0 ? new Continuity(Kind.OVERLAPS, -between, row) : new Continuity(Kind.GAP, between, row);
    }

    public boolean goesOn() {
        return kind == Kind.GOES_ON;
    }
}
