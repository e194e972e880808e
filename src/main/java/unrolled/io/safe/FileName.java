package unrolled.io.safe;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a name of a file of what people call a thing: one that Linux, Windows and macOS take. */
public final class FileName {
    /** Of the 255 that a name may have; the rest is for backups and their like. */
    private static final int MOST_BYTES = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s.-]+|[\\s.-]+$");
    private static final Pattern DEVICES =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /**
     * The name for a title.
     *
     * @param otherwise if nothing of the title is left
     * @param ending with its dot
     */
    public static String of(String title, String otherwise, String ending) {
        String tidy = FORBIDDEN.matcher(title).replaceAll(" ").replaceAll("\\s+", " ");
        String name = ENDS.matcher(shortened(ENDS.matcher(tidy).replaceAll(""))).replaceAll("");
        return Optional.of(name)
                        .filter(text ->
                                !text.isEmpty() && !DEVICES.matcher(text).matches() && isTaken(text))
                        .orElse(otherwise)
                + ending;
    }

    /** As many whole characters as fit. */
    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /** Some systems know but few letters. */
    private static boolean isTaken(String name) {
        try {
            return Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
