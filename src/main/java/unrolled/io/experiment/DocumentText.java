package unrolled.io.experiment;

import java.util.List;
import unrolled.data.DataException;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonText;
import unrolled.io.json.JsonValue;

/** A document as JSON, of every version that was ever written. */
final class DocumentText {
    private static final List<String> CASES = List.of("lstm-golden/", "keras-case/", "torch-case/");

    private static final List<String> SCHEMAS = List.of("unrolled-experiment/1", ExperimentWriter.SCHEMA);

    private DocumentText() {}

    static String of(Document document, NewParts parts) {
        return JsonText.of(json -> new ExperimentWriter(json, parts).document(document));
    }

    /** The document in the text; {@code name} is how errors call it. */
    static Document parse(String text, String name, StoredParts parts) {
        try {
            return of(JsonValue.parse(name, text), name, parts, new ReadBefore());
        } catch (JsonException e) {
            throw new ExperimentException(e);
        }
    }

    /** The document in one that is one of many; {@code before} is what was read of those before. */
    static Document of(JsonValue document, String name, StoredParts parts, ReadBefore before) {
        requireSchema(document, name);
        try {
            return new ExperimentReader(parts, before).document(document);
        } catch (JsonException | DataException e) {
            throw new ExperimentException(e, "refused", name, e.sentence());
        }
    }

    private static void requireSchema(JsonValue document, String name) {
        if (!document.isObject()) {
            throw new ExperimentException("schema.object", name, document.shown());
        }
        String schema = document.optional("schema").map(JsonValue::shortText).orElse("");
        if (SCHEMAS.contains(schema)) {
            return;
        }
        if (schema.isEmpty()) {
            throw new ExperimentException("schema.missing", name, ExperimentWriter.SCHEMA);
        }
        if (CASES.stream().anyMatch(schema::startsWith)) {
            throw new ExperimentException("schema.case", name, schema);
        }
        if (schema.startsWith("unrolled-experiment/")) {
            throw new ExperimentException("schema.version", name, schema, ExperimentWriter.SCHEMA);
        }
        throw new ExperimentException("schema.other", name, schema, ExperimentWriter.SCHEMA);
    }
}
