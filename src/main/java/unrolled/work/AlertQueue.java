package unrolled.work;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

/**
 * The tasks of threads that stay awake for a while after each: the parts of a small batch take less time than it takes to wake
 * a thread up.
 */
final class AlertQueue extends LinkedTransferQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    /** So long a thread looks for its next task before it sleeps: longer than a small batch takes between two shared parts. */
    static final long AWAKE = 1_000_000; // ns

    @Override
    public Runnable take() throws InterruptedException {
        Runnable task = awake();
        return task == null ? super.take() : task;
    }

    @Override
    public Runnable poll(long timeout, TimeUnit unit) throws InterruptedException {
        Runnable task = awake();
        return task == null ? super.poll(timeout, unit) : task;
    }

    /**
     * The next task if it comes soon: it asks again and again, and lets go of the processor each time; where the scheduler does
     * not care, it asks more often.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private Runnable awake() {
        long begin = System.nanoTime();
        Runnable task = poll();
        while (task == null && System.nanoTime() - begin < AWAKE) {
            Thread.yield(); // to who computes or compiles
            task = poll();
        }
        return task;
    }
}
