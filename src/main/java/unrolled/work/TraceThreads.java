package unrolled.work;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import unrolled.engine.forward.Workers;
import unrolled.run.TraceWorkers;

/**
 * Threads that record several traces at once, each of which waits for those that it begins with something of, or that search
 * parts of one at once.
 *
 * @param threads how many compute at once, sharing out runs and, if there are more, slots: that changes no bit
 */
public record TraceThreads(int threads) implements TraceWorkers {
    /** As many as the machine computes with at once. */
    public static TraceThreads ofMachine() {
        return new TraceThreads(Runtime.getRuntime().availableProcessors());
    }

    /** Does some work on the caller's thread, whose parts are computed at once; what it throws is thrown. */
    public <T> T share(Function<Workers, T> work) {
        ExecutorService parts = alertPool();
        try {
            return work.apply(new SlotThreads(threads, parts));
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        } finally {
            parts.shutdownNow();
        }
    }

    /** Shares out the slots of batches that are computed now and then, on threads that the process has anyway. */
    public Workers slots() {
        // handed in as it is, the common pool of a machine with two processors would be given a new thread for every
        // part
        return new SlotThreads(threads, part -> ForkJoinPool.commonPool().execute(part));
    }

    @Override
    public void record(List<Job> jobs) {
        ExecutorService runs = pool();
        ExecutorService slots = alertPool();
        AtomicInteger unfinished = new AtomicInteger(jobs.size());
        Workers each = new SlotThreads(() -> Math.max(1, threads / unfinished.get()), slots);
        try {
            IdentityHashMap<Job, CompletableFuture<Void>> ends = new IdentityHashMap<>();
            for (Job job : jobs) {
                CompletableFuture<Void> begun = all(job.after(), ends);
                Runnable work = () -> {
                    job.work().accept(each);
                    unfinished.decrementAndGet(); // its threads are free for the others
                };
                ends.put(job, begun.thenRunAsync(work, runs));
            }
            all(jobs, ends).join();
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        } finally {
            runs.shutdownNow();
            slots.shutdownNow();
        }
    }

    private static CompletableFuture<Void> all(List<Job> jobs, IdentityHashMap<Job, CompletableFuture<Void>> ends) {
        return CompletableFuture.allOf(jobs.stream().map(ends::get).toArray(CompletableFuture[]::new));
    }

    private ExecutorService pool() {
        return Executors.newFixedThreadPool(threads, TraceThreads::worker);
    }

    /** For parts of batches, one of which follows soon after the other: they help a thread that computes itself. */
    private ExecutorService alertPool() {
        int helpers = Math.max(1, threads - 1);
        return new ThreadPoolExecutor(helpers, helpers, 0, TimeUnit.SECONDS, new AlertQueue(), TraceThreads::worker);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "computes runs");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unwrapped(CompletionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof CancellationException || cause instanceof RuntimeException
                ? (RuntimeException) cause
                : failure;
    }
}
