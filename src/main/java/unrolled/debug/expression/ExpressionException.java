package unrolled.debug.expression;

import java.io.Serial;
import unrolled.data.Sentence;
import unrolled.data.SentenceException;

/** Says where in an expression something is wrong, what was expected there, and what was found. */
public final class ExpressionException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 24;

    private final transient TextRange place;

    public ExpressionException(TextRange place, String key, Object... arguments) {
        this(place, part(key, arguments));
    }

    private ExpressionException(TextRange place, Sentence sentence) {
        super(null, sentence);
        this.place = place;
    }

    /** The characters that are wrong; it is empty at the end of the text where something is missing. */
    public TextRange place() {
        return place;
    }

    /** The same error in a longer text, in which the expression begins after so many characters. */
    public ExpressionException movedBy(int characters) {
        return new ExpressionException(place.movedBy(characters), sentence());
    }

    /** A sentence of this package, or a part of one. */
    static Sentence part(String key, Object... arguments) {
        return Sentence.of(ExpressionException.class, key, arguments);
    }

    /** A piece of the text as it stands in a sentence: in quotes, and not too long. */
    static Sentence shown(String piece) {
        String whole = piece.replaceAll("\\p{Cntrl}", "\u00B7");
        boolean fits = whole.length() <= LONGEST_SHOWN;
        return part("quoted", fits ? whole : whole.substring(0, LONGEST_SHOWN - 1) + "\u2026");
    }
}
