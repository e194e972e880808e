package unrolled.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import unrolled.data.SentenceException;

/**
 * Background work of one kind: one job runs at a time, and the others wait. In a queue of the newest a job takes the place
 * of the one that waits; in a queue of all each has its turn. Results come back on the thread that shows.
 */
public final class WorkQueue {
    private final Executor worker;
    private final Executor shower;
    private final boolean onlyNewest;
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private boolean busy;

    private WorkQueue(Executor worker, Executor shower, boolean onlyNewest) {
        this.worker = worker;
        this.shower = shower;
        this.onlyNewest = onlyNewest;
    }

    private record Job<T>(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {}

    /** For work of which only the newest counts, such as drawing and reading. */
    public static WorkQueue ofNewest(Executor worker, Executor shower) {
        return new WorkQueue(worker, shower, true);
    }

    /** For work that is never left out and done in the order in which it was asked for, such as saving. */
    public static WorkQueue ofAll(Executor worker, Executor shower) {
        return new WorkQueue(worker, shower, false);
    }

    /** Runs the work soon; in a queue of the newest, unless something newer is asked for before it begins. */
    public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (begins(new Job<>(work, done, failed))) {
            worker.execute(this::runAll);
        }
    }

    private synchronized boolean begins(Job<?> job) {
        if (onlyNewest) {
            waiting.clear();
        }
        waiting.add(job);
        boolean begins = !busy;
        busy = true;
        return begins;
    }

    /** Tells something on the thread that shows, as long work does on its way. */
    public void show(Runnable told) {
        shower.execute(told);
    }

    /** Whether something newer waits than what runs now; long work asks this and ends. */
    public synchronized boolean superseded() {
        return !waiting.isEmpty();
    }

    private void runAll() {
        for (Job<?> job = next(); job != null; job = next()) {
            run(job);
        }
    }

    /** The next job; null if none waits, and the queue rests. */
    private synchronized Job<?> next() {
        Job<?> job = waiting.poll();
        busy = job != null;
        return job;
    }

    /**
     * Errors of every kind are told like exceptions: whoever asked waits no longer, and the program goes on. What has no
     * sentence for people is a mistake in the program, and what was told does not say where: it is handed to the thread
     * too, which prints it.
     */
    @SuppressWarnings("CatchingUnchecked") // whatever the work threw is the caller's to show
    private <T> void run(Job<T> job) {
        try {
            T result = job.work().call();
            shower.execute(() -> job.done().accept(result));
        } catch (CancellationException cancelled) {
            // something newer waits
        } catch (SentenceException | OutOfMemoryError problem) {
            shower.execute(() -> job.failed().accept(problem));
        } catch (Throwable mistake) {
            shower.execute(() -> job.failed().accept(mistake));
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
        }
    }
}
