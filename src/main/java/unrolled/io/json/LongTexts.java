package unrolled.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Documents whose long texts stand elsewhere, since many documents have them in common. In the place of each stands an
 * object with one key that no other object has, and its name.
 */
public final class LongTexts {
    private static final String KEY = "\u0001text";
    private static final int LONG = 2000;
    /** What the program wrote itself may be of any length. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LongTexts() {}

    /**
     * A document on one line, without its long texts.
     *
     * @param named gives each long text a name, and keeps it
     */
    public static String without(String json, UnaryOperator<String> named) {
        StringWriter text = new StringWriter();
        try (JsonParser tokens = FACTORY.createParser(json);
                JsonGenerator out = FACTORY.createGenerator(text)) {
            while (tokens.nextToken() != null) {
                copy(tokens, out, named);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the program wrote it itself, and a string can always be written
        }
        return text.toString();
    }

    private static void copy(JsonParser tokens, JsonGenerator out, UnaryOperator<String> named) throws IOException {
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.VALUE_STRING && tokens.getTextLength() >= LONG) {
            out.writeStartObject();
            out.writeStringField(KEY, named.apply(tokens.getText()));
            out.writeEndObject();
        } else if (token.isNumeric()) {
            out.writeNumber(tokens.getText()); // digit by digit
        } else {
            out.copyCurrentEvent(tokens);
        }
    }

    /**
     * The whole document again.
     *
     * @param source how complaints about the document as a whole call it
     * @param texts the long texts by their names
     */
    public static JsonValue with(String source, String json, Map<String, String> texts) {
        return JsonValue.of(whole(JsonReader.read(source, json), texts));
    }

    private static Object whole(Object value, Map<String, String> texts) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> whole(each, texts)).toList();
        }
        if (!(value instanceof Map<?, ?> fields)) {
            return value;
        }
        if (fields.get(KEY) instanceof String name) {
            return Optional.ofNullable(texts.get(name)).orElseThrow(() -> new JsonException("missing", name));
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        fields.forEach((key, each) -> all.put(key, whole(each, texts)));
        return all;
    }
}
