package unrolled.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A series of any length that the program makes itself; {@code assets/data/README.md} has the formulas.
 *
 * <p>The same recipe gives the same bits on every machine: the Java language fixes every number of {@link Random} and
 * {@link StrictMath}. A longer series begins like a shorter one.
 *
 * @param rows 1 to {@value #MOST_ROWS}
 */
public record Generated(Kind kind, int rows, long seed) {
    public static final int MOST_ROWS = 20_000_000;

    private static final int ROWS_UNLESS_SAID = 1_000;
    private static final long SEED_UNLESS_SAID = 1;

    /** What kind of series it is. */
    public enum Kind {
        /** A column {@code x} of three waves and some noise, -1 to 1. */
        WAVES,

        /** A column {@code x} of random 0 and 1, and a column {@code y} of what x was three rows before. */
        MEMORY;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Generated {
        requireRows(kind, rows);
    }

    private static void requireRows(Kind kind, long rows) {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new DataException("generated.rows", kind.word(), MOST_ROWS, rows);
        }
    }

    /** A series of this kind as long as one can still look at. */
    public static Generated of(Kind kind) {
        return new Generated(kind, ROWS_UNLESS_SAID, SEED_UNLESS_SAID);
    }

    /**
     * The series that a text such as {@code waves}, {@code waves:5000} or {@code waves:5000:7} asks for, by kind, rows and
     * seed; empty if it begins with no kind of series.
     *
     * @throws DataException if what follows are not whole numbers, or not so many rows can be made
     */
    public static Optional<Generated> parse(String text) {
        List<String> parts = Arrays.asList(text.split(":", -1));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(parts.get(0)))
                .findFirst()
                .map(kind -> of(kind, text, parts.subList(1, parts.size())));
    }

    private static Generated of(Kind kind, String text, List<String> numbers) {
        if (numbers.size() > 2) {
            throw new DataException("generated.text", kind.word(), DataException.shown(text));
        }
        try {
            long rows = numbers.isEmpty() ? ROWS_UNLESS_SAID : Long.parseLong(numbers.get(0));
            requireRows(kind, rows);
            long seed = numbers.size() < 2 ? SEED_UNLESS_SAID : Long.parseLong(numbers.get(1));
            return new Generated(kind, (int) rows, seed);
        } catch (NumberFormatException e) {
            throw new DataException(e, "generated.text", kind.word(), DataException.shown(text));
        }
    }

    /** What its table is called. */
    String name() {
        return kind.word();
    }
}
