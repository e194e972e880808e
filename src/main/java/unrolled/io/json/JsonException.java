package unrolled.io.json;

import java.io.Serial;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says in one sentence what is wrong with a JSON document, and where. */
public final class JsonException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    public JsonException(String key, Object... arguments) {
        super(null, part(key, arguments));
    }

    public JsonException(Throwable cause, String key, Object... arguments) {
        super(cause, part(key, arguments));
    }

    /** A sentence of this package, or a part of one. */
    static Sentence part(String key, Object... arguments) {
        return Sentence.of(JsonException.class, key, arguments);
    }

    /** The beginning of what a file says, on one line, as a sentence quotes it. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return Sentence.shortened(line, LONGEST_SHOWN);
    }
}
