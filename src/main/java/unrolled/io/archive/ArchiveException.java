package unrolled.io.archive;

import java.io.Serial;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says in one sentence why a zip file, or something in it, is not read, and what to do. */
public final class ArchiveException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 60;

    ArchiveException(String key, Object... arguments) {
        super(null, part(key, arguments));
    }

    ArchiveException(Throwable cause, String key, Object... arguments) {
        super(cause, part(key, arguments));
    }

    /** That a file is not as it was when it was written; the key is of a part that says where. */
    static ArchiveException damaged(String file, String key, Object... arguments) {
        return new ArchiveException("damaged", file, part(key, arguments));
    }

    static Sentence part(String key, Object... arguments) {
        return Sentence.of(ArchiveException.class, key, arguments);
    }

    /** A text of the file as it stands in a sentence: its beginning, on one line. */
    static String shown(String text) {
        return Sentence.shortened(text.replaceAll("\\p{Cntrl}", " "), LONGEST_SHOWN);
    }
}
