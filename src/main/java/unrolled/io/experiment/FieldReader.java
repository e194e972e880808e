package unrolled.io.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.io.json.JsonValue;

/** Reads fields that are alike wherever they stand. */
final class FieldReader {
    private FieldReader() {}

    /** A whole number, if there is one. */
    static OptionalInt whole(Optional<JsonValue> number) {
        return number.isPresent() ? OptionalInt.of(number.get().wholeNumber()) : OptionalInt.empty();
    }

    static List<String> texts(JsonValue list) {
        return list.list().stream().map(JsonValue::text).toList();
    }
}
