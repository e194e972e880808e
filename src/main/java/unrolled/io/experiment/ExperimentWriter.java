package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;

/** Writes an experiment as JSON that people can read and change. */
final class ExperimentWriter {
    /** What a file says that it holds, and in which version. */
    static final String SCHEMA = "unrolled-experiment/2";

    /** Numbers as the same text on every Java. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator json;

    private ExperimentWriter(JsonGenerator json) {
        this.json = json;
    }

    static String json(Experiment experiment) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = FACTORY.createGenerator(text).setPrettyPrinter(lines)) {
            new ExperimentWriter(json).experiment(experiment);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string can always be written
        }
        return text + "\n";
    }

    private void experiment(Experiment experiment) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("title", experiment.title());
        DataFields.write(experiment.data(), json);
        json.writeFieldName("model");
        ModelFields.write(experiment.model(), json);
        if (experiment.model().weights().isPresent()) {
            json.writeFieldName("weights");
            WeightFields.write(experiment.model().weights().get(), json);
        }
        json.writeArrayFieldStart("runs");
        for (RunChoice run : experiment.runs()) {
            RunFields.write(run, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
