package unrolled.engine.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Threads that share out the slots of a batch among them: never a sum, so that the bits are the same for any number.
 *
 * @param threads how many parts of a batch are computed at once
 * @param executor runs all parts but one, which the caller's thread computes; it must not be busy with callers itself
 */
public record Workers(int threads, Executor executor) {
    /** The caller's thread alone. */
    public static final Workers NONE = new Workers(1, Runnable::run);

    /** So many multiplications are worth another thread. */
    private static final long WORTH = 1 << 20;

    /** Refuses less than one thread. */
    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread should compute, not " + threads);
        }
    }

    /** A part of a batch: the slots from {@code from} to before {@code to}. */
    interface Part {
        void compute(int from, int to);
    }

    /** @param work how many multiplications all slots need together */
    void share(int slots, long work, Part part) {
        int parts = (int) Math.max(1, Math.min(Math.min(threads, slots), work / WORTH));
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int p = 1; p < parts; p++) {
            int from = slots * p / parts;
            int to = slots * (p + 1) / parts;
            others.add(CompletableFuture.runAsync(() -> part.compute(from, to), executor));
        }
        part.compute(0, slots / parts);
        try {
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof OutOfMemoryError memory) {
                throw memory;
            }
            throw failure;
        }
    }
}
