package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.diagram.base.Theme;
import unrolled.experiment.Experiment;
import unrolled.session.Session;

/** Whatever somebody does, in whatever order: nothing breaks, and undoing it all leads back. */
@ExtendWith(Toolkit.class)
class RandomActionsTest {
    /**
     * Half of them while runs are computed at once, half of them while they are computed in the background. A longer walk:
     * {@code mvn verify -Dunrolled.actions=10000}; another one: {@code -Dunrolled.seed=2}.
     */
    private static final int ACTIONS = Integer.getInteger("unrolled.actions", 500);

    private static final int SEED = Integer.getInteger("unrolled.seed", 508);
    private static final int AT_ONCE = 10;

    private final ExecutorService worker = Executors.newFixedThreadPool(2);
    private final ExecutorService computer = Executors.newSingleThreadExecutor();

    private static Experiment first() {
        Experiment airline = Examples.airline();
        return airline.withRuns(airline.runs().stream()
                .map(run -> run.withSamples(OptionalInt.of(12)))
                .toList());
    }

    @Test
    void whateverIsDoneIsUndone() throws InterruptedException, ExecutionException {
        try (Uncaught uncaught = new Uncaught();
                Shown window = new Shown(first(), worker)) {
            walk(window, uncaught);
        }
    }

    @Test
    void whateverIsDoneWhileRunsAreComputedIsUndone() throws InterruptedException, ExecutionException {
        try (Uncaught uncaught = new Uncaught();
                Shown window = new Shown(first(), worker, computer)) {
            walk(window, uncaught);
        }
    }

    private void walk(Shown window, Uncaught uncaught) throws InterruptedException, ExecutionException {
        RandomUser user = Toolkit.on(() -> new RandomUser(window, new Random(SEED)));
        for (int done = 0; done < ACTIONS / 2; done += AT_ONCE) {
            for (int action = 0; action < AT_ONCE; action++) {
                String what = Toolkit.on(user::act);
                uncaught.refuse("by action " + (done + action) + ", " + what);
            }
            window.settle();
        }
        Session session = window.session;
        Toolkit.run(() -> {
            window.settings.themeProperty().set(Theme.LIGHT);
            window.settings.languageProperty().set(Locale.ENGLISH);
            window.app.desk().debugger().end();
            while (session.history().canUndoProperty().get()) {
                session.undo();
            }
        });
        window.awaitLanguage();
        rest(window);
        assertEquals(first(), session.experiment());
        assertEquals(first().runs().size(), session.view().traces().size());
        assertEquals(Optional.empty(), session.failureProperty().get());
        uncaught.refuse("in the end");
    }

    /** Waits until nothing is computed or drawn any more. */
    private void rest(Shown window) throws InterruptedException, ExecutionException {
        do {
            computer.submit(() -> {}).get();
            window.settle();
        } while (Toolkit.on(() -> window.session.busyProperty().get()));
        worker.shutdown();
        computer.shutdown();
    }
}
