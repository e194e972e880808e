package unrolled.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import unrolled.data.SentenceException;

/**
 * Work of one kind, of which only the newest counts: one job runs at a time, one may wait, and a newer one takes the
 * place of the one that waits. Results come back on the thread that shows.
 */
public final class Latest {
    private final Executor worker;
    private final Executor shower;
    private final AtomicReference<Job<?>> waiting = new AtomicReference<>();
    private boolean busy;

    public Latest(Executor worker, Executor shower) {
        this.worker = worker;
        this.shower = shower;
    }

    private record Job<T>(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {}

    /** Runs the work soon, unless something newer is asked for before it begins. */
    public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        waiting.set(new Job<>(work, done, failed));
        begin();
    }

    /** Whether something newer waits than what runs now; long work asks this and ends. */
    public boolean superseded() {
        return waiting.get() != null;
    }

    private synchronized void begin() {
        if (!busy && waiting.get() != null) {
            busy = true;
            worker.execute(this::runAll);
        }
    }

    private void runAll() {
        for (Job<?> job = waiting.getAndSet(null); job != null; job = waiting.getAndSet(null)) {
            run(job);
        }
        synchronized (this) {
            busy = false;
        }
        begin();
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
