package unrolled.lesson;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The constants of an enum as words of a lesson file. */
final class WordList {
    private WordList() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(WordList::word).toList();
    }

    /** Those that a field names, with blanks between them. */
    static <E extends Enum<E>> Set<E> read(LessonField field, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String said : field.text().split("\\s+", -1)) {
            found.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word(constant).equals(said))
                    .findFirst()
                    .orElseThrow(() -> new LessonException(
                            field.line(), "word", field.key(), words(type), LessonException.shown(said))));
        }
        return found;
    }
}
