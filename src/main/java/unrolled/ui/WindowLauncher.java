package unrolled.ui;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import unrolled.experiment.Experiment;
import unrolled.figure.Typeface;
import unrolled.run.Progress;
import unrolled.session.Computed;
import unrolled.ui.canvas.CanvasPen;

/** Opens the window: the experiment is read and run while JavaFX starts. */
public final class WindowLauncher {
    private static final long SECONDS = 30;
    private static final Executor THREADS = work -> UnrolledApp.daemon(work).start();
    /** JavaFX warns that it is not on the module path, and the preferences tell of every folder they make. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("javafx"), Logger.getLogger("java.util.prefs"));

    private final CountDownLatch closed = new CountDownLatch(1);

    private WindowLauncher() {}

    /**
     * Comes back when the window has been closed, or with the reason in one sentence why none can be opened.
     *
     * @param experiment is asked on another thread; what it throws is thrown here
     * @param file where the experiment stands, and is saved to; empty if nowhere yet
     */
    public static Optional<String> open(Supplier<Experiment> experiment, Optional<Path> file) {
        Obstacle obstacle = Obstacle.here();
        return obstacle.known(System.getProperty("glass.platform"))
                .or(() -> new WindowLauncher().open(experiment, file, obstacle));
    }

    private Optional<String> open(Supplier<Experiment> experiment, Optional<Path> file, Obstacle obstacle) {
        CompletableFuture<Computed> first = CompletableFuture.supplyAsync(
                () -> Computed.of(experiment.get(), Optional.empty(), Progress.SILENT), THREADS);
        PrintStream err = System.err;
        hush();
        try {
            Optional<String> reason = start(obstacle);
            if (reason.isPresent()) {
                return reason;
            }
            first.thenAcceptAsync(computed -> show(computed, file), Platform::runLater)
                    .join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        } finally {
            System.setErr(err);
        }
        awaitClosing();
        return Optional.empty();
    }

    /** On its way JavaFX prints traces of what it tries in vain; the reason that counts is returned by {@link #open}. */
    private static void hush() {
        if (System.getenv("UNROLLED_DEBUG") == null) {
            System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        }
    }

    private static Optional<String> start(Obstacle obstacle) {
        try {
            CompletableFuture.runAsync(() -> Platform.startup(() -> {}), THREADS)
                    .thenRunAsync(WindowLauncher::measureText, Platform::runLater)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(
                    e.getCause() instanceof TimeoutException ? obstacle.after(SECONDS) : obstacle.after(e.getCause()));
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

    private void show(Computed first, Optional<Path> file) {
        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed.countDown());
        new UnrolledApp().open(stage, first, file);
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private void awaitClosing() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts wants the program to end
        }
    }
}
