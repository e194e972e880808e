package unrolled.data;

import java.io.Serial;
import java.util.Locale;

/** An error that is told in one sentence: its message is in English, its text in the language of who reads it. */
public abstract class SentenceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** @param cause null if there is none */
    protected SentenceException(Throwable cause, Sentence sentence) {
        super(null, cause);
        this.sentence = sentence;
    }

    public final Sentence sentence() {
        return sentence;
    }

    public final String text(Locale locale) {
        return sentence.text(locale);
    }

    @Override
    public final String getMessage() {
        return text(Locale.ENGLISH);
    }
}
