package unrolled.cli;

import java.nio.file.Path;
import java.util.Locale;
import unrolled.io.safe.SafeFile;
import unrolled.io.trace.TraceWriter;
import unrolled.run.Progress;
import unrolled.work.WritingThread;

/** Writes files, whole or not at all. */
final class Output {
    private Output() {}

    /** Writes a file; what somebody should know of how it was written is said. */
    static void write(Terminal terminal, Path file, SafeFile.Content content) {
        SafeFile.write(file, content)
                .sentence(file)
                .ifPresent(said -> terminal.err().println("unrolled: " + said.text(Locale.ENGLISH)));
    }

    /** Writes a trace into a file, and returns how many rows. */
    static long write(Terminal terminal, Path file, TraceWriter trace, Progress progress) {
        long[] rows = new long[1];
        write(terminal, file, out -> rows[0] = trace.write(out, new WritingThread(), progress));
        return rows[0];
    }
}
