package unrolled.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import unrolled.engine.forward.Workers;

/**
 * Threads that compute the parts of a batch at once.
 *
 * @param atOnce how many parts of a batch are computed at once: asked anew for every batch
 * @param executor runs all parts but one, which the caller's thread computes; it must not be busy with callers itself
 */
record SlotThreads(IntSupplier atOnce, Executor executor) implements Workers {
    /** Always as many; refuses less than one. */
    SlotThreads(int most, Executor executor) {
        this(() -> most, executor);
        if (most < 1) {
            throw new IllegalArgumentException("At least one thread should compute, not " + most);
        }
    }

    @Override
    public int most() {
        return atOnce.getAsInt();
    }

    @Override
    public void compute(int parts, IntConsumer part) {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int p = 1; p < parts; p++) {
            int other = p;
            others.add(CompletableFuture.runAsync(() -> part.accept(other), executor));
        }
        part.accept(0);
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
