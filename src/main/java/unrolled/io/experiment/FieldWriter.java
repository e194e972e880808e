package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes fields, of which those that say nothing are left out. */
final class FieldWriter {
    private FieldWriter() {}

    static void number(String key, OptionalInt number, JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(key, number.getAsInt());
        }
    }

    static void text(String key, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        }
    }

    static void name(String key, Enum<?> constant, JsonGenerator json) throws IOException {
        json.writeStringField(key, constant.name().toLowerCase(Locale.ROOT));
    }

    static void texts(String key, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
