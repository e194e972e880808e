package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import unrolled.experiment.Experiment;

/** Writes an experiment as JSON that people can read and change. */
final class ExperimentWriter {
    /** What a file says that it holds, and in which version. */
    static final String SCHEMA = "unrolled-experiment/2";

    private final JsonGenerator json;
    private final NewParts parts;

    /** @param parts where goes what is too large for the JSON */
    ExperimentWriter(JsonGenerator json, NewParts parts) {
        this.json = json;
        this.parts = parts;
    }

    /** Writes it as one object. */
    void document(Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        experiment(document.experiment());
        if (document.desk().isPresent()) {
            json.writeFieldName("desk");
            DeskFields.write(document.desk().get(), json);
        }
        json.writeEndObject();
    }

    private void experiment(Experiment experiment) throws IOException {
        json.writeStringField("title", experiment.title());
        DataFields.write(experiment.data(), json, parts);
        json.writeFieldName("model");
        ModelFields.write(experiment.model(), json);
        if (experiment.model().weights().isPresent()) {
            json.writeFieldName("weights");
            WeightFields.write(experiment.model().weights().get(), "weights/", json, parts);
        }
        json.writeArrayFieldStart("runs");
        for (int at = 0; at < experiment.runs().size(); at++) {
            RunFields.write(experiment.runs().get(at), "weights/run" + at + "/", json, parts);
        }
        json.writeEndArray();
    }
}
