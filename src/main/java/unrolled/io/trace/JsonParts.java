package unrolled.io.trace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.function.IntToDoubleFunction;

/** Texts, numbers and lists of numbers, as they stand in JSON. */
final class JsonParts {
    private JsonParts() {}

    static void numbers(String key, int count, IntToDoubleFunction numbers, ByteText to) {
        to.add(key).add('[');
        for (int n = 0; n < count; n++) {
            number(n == 0 ? "" : ", ", numbers.applyAsDouble(n), to);
        }
        to.add(']');
    }

    /** A number, or a text where JSON has no number. */
    static void number(String key, double number, ByteText to) {
        to.add(key);
        if (Double.isFinite(number)) {
            to.number(number);
        } else {
            to.add('"').number(number).add('"');
        }
    }

    static String text(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
