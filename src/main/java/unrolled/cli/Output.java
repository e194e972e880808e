package unrolled.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import unrolled.io.safe.SafeFile;

/** Writes text files, whole or not at all. */
final class Output {
    private Output() {}

    /** Writes text and counts what it wrote. */
    @FunctionalInterface
    interface Counted {
        long write(Writer out) throws IOException;
    }

    static long writeText(Path file, Counted text) {
        long[] count = new long[1];
        SafeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            count[0] = text.write(writer);
            writer.flush();
        });
        return count[0];
    }
}
