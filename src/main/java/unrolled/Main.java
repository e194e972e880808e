package unrolled;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import unrolled.cli.CommandLineProgram;
import unrolled.cli.Terminal;
import unrolled.ui.WindowLauncher;

/** Starts Unrolled: the window, or what the command line asks for. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""));
        System.exit(CommandLineProgram.run(
                terminal, document -> WindowLauncher.open(document.experiment(), document.file()), arguments));
    }
}
