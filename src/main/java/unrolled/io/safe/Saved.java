package unrolled.io.safe;

import java.nio.file.Path;
import java.util.Optional;
import unrolled.data.Sentence;

/** How a file was saved. */
public enum Saved {
    /** As a new file, or in place of the old one, which is kept if it was asked for. */
    WHOLE(""),
    /** What stood there was the same already: nothing was written. */
    UNCHANGED(""),
    /** Over the bytes of the old one, since it has another name too or cannot be replaced; the old one is kept. */
    IN_PLACE("saved.in_place"),
    /** The same, and the old one could not be kept beside it. */
    IN_PLACE_WITHOUT_BACKUP("saved.in_place_alone"),
    /** In place of the old one, which could not be kept. */
    WITHOUT_BACKUP("saved.alone");

    private final String key;

    Saved(String key) {
        this.key = key;
    }

    /** What somebody should know of it, if there is anything. */
    public Optional<Sentence> sentence(Path file) {
        return key.isEmpty() ? Optional.empty() : Optional.of(SaveException.sentence(key, file));
    }
}
