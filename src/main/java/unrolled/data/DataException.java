package unrolled.data;

import java.io.Serial;

/** Says in one sentence what is wrong with the data, what was expected, what was found and what to do. */
public final class DataException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    DataException(Sentence sentence) {
        super(null, sentence);
    }

    DataException(String key, Object... arguments) {
        super(null, part(key, arguments));
    }

    DataException(Throwable cause, String key, Object... arguments) {
        super(cause, part(key, arguments));
    }

    /** A sentence of this package, or a part of one. */
    static Sentence part(String key, Object... arguments) {
        return Sentence.of(DataException.class, key, arguments);
    }

    /** A piece of a file as it stands in a sentence: on one line, at most 40 characters, in quotes. */
    static Sentence shown(CharSequence piece) {
        String whole = piece.toString().replaceAll("[\\p{Cntrl}\\uFFFD]", "\u00B7");
        return part(
                "quoted", whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN - 1) + "\u2026");
    }
}
