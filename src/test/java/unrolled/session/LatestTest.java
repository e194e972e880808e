package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest latest = new Latest(worker::add, Runnable::run);

    private void ask(String result) {
        latest.ask(() -> result, shown::add, failure -> shown.add(failure.getMessage()));
    }

    @Test
    void whatWaitsIsReplacedByWhatIsNewer() {
        ask("first");
        ask("second");
        ask("third");
        assertTrue(latest.superseded());
        worker.remove().run();
        assertEquals(List.of("third"), shown);
        assertTrue(worker.isEmpty());
    }

    @Test
    void aFailureIsToldAndTheNextJobRuns() {
        latest.<String>ask(
                () -> {
                    throw new IllegalStateException("no room");
                },
                shown::add,
                failure -> shown.add(failure.getMessage()));
        worker.remove().run();
        ask("again");
        worker.remove().run();
        assertEquals(List.of("no room", "again"), shown);
    }
}
