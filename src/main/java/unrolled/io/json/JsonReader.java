package unrolled.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.data.Sentence;

/**
 * Builds maps, lists and plain values from the tokens of a document. Only Jackson's tokenizer is used: its object mapper
 * alone would take longer to load than an experiment takes to read.
 */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(100)
                    .maxStringLength(JsonFile.MOST_BYTES)
                    .maxDocumentLength(JsonFile.MOST_BYTES)
                    .build())
            .build();

    private final String source;
    private final JsonParser tokens;

    private JsonReader(String source, JsonParser tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The document as Map, List, String, Long, Double, Boolean or null. */
    static Object read(String source, String text) {
        try (JsonParser tokens = FACTORY.createParser(text)) {
            return new JsonReader(source, tokens).checkedDocument();
        } catch (IOException e) {
            throw new JsonException(e, "broken", source, e.getMessage());
        }
    }

    private Object checkedDocument() throws IOException {
        try {
            return document();
        } catch (StreamConstraintsException e) {
            throw new JsonException(e, "beyond", source, where(e), reason(e));
        } catch (JsonProcessingException e) {
            throw new JsonException(e, "broken.at", source, where(e), reason(e));
        }
    }

    private Object document() throws IOException {
        if (tokens.nextToken() == null) {
            throw new JsonException("empty", source);
        }
        Object value = value();
        if (tokens.nextToken() != null) {
            throw new JsonException("broken.end", source, here());
        }
        return value;
    }

    private Object value() throws IOException {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> whole(tokens.getText());
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> tokens.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** Half of a character, as {@code \\ud800} alone, cannot be written again. */
    private String whole(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new JsonException("half", source, here());
        }
        return text;
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(tokens.currentName());
            if (fields.containsKey(key)) {
                throw new JsonException("twice", source, here(), JsonException.shortened(key));
            }
            tokens.nextToken();
            fields.put(key, value());
        }
        return fields;
    }

    private List<Object> list() throws IOException {
        List<Object> values = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return values;
    }

    private Object wholeNumber() throws IOException {
        return tokens.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) Double.valueOf(tokens.getText())
                : (Object) tokens.getLongValue();
    }

    private Sentence here() {
        return place(tokens.currentTokenLocation());
    }

    private Sentence where(JsonProcessingException e) {
        return place(e.getLocation() == null ? tokens.currentLocation() : e.getLocation());
    }

    private static Sentence place(JsonLocation location) {
        return JsonException.part("place", location.getLineNr(), location.getColumnNr());
    }

    /** What Jackson says, on one line, without the names of its own settings. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("(, from)? `[^`]*`", "").replaceAll("\\s+", " ");
    }
}
