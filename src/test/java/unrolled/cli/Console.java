package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What a command line printed and how it ended. */
record Console(int exitCode, String out, String err) {

    static Console run(Path folder, String... arguments) {
        return run(folder, document -> Optional.of("This test opens no window."), arguments);
    }

    static Console run(Path folder, WindowOpener window, String... arguments) {
        return run(new ByteArrayOutputStream(), folder, window, arguments);
    }

    static Console run(OutputStream out, Path folder, WindowOpener window, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), folder);
        int exitCode = CommandLineProgram.run(terminal, window, arguments);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Console(exitCode, printed, err.toString(StandardCharsets.UTF_8));
    }

    /** This, if it ended well and had nothing to complain about. */
    Console done() {
        assertEquals("", err);
        assertEquals(0, exitCode);
        return this;
    }
}
