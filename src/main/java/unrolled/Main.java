package unrolled;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import unrolled.cli.CommandLineProgram;
import unrolled.cli.Screen;
import unrolled.cli.Terminal;
import unrolled.ui.window.WindowLauncher;

/** Starts Unrolled: the window, or what the command line asks for. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // libraries write the digits 0 to 9, as we do
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new FileOutputStream(FileDescriptor.out), err, Path.of(""), Screen.find(err, out));
        System.exit(CommandLineProgram.run(
                terminal, beginning -> WindowLauncher.open(beginning.document(), beginning.file()), arguments));
    }
}
