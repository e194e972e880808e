package unrolled.work;

import java.util.concurrent.LinkedTransferQueue;

/**
 * The tasks of threads that stay awake for a while after each: the parts of a small batch take less time than it takes to wake
 * a thread up.
 */
final class AlertQueue extends LinkedTransferQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    /** So long a thread looks for its next task before it sleeps: longer than a small batch takes between two shared parts. */
    static final long AWAKE = 1_000_000; // ns

    /** It asks again and again, and lets go of the processor each time; where the scheduler does not care, it asks more often. */
    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public Runnable take() throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < AWAKE) {
            Runnable task = poll();
            if (task != null) {
                return task;
            }
            Thread.yield(); // to who computes or compiles
        }
        return super.take();
    }
}
