package unrolled.analysis.prediction;

import java.util.OptionalInt;

/** Rows of a series from the first to the last, both among them, counted from 0. */
public record RowWindow(int first, int last) {
    /** Refuses a window without a row. */
    public RowWindow {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Rows should go from 0 or more upwards but go from " + first + " to "
                    + last + ": choose a last row that is not before the first one");
        }
    }

    public boolean contains(int row) {
        return first <= row && row <= last;
    }

    /** Moved as little as needed to have a row, if there is one, inside other rows. */
    public RowWindow with(OptionalInt row, RowWindow within) {
        int count = Math.min(last - first, within.last - within.first);
        int start = row.isEmpty() ? first : Math.max(row.getAsInt() - count, Math.min(first, row.getAsInt()));
        int inside = Math.max(within.first, Math.min(within.last - count, start));
        return new RowWindow(inside, inside + count);
    }

    public RowWindow and(RowWindow other) {
        return new RowWindow(Math.min(first, other.first), Math.max(last, other.last));
    }
}
