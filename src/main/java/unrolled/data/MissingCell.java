package unrolled.data;

import java.util.Locale;
import java.util.Set;

/** How files say that there is no value. */
public final class MissingCell {
    private static final Set<String> WORDS = Set.of(
            "",
            "?",
            "-",
            "--",
            "---",
            "\u2013",
            "\u2014",
            ".",
            "..",
            "...",
            "....",
            "\u2026",
            ":",
            "*",
            "**",
            "***",
            "****",
            "\\n",
            "n/d",
            "nd",
            "n.d.",
            "mm",
            "nan.0",
            "(null)",
            "#num!",
            "#name?",
            "#null!",
            "no data",
            "nodata",
            "unknown",
            "not available",
            "na",
            "n/a",
            "n.a.",
            "#n/a",
            "#na",
            "#n/a n/a",
            "<na>",
            "nan",
            "-nan",
            "nat",
            "null",
            "nil",
            "none",
            "missing",
            "k.a.",
            "n.v.",
            "inf",
            "+inf",
            "-inf",
            "infinity",
            "-infinity",
            "1.#ind",
            "-1.#ind",
            "1.#qnan",
            "-1.#qnan",
            "#div/0!",
            "#value!",
            "#ref!",
            "\u221E",
            "-\u221E");

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElseThrow();

    private MissingCell() {}

    public static boolean is(String cell) {
        String bare = cell.strip();
        return bare.length() <= LONGEST && WORDS.contains(bare.toLowerCase(Locale.ROOT));
    }
}
