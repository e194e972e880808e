package unrolled.io.json;

import java.io.Serial;

/** Says in one sentence what is wrong with a JSON document, and where. */
public final class JsonException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public JsonException(String sentence) {
        super(sentence);
    }

    public JsonException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
