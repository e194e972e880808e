package unrolled.io.safe;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What files held when they were last read or written here: so it is seen what others have made of them since. */
public final class KnownContents {
    private final Map<Path, Fingerprint> held = new ConcurrentHashMap<>();

    /** Remembers what the file holds now; whoever reads it does so afterwards, so that nothing is missed between. */
    public void see(Path file) {
        Fingerprint.of(file).ifPresentOrElse(now -> held.put(key(file), now), () -> held.remove(key(file)));
    }

    /** What it held then; empty if it was not seen, or was not there. */
    public Optional<Fingerprint> held(Path file) {
        return Optional.ofNullable(held.get(key(file)));
    }

    /** Remembers what a file held when another program saw it. */
    public void remember(Path file, Fingerprint then) {
        held.put(key(file), then);
    }

    /** Whether it holds something else by now; a file that is gone, or was never seen, does not. */
    public boolean isChangedElsewhere(Path file) {
        Optional<Fingerprint> now = Fingerprint.of(file);
        Fingerprint before = held.get(key(file));
        return now.isPresent() && before != null && !now.get().equals(before);
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
