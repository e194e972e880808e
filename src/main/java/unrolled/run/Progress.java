package unrolled.run;

import java.util.concurrent.CancellationException;

/** Is told how far a computation is, and may end it. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (done, all) -> true;

    /** False asks the computation to end. */
    boolean at(long done, long all);

    default void check(long done, long all) {
        if (!at(done, all)) {
            throw new CancellationException("cancelled after " + done + " of " + all + " batches");
        }
    }
}
