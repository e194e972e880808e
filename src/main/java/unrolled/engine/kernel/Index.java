package unrolled.engine.kernel;

/** Refuses an index that is out of range, in words that name what it counts. */
public final class Index {
    private Index() {}

    /** Returns {@code index} if it is at least 0 and less than {@code count}. */
    public static int of(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(message(what, index, count));
        }
        return index;
    }

    private static String message(String what, int index, int count) {
        return count == 0
                ? "There is no " + what + " " + index + ": there is none at all"
                : "There is no " + what + " " + index + ": they go from 0 to " + (count - 1);
    }
}
