package unrolled.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command writes to, in UTF-8, and the folder it was started in.
 *
 * @param out results
 * @param err what went wrong
 * @param screen where people are told how far a computation is, if they look at a terminal
 */
public record Terminal(OutputStream out, PrintStream err, Path folder, Optional<PrintStream> screen) {

    /** Prints on the output; the stream stays open. */
    @FunctionalInterface
    interface Printing {
        void to(Writer out) throws IOException;
    }

    /** The same, of bytes. */
    @FunctionalInterface
    interface Pouring {
        void into(OutputStream out) throws IOException;
    }

    /** A terminal at which nobody looks. */
    public Terminal(OutputStream out, PrintStream err, Path folder) {
        this(out, err, folder, Optional.empty());
    }

    void print(Printing printing) {
        pour(stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            printing.to(writer);
            writer.flush();
        });
    }

    /** Whoever reads the output may close it early, as {@code head} does: that ends the printing and is no failure. */
    void pour(Pouring pouring) {
        try {
            pouring.into(out);
            out.flush();
        } catch (IOException e) {
            if (!closedByReader(e)) {
                throw new Refusal(Refusal.FAILED, "the output cannot be written: " + e.getMessage(), e);
            }
        }
    }

    void printLine(String line) {
        print(writer -> writer.write(line + "\n"));
    }

    private static boolean closedByReader(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("broken pipe") || said.contains("pipe is being closed") || said.contains("pipe closed");
    }
}
