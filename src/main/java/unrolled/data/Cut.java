package unrolled.data;

/**
 * How a series is cut into windows.
 *
 * @param lookBack time steps in a window, at least 1
 * @param stride rows from the start of a window to the start of the next, at least 1
 * @param distance rows from the last of a window to its target; 0 is that row itself, 1 the next
 */
public record Cut(int lookBack, int stride, int distance) {
    public Cut {
        require("least.look_back", lookBack, 1);
        require("least.stride", stride, 1);
        require("least.distance", distance, 0);
    }

    private static void require(String key, int found, int least) {
        if (found < least) {
            throw new DataException(key, least, found);
        }
    }

    /**
     * The number of windows, {@code 1 + floor((rows - lookBack - distance) / stride)}.
     *
     * @throws DataException if not even one window and its target fit into so many rows
     */
    public int count(int rows) {
        long needed = (long) lookBack + distance;
        if (needed > rows) {
            throw new DataException("series.short", lookBack, distance, needed, rows, remedy(rows));
        }
        return (int) (1 + (rows - needed) / stride);
    }

    private Sentence remedy(int rows) {
        if (distance < rows) {
            return DataException.part("shorter.look_back", rows - distance);
        }
        if (lookBack <= rows) {
            return DataException.part("shorter.distance", rows - lookBack);
        }
        return DataException.part("shorter.both", rows);
    }
}
