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
        require("look-back", lookBack, 1);
        require("stride", stride, 1);
        require("distance", distance, 0);
    }

    private static void require(String thing, int found, int least) {
        if (found < least) {
            throw new DataException(
                    "%s should be at least %d but is %d: choose a larger one".formatted(thing, least, found));
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
            throw new DataException(
                    "look-back %d and distance %d need at least %d rows, but the series has %d: choose %s"
                            .formatted(lookBack, distance, needed, rows, remedy(rows)));
        }
        return (int) (1 + (rows - needed) / stride);
    }

    private String remedy(int rows) {
        if (distance < rows) {
            return "a look-back of at most " + (rows - distance);
        }
        if (lookBack <= rows) {
            return "a distance of at most " + (rows - lookBack);
        }
        return "look-back and distance that are at most " + rows + " together";
    }
}
