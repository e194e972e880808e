package unrolled.data;

import java.util.Optional;

/**
 * What is done to a table as it was read before it is cut into windows.
 *
 * @param missing what becomes of missing values
 * @param only the one series of several that is taken; empty for all
 * @param reverse whether the rows are turned round: for a file that has the newest first
 */
public record Treatment(Missing missing, Optional<Only> only, boolean reverse) {
    /** Rows with missing values are left out; all else stays as it is. */
    public static final Treatment USUAL = new Treatment(Missing.DROP, Optional.empty(), false);

    /**
     * The rows that are of one series.
     *
     * @param column tells the series apart
     * @param value its cell in those rows
     */
    public record Only(String column, String value) {}

    public Treatment withMissing(Missing missing) {
        return new Treatment(missing, only, reverse);
    }

    public Treatment withOnly(Optional<Only> only) {
        return new Treatment(missing, only, reverse);
    }

    public Treatment withReverse(boolean reverse) {
        return new Treatment(missing, only, reverse);
    }
}
