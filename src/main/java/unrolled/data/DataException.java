package unrolled.data;

import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;

/** Says in one sentence what is wrong with the data, what was expected, what was found and what to do. */
public final class DataException extends SentenceException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;
    private static final int MOST_LISTED = 12;

    DataException(Sentence sentence) {
        super(null, sentence);
    }

    public DataException(String key, Object... arguments) {
        super(null, part(key, arguments));
    }

    public DataException(Throwable cause, String key, Object... arguments) {
        super(cause, part(key, arguments));
    }

    /** A sentence of this package, or a part of one. */
    public static Sentence part(String key, Object... arguments) {
        return Sentence.of(DataException.class, key, arguments);
    }

    /** The first of some names, as they stand in a sentence. */
    public static List<Object> listed(List<String> names) {
        Stream<Object> first = names.stream().limit(MOST_LISTED).map(DataException::shown);
        return Stream.concat(first, names.size() > MOST_LISTED ? Stream.of("\u2026") : Stream.empty())
                .toList();
    }

    /** A piece of a file as it stands in a sentence: on one line, at most 40 characters, in quotes. */
    public static Sentence shown(CharSequence piece) {
        String whole = piece.toString().replaceAll("[\\p{Cntrl}\\uFFFD]", "\u00B7");
        return part(
                "quoted", whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN - 1) + "\u2026");
    }
}
