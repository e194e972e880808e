package unrolled.lesson;

import java.io.Serial;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says in which line of a lesson something is wrong, and what. */
public final class LessonException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    private final int line;

    private LessonException(Throwable cause, int line, Sentence reason) {
        super(cause, part("refused", line, reason));
        this.line = line;
    }

    LessonException(int line, String key, Object... arguments) {
        this(null, line, part(key, arguments));
    }

    /** A line that is wrong for the reason that somebody else gives. */
    LessonException(SentenceException cause, int line, String key, Object... arguments) {
        this(cause, line, part(key, withReason(arguments, cause)));
    }

    private static Object[] withReason(Object[] arguments, SentenceException cause) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = cause.sentence();
        return all;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** A sentence of this package, or a part of one. */
    static Sentence part(String key, Object... arguments) {
        return Sentence.of(LessonException.class, key, arguments);
    }

    /** The beginning of what a file says, as a sentence quotes it. */
    static String shown(String text) {
        return Sentence.shortened(text.replaceAll("\\s+", " "), LONGEST_SHOWN);
    }
}
