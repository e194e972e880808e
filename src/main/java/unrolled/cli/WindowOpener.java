package unrolled.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.io.experiment.Document;

/** Opens the window; the command line knows no more of it. */
@FunctionalInterface
public interface WindowOpener {
    /** Comes back when the window has been closed, or with the reason in one sentence why none can be opened. */
    Optional<String> open(Beginning beginning);

    /**
     * What the window opens with.
     *
     * @param document may take a while to get, so that it can be read while the toolkit starts
     * @param file where the experiment stands, and is saved to; empty for a bundled one
     */
    record Beginning(Supplier<Document> document, Optional<Path> file) {}
}
