package unrolled.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import unrolled.run.Progress;
import unrolled.run.TraceWorkers;

/**
 * Records traces to their ends, tells now and then how far it is, and can be stopped; what is there by then stays. One
 * recording goes on at a time.
 */
final class Recorder {
    private static final long PERIOD = 200_000_000; // ns

    private final TraceWorkers workers;
    private final BooleanSupplier superseded;
    private volatile boolean stopped;

    /** @param superseded whether something newer waits, for which this should end */
    Recorder(TraceWorkers workers, BooleanSupplier superseded) {
        this.workers = workers;
        this.superseded = superseded;
    }

    /** Ends what is being recorded soon. */
    void stop() {
        stopped = true;
    }

    /** Returns the same traces, complete unless it was stopped; throws CancellationException if something newer waits. */
    Computed record(Computed begun, Consumer<Running> told) {
        stopped = false;
        try {
            begun.record(workers, progress(told));
        } catch (CancellationException ended) {
            if (superseded.getAsBoolean()) {
                throw ended;
            }
        }
        return begun;
    }

    private Progress progress(Consumer<Running> told) {
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong(start + PERIOD);
        AtomicLong first = new AtomicLong(-1);
        return (done, all) -> {
            first.compareAndSet(-1, done);
            long now = System.nanoTime();
            long due = next.get();
            if (now - due >= 0 && next.compareAndSet(due, now + PERIOD)) {
                told.accept(new Running(done, all, (done - first.get()) * 1e9 / (now - start)));
            }
            return !stopped && !superseded.getAsBoolean();
        };
    }
}
