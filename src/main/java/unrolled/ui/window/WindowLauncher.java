package unrolled.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import unrolled.figure.Typeface;
import unrolled.io.experiment.Document;
import unrolled.io.journal.StateFolder;
import unrolled.run.TraceBudget;
import unrolled.session.Session;
import unrolled.ui.canvas.CanvasPen;

/** Opens the window: the experiment is read and run while JavaFX starts. */
public final class WindowLauncher {
    /** Of an experiment that takes longer than so many milliseconds the beginning is shown. */
    private static final long FIRST_LOOK = 700;

    private static final TraceBudget ROOM = TraceBudget.of(Session.USUAL_MEGABYTES, 1);

    private static final long SECONDS = 30;
    private static final Executor THREADS = work -> UnrolledApp.daemon(work).start();

    private final CountDownLatch closed = new CountDownLatch(1);

    private WindowLauncher() {}

    /**
     * Comes back when the window has been closed, or with the reason in one sentence why none can be opened.
     *
     * @param document is asked on another thread; what it throws is thrown here
     * @param file where it stands, and is saved to; empty if nowhere yet
     */
    public static Optional<String> open(Supplier<Document> document, Optional<Path> file) {
        NoDisplay obstacle = NoDisplay.here();
        return obstacle.known(System.getProperty("glass.platform"))
                .or(() -> new WindowLauncher().open(document, file, obstacle));
    }

    private Optional<String> open(Supplier<Document> document, Optional<Path> file, NoDisplay obstacle) {
        UnrolledApp app = new UnrolledApp(Optional.of(StateFolder.here()));
        CompletableFuture<UnrolledApp.Beginning> first =
                CompletableFuture.supplyAsync(() -> begin(app, document, file), THREADS);
        Optional<String> reason = MutedErrors.during(() -> start(obstacle).or(() -> show(app, first)));
        if (reason.isEmpty()) {
            awaitClosing(app);
        }
        return reason;
    }

    private static UnrolledApp.Beginning begin(UnrolledApp app, Supplier<Document> document, Optional<Path> file) {
        file.ifPresent(app::see);
        return app.begin(document.get(), FIRST_LOOK, ROOM, file);
    }

    private static Optional<String> start(NoDisplay obstacle) {
        LibraryFolder libraries = LibraryFolder.here();
        libraries.choose();
        try {
            CompletableFuture.runAsync(() -> Platform.startup(() -> {}), THREADS)
                    .thenRunAsync(WindowLauncher::measureText, Platform::runLater)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(
                    e.getCause() instanceof TimeoutException
                            ? obstacle.after(SECONDS)
                            : obstacle.after(e.getCause(), libraries.full()));
        }
    }

    /** Asks for what comes last when JavaFX starts: the libraries that read and lay out fonts. */
    private static void measureText() {
        CanvasPen.loadFonts();
        Text text = new Text("h");
        text.setFont(Font.font(Typeface.SANS.family()));
        if (text.getLayoutBounds().isEmpty()) {
            throw new IllegalStateException("A text has no width");
        }
    }

    /** Gives no reason: what stops JavaFX has been asked for before, and anything else is thrown. */
    private Optional<String> show(UnrolledApp app, CompletableFuture<UnrolledApp.Beginning> first) {
        try {
            first.thenAcceptAsync(beginning -> show(app, beginning), Platform::runLater)
                    .join();
            return Optional.empty();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private void show(UnrolledApp app, UnrolledApp.Beginning first) {
        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed.countDown());
        app.open(stage, first);
        warmUp(first.session());
    }

    /** When the first picture stands and nothing is computed; a computation that somebody waits for ends it. */
    private static void warmUp(Session session) {
        AtomicBoolean idle = new AtomicBoolean();
        AtomicBoolean begun = new AtomicBoolean();
        session.busyProperty().subscribe(busy -> {
            idle.set(!busy);
            if (!busy && begun.compareAndSet(false, true)) {
                THREADS.execute(() -> WarmUp.ofEngine(idle::get));
            }
        });
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private void awaitClosing(UnrolledApp app) {
        try {
            closed.await();
            app.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts wants the program to end
        }
    }
}
