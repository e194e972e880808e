package unrolled.house.crooked.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A run that makes threads in every way that there is. */
final class Spinner {
    private Spinner() {}

    static void spin(List<Runnable> work) {
        Function<Runnable, Thread> threads = Thread::new;
        threads.apply(work.get(0)).start();
        CompletableFuture<Void> second = CompletableFuture.runAsync(work.get(1));
        second.join();
        work.parallelStream().forEach(Runnable::run);
    }

    /** To wait makes no thread. */
    static void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
