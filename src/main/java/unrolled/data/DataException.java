package unrolled.data;

import java.io.Serial;

/** Says in one sentence what is wrong with the data, what was expected, what was found and what to do. */
public final class DataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    public DataException(String sentence) {
        super(sentence);
    }

    public DataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A piece of a file as it stands in a sentence: on one line, at most 40 characters, in backquotes. */
    static String shown(CharSequence piece) {
        String whole = piece.toString().replaceAll("[\\p{Cntrl}\\uFFFD]", "\u00B7");
        return "`" + (whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN - 1) + "\u2026") + "`";
    }
}
