package unrolled.ui.window;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import unrolled.figure.Typeface;
import unrolled.work.BundledFonts;

/**
 * Starts JavaFX once for all test classes that are extended with it, and skips them where it cannot start.
 *
 * <p>Code for the FX thread goes through {@link #on} or {@link #run}, which wait for its end and throw what it throws. What
 * the threads of JavaFX print as an error fails the test that it is printed in, or the one after.
 */
public final class Toolkit implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** A test waits for what happens, however busy the machine is; what takes longer than this never happens. */
    private static final long MINUTES = 5;

    private static ToolkitErrors errors;
    private static String obstacle;
    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
        Assumptions.assumeTrue(
                obstacle == null, () -> "JavaFX cannot start: install libpangoft2-1.0-0 and a font (" + obstacle + ")");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        errors.refuse();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (obstacle == null) {
            pulse();
            errors.refuse();
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        obstacle = MutedErrors.during(Toolkit::failure);
        errors = ToolkitErrors.listen();
        if (obstacle != null) {
            System.err.println("Tests that need JavaFX are skipped: install libpangoft2-1.0-0 and a font");
        }
    }

    /** Starts JavaFX; null if it runs, else what is wrong. */
    private static String failure() {
        try {
            CountDownLatch up = new CountDownLatch(1);
            try {
                Platform.startup(up::countDown);
            } catch (IllegalStateException alreadyUp) {
                up.countDown();
            }
            if (!up.await(MINUTES, TimeUnit.MINUTES)) {
                throw new TimeoutException("no answer for " + MINUTES + " minutes");
            }
            Platform.setImplicitExit(false);
            on(Toolkit::measureText);
            return null;
        } catch (Exception | LinkageError e) {
            return e.toString();
        }
    }

    /** Asks for what comes last when JavaFX starts: the library that reads and lays out fonts. */
    private static double measureText() throws IOException {
        try (InputStream file = BundledFonts.open(Typeface.SANS)) {
            Text text = new Text("h");
            text.setFont(Font.loadFont(file, 12));
            return text.getLayoutBounds().getWidth();
        }
    }

    /** What {@code code} gives on the FX thread. */
    public static <T> T on(Callable<T> code) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(code.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Runs {@code code} on the FX thread. */
    public static void run(Runnable code) {
        on(() -> {
            code.run();
            return null;
        });
    }

    /** Waits until all that was asked for so far is laid out and drawn. */
    public static void pulse() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        run(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 3) {
                    stop();
                    drawn.complete(null);
                }
            }
        }.start());
        await(drawn);
    }

    /** Lets JavaFX draw and its clocks go on until something is so. */
    public static void until(BooleanSupplier isSo, String what) {
        long start = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(MINUTES)) {
                throw new AssertionError("This has not come about within " + MINUTES + " minutes: " + what);
            }
            pulse();
        }
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The FX thread gave no answer for " + MINUTES + " minutes", e);
        }
    }
}
