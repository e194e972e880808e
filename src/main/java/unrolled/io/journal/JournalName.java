package unrolled.io.journal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the file of a journal.
 *
 * @param generation the higher one is newer
 */
record JournalName(UUID window, int generation) {
    private static final Pattern NAME =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})-([0-9]{1,9})\\.journal");

    static String of(UUID window, int generation) {
        return window + "-" + generation + ".journal";
    }

    /** What the name of a file says; empty if it is none of a journal. */
    static Optional<JournalName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new JournalName(UUID.fromString(name.group(1)), Integer.parseInt(name.group(2))))
                : Optional.empty();
    }
}
