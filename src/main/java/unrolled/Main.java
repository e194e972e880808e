package unrolled;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import unrolled.cli.CommandLineProgram;
import unrolled.cli.Terminal;
import unrolled.cli.Window;
import unrolled.ui.UnrolledApp;

/** Starts Unrolled: the window, or what the command line asks for. */
public final class Main {
    private static final String NEEDED = "on Debian or Ubuntu install the packages libgtk-3-0, libxtst6, libxxf86vm1, "
            + "libgl1 and fonts-dejavu-core, and start Unrolled where there is a display";

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""));
        System.exit(CommandLineProgram.run(terminal, Main::open, arguments));
    }

    private static Optional<String> open(Window.Document document) {
        try {
            UnrolledApp.open(document.file());
            return Optional.empty();
        } catch (UnsupportedOperationException | LinkageError e) {
            return Optional.of("No window can be opened here (" + e.getMessage() + "): " + NEEDED + ".");
        }
    }
}
