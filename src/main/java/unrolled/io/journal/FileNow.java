package unrolled.io.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.safe.Fingerprint;

/**
 * What has become of a file of which there is work that was not saved.
 *
 * @param modified when it was written last; the beginning of 1970 if it is gone or far
 */
public record FileNow(Path path, State state, Instant modified) {
    /** What has become of it. */
    public enum State {
        /** It holds what it held when it was last read or written with this work. */
        AS_SAVED,
        /** Somebody else wrote it since. */
        CHANGED,
        /** It is on another machine, and nobody has asked for it yet. */
        FAR,
        GONE
    }

    static FileNow of(KnownFile known) {
        Path path = known.path();
        if (known.isFar()) {
            return new FileNow(path, State.FAR, Instant.EPOCH);
        }
        if (!Files.isRegularFile(path)) {
            return new FileNow(path, State.GONE, Instant.EPOCH);
        }
        try {
            boolean same = known.held().equals(Fingerprint.of(path));
            return new FileNow(
                    path,
                    same ? State.AS_SAVED : State.CHANGED,
                    Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            return new FileNow(path, State.GONE, Instant.EPOCH);
        }
    }
}
