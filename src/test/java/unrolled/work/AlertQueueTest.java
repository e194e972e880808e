package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task is taken at once by a thread that is awake, and wakes one that sleeps. */
class AlertQueueTest {
    private final Runnable task = Thread::onSpinWait;
    private final AlertQueue queue = new AlertQueue();
    private final ExecutorService taker = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTaker() {
        taker.shutdownNow();
    }

    @Test
    void whatIsThereIsTaken() throws Exception {
        queue.offer(task);
        assertSame(task, queue.take());
    }

    @Test
    void whatComesLaterWakesWhoSleeps() throws Exception {
        CompletableFuture<Runnable> taken = CompletableFuture.supplyAsync(this::take, taker);
        while (!queue.hasWaitingConsumer()) { // it sleeps, or is about to
            Thread.onSpinWait();
        }
        queue.offer(task);
        assertSame(task, taken.get());
    }

    private Runnable take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
