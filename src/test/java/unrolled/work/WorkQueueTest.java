package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.DataException;
import unrolled.data.file.Bundled;

class WorkQueueTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final WorkQueue newest = WorkQueue.ofNewest(worker::add, Runnable::run);

    private void ask(String result) {
        newest.ask(() -> result, shown::add, failure -> shown.add(failure.getMessage()));
    }

    @Test
    void whatWaitsIsReplacedByWhatIsNewer() {
        ask("first");
        ask("second");
        ask("third");
        assertTrue(newest.superseded());
        worker.remove().run();
        assertEquals(List.of("third"), shown);
        assertTrue(worker.isEmpty());
    }

    @Test
    void inAQueueOfAllEachHasItsTurn() {
        WorkQueue all = WorkQueue.ofAll(worker::add, Runnable::run);
        for (String name : List.of("first", "second", "third")) {
            all.ask(() -> name, shown::add, failure -> shown.add(failure.getMessage()));
        }
        worker.remove().run();
        assertEquals(List.of("first", "second", "third"), shown);
        assertTrue(worker.isEmpty());
    }

    private void fail(RuntimeException how) {
        newest.<String>ask(
                () -> {
                    throw how;
                },
                shown::add,
                failure -> shown.add(failure.getMessage()));
    }

    @Test
    void aFailureIsToldAndTheNextJobRuns() {
        DataException failure = assertThrows(DataException.class, () -> Bundled.table("air"));
        fail(failure);
        worker.remove().run();
        ask("again");
        worker.remove().run();
        assertEquals(List.of(failure.getMessage(), "again"), shown);
    }

    @ParameterizedTest
    @ValueSource(classes = {NoClassDefFoundError.class, AssertionError.class, StackOverflowError.class, Error.class})
    void everyErrorIsToldAndTheNextJobRuns(Class<? extends Error> kind) throws ReflectiveOperationException {
        Error error = kind.getConstructor().newInstance();
        List<Throwable> told = new ArrayList<>();
        newest.ask(
                () -> {
                    throw error;
                },
                result -> shown.add("done"),
                told::add);
        assertPrinted(error);
        assertEquals(List.of(error), told);
        ask("again");
        worker.remove().run();
        assertEquals(List.of("again"), shown);
    }

    /** The worker of a thread that prints it runs what waits. */
    private void assertPrinted(Throwable mistake) {
        List<Throwable> printed = new ArrayList<>();
        Thread thread = new Thread(worker.remove());
        thread.setUncaughtExceptionHandler((where, what) -> printed.add(what));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertEquals(List.of(mistake), printed);
    }

    @Test
    void aMistakeOfTheProgramIsHandedToTheThreadToo() {
        IllegalStateException mistake = new IllegalStateException("no such step");
        fail(mistake);
        assertPrinted(mistake);
        assertEquals(List.of("no such step"), shown);
    }
}
