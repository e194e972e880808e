package unrolled.io.safe;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** Why a disk refuses something. Java passes on only the system's own words, in the language of the system. */
@SuppressWarnings("ImmutableEnumChecker") // the words are a copy
enum Reason {
    FULL(
            "full",
            "no space left",
            "quota",
            "not enough space",
            "disk is full",
            "kein speicherplatz",
            "nicht genug speicherplatz",
            "nicht genügend speicherplatz"),
    READ_ONLY("readonly", "read-only", "nur lesbar", "write-protected", "write protected", "schreibgeschützt"),
    LONG_NAME("name", "name too long", "name ist zu lang", "filename", "dateiname"),
    LOOP("loop", "symbolic links", "symbolischen links"),
    /** Another disk, or something that is mounted in place of the file. */
    NO_STEP("step"),
    RIGHT("right"),
    FOLDER("parent"),
    OTHER("other");

    private final String key;
    private final List<String> words;

    Reason(String key, String... words) {
        this.key = key;
        this.words = List.of(words);
    }

    /** Its sentence, after {@code unwritable.}. */
    String key() {
        return key;
    }

    static Reason of(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return FOLDER;
        }
        if (e instanceof AccessDeniedException) {
            return RIGHT;
        }
        if (e instanceof AtomicMoveNotSupportedException) {
            return NO_STEP;
        }
        if (e instanceof FileSystemLoopException) {
            return LOOP;
        }
        String said = words(e).toLowerCase(Locale.ROOT);
        for (Reason reason : values()) {
            if (reason.words.stream().anyMatch(said::contains)) {
                return reason;
            }
        }
        return OTHER;
    }

    /** What the system said; where it said nothing, the name of the exception. */
    static String words(IOException e) {
        String said = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
