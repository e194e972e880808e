package unrolled.ui.window;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps JavaFX from printing traces of all that it tries in vain while it starts; UNROLLED_DEBUG=1 lets it. */
final class MutedErrors {
    /** JavaFX warns that it is not on the module path, and the preferences tell of every folder they make. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("javafx"), Logger.getLogger("java.util.prefs"));

    private MutedErrors() {}

    /** What {@code work} gives; nothing that it prints on {@code System.err} is seen. */
    static <T> T during(Supplier<T> work) {
        if (System.getenv("UNROLLED_DEBUG") != null) {
            return work.get();
        }
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            return work.get();
        } finally {
            System.setErr(err);
        }
    }
}
