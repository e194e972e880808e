package unrolled.ui.window;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears of every exception that nobody caught, in the FX thread and in all others, until it is closed. */
final class Uncaught implements AutoCloseable {
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Queue<Throwable> heard = new ConcurrentLinkedQueue<>();

    Uncaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> heard.add(problem));
    }

    /**
     * Fails with the first exception that was heard of.
     *
     * @param when what was being done
     */
    void refuse(String when) {
        Throwable first = heard.peek();
        if (first != null) {
            throw new AssertionError("nobody caught this " + when + ": " + first, first);
        }
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
