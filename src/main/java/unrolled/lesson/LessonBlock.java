package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a lesson file: its heading, and the fields under it.
 *
 * @param word of the heading; empty for what stands before the first one
 * @param line of the heading, from 1
 */
record LessonBlock(String word, int line, List<LessonField> fields) {
    LessonBlock {
        fields = List.copyOf(fields);
    }

    /** Refuses other fields than these and their German ones. */
    void only(String... keys) {
        Set<String> known = Set.of(keys);
        for (LessonField field : fields) {
            if (!known.contains(field.key().replaceFirst("\\.de$", ""))) {
                throw new LessonException(field.line(), "field.unknown", field.key(), heading(), List.of(keys));
            }
        }
    }

    Optional<LessonField> optional(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    LessonField field(String key) {
        return optional(key).orElseThrow(() -> new LessonException(line, "field.missing", key, heading()));
    }

    private Object heading() {
        return word.isEmpty() ? LessonException.part("heading.lesson") : word;
    }
}
