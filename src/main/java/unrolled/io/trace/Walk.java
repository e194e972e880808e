package unrolled.io.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;

/** Goes through all batches of a trace, one at a time, with a visitor that writes. */
final class Walk {
    private Walk() {}

    /** Writes what it is shown. */
    @FunctionalInterface
    interface Visitor {
        void visit(Block block) throws IOException;
    }

    /** Ends at the first batch that cannot be written. */
    static void over(Trace trace, Visitor visitor) throws IOException {
        try {
            trace.walk(Progress.SILENT, block -> {
                try {
                    visitor.visit(block);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
