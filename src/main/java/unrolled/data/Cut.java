package unrolled.data;

/**
 * How a series is cut into windows.
 *
 * @param lookBack time steps in a window, at least 1
 * @param stride rows from the start of a window to the start of the next, at least 1
 * @param distance rows from a time step to the first row of its targets; 0 is that row itself, 1 the next
 * @param targetRows how many rows in a row are to be predicted from a time step, at least 1
 */
public record Cut(int lookBack, int stride, int distance, int targetRows) {
    public Cut {
        require("least.look_back", lookBack, 1);
        require("least.stride", stride, 1);
        require("least.distance", distance, 0);
        require("least.target_rows", targetRows, 1);
    }

    /** With one row to be predicted from a time step. */
    public Cut(int lookBack, int stride, int distance) {
        this(lookBack, stride, distance, 1);
    }

    private static void require(String key, int found, int least) {
        if (found < least) {
            throw new DataException(key, least, found);
        }
    }

    /** How many rows a window and its targets take. */
    long needed() {
        return (long) lookBack + distance + targetRows - 1;
    }

    /**
     * The number of windows, {@code 1 + floor((rows - needed) / stride)} or none, where a window with its targets needs
     * {@code lookBack + distance + targetRows - 1} rows.
     */
    int countOrNone(int rows) {
        return needed() > rows ? 0 : (int) (1 + (rows - needed()) / stride);
    }

    /**
     * The number of windows.
     *
     * @throws DataException if not even one window and its targets fit into so many rows
     */
    public int count(int rows) {
        if (needed() > rows) {
            throw targetRows == 1
                    ? new DataException("series.short", lookBack, distance, needed(), rows, remedy(rows))
                    : new DataException(
                            "series.short.rows", lookBack, distance, needed(), rows, remedy(rows), targetRows);
        }
        return countOrNone(rows);
    }

    private Sentence remedy(int rows) {
        long beyond = (long) distance + targetRows - 1;
        if (beyond < rows) {
            return DataException.part("shorter.look_back", rows - beyond);
        }
        if ((long) lookBack + targetRows - 1 <= rows) {
            return DataException.part("shorter.distance", rows - lookBack - targetRows + 1);
        }
        return DataException.part("shorter.both", rows);
    }
}
