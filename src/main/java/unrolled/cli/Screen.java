package unrolled.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where people look at what this program says on the way, as far as Java can tell. */
public final class Screen {
    private static final Path ERROR_STREAM = Path.of("/dev/stderr");
    private static final int KIND = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private Screen() {}

    /**
     * A terminal on which a line can be written over; empty if there is none, or none that is known of.
     *
     * @param err the error stream. On Unix it is a terminal if it is a device of characters: neither files nor pipes are.
     * @param out the output. Elsewhere Java only knows whether input and output are both a terminal; then that is this.
     */
    public static Optional<PrintStream> find(PrintStream err, PrintStream out) {
        if ("dumb".equals(System.getenv("TERM"))) {
            return Optional.empty();
        }
        try {
            int mode = (Integer) Files.getAttribute(ERROR_STREAM, "unix:mode");
            return (mode & KIND) == CHARACTER_DEVICE ? Optional.of(err) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return isTerminal(System.console()) ? Optional.of(out) : Optional.empty();
        }
    }

    /** From Java 22 on there is a console where there is no terminal, too, which says so. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // before Java 22
        }
    }
}
