package unrolled.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import unrolled.io.safe.SafeFile;

/** Writes files, whole or not at all. */
final class Output {
    private Output() {}

    /** Writes text and counts what it wrote. */
    @FunctionalInterface
    interface Counted {
        long write(Writer out) throws IOException;
    }

    /** Writes a file; what somebody should know of how it was written is said. */
    static void write(Terminal terminal, Path file, SafeFile.Content content) {
        SafeFile.write(file, content)
                .sentence(file)
                .ifPresent(said -> terminal.err().println("unrolled: " + said.text(Locale.ENGLISH)));
    }

    static long writeText(Terminal terminal, Path file, Counted text) {
        long[] count = new long[1];
        write(terminal, file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            count[0] = text.write(writer);
            writer.flush();
        });
        return count[0];
    }
}
