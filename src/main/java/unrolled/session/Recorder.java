package unrolled.session;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import unrolled.run.TraceWorkers;

/**
 * Records traces to their ends, tells now and then how far it is, and can be stopped; what is there by then stays. One
 * recording goes on at a time.
 */
final class Recorder {
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
            begun.record(workers, new Pace(told, () -> !stopped && !superseded.getAsBoolean()));
        } catch (CancellationException ended) {
            if (superseded.getAsBoolean()) {
                throw ended;
            }
        }
        return begun;
    }
}
