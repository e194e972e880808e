package unrolled;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import unrolled.cli.CommandLineProgram;
import unrolled.cli.Terminal;

/** Starts Unrolled: the window, or what the command line asks for. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""));
        System.exit(CommandLineProgram.run(
                terminal,
                document -> Optional.of("There is no window yet; on Debian or Ubuntu it needs the packages libgtk-3-0, "
                        + "libxtst6, libxxf86vm1, libgl1 and fonts-dejavu-core."),
                arguments));
    }
}
