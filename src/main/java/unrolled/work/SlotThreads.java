package unrolled.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import unrolled.engine.forward.Workers;

/**
 * Threads that compute the parts of a batch at once.
 *
 * @param atOnce how many parts of a batch are computed at once: asked anew for every batch
 * @param executor helps the caller's thread, which goes on without it where it comes too late
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
        if (parts == 1) {
            part.accept(0);
            return;
        }
        Shared shared = new Shared(parts, part);
        for (int helper = 1; helper < parts; helper++) {
            executor.execute(shared);
        }
        shared.run();
        shared.await();
    }

    /** Parts of which every thread that is free takes the next one. */
    private static final class Shared implements Runnable {
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        /** Complete when the last part has ended, with what one of them threw. */
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Shared(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
        }

        @Override
        public void run() {
            for (int next = taken.getAndIncrement(); next < parts; next = taken.getAndIncrement()) {
                try {
                    part.accept(next);
                } catch (RuntimeException | Error thrown) {
                    failure.compareAndSet(null, thrown);
                }
                if (ended.incrementAndGet() == parts) {
                    end();
                }
            }
        }

        private void end() {
            if (failure.get() == null) {
                end.complete(null);
            } else {
                end.completeExceptionally(failure.get());
            }
        }

        /**
         * Waits for the parts that others have taken, whoever interrupts: they still write to what the caller goes on with. Awake at
         * first, as they are about as long as the caller's own.
         */
        @SuppressWarnings("ThreadPriorityCheck") // whatever the scheduler does: it waits until all have ended
        void await() {
            long begin = System.nanoTime();
            while (!end.isDone() && System.nanoTime() - begin < AlertQueue.AWAKE) {
                Thread.yield(); // to who computes or compiles
            }
            try {
                end.join();
            } catch (CompletionException thrown) {
                if (thrown.getCause() instanceof OutOfMemoryError memory) {
                    throw memory;
                }
                throw thrown;
            }
        }
    }
}
