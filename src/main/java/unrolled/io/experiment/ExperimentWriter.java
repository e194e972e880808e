package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.data.Bundled;
import unrolled.data.Column;
import unrolled.data.Csv;
import unrolled.data.Generated;
import unrolled.data.Table;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Pin;
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
        data(experiment.data());
        json.writeFieldName("model");
        ModelFields.write(experiment.model(), json);
        json.writeArrayFieldStart("runs");
        for (RunChoice run : experiment.runs()) {
            run(run);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void data(DataChoice data) throws IOException {
        json.writeObjectFieldStart("data");
        table(data.table());
        names("features", data.features());
        names("targets", data.targets());
        json.writeNumberField("distance", data.distance());
        name("scaling", data.scaling());
        number("scaling_rows", data.scalingRows());
        json.writeNumberField("look_back", data.lookBack());
        json.writeNumberField("stride", data.stride());
        json.writeEndObject();
    }

    private void names(String key, List<String> columns) throws IOException {
        json.writeArrayFieldStart(key);
        for (String column : columns) {
            json.writeString(column);
        }
        json.writeEndArray();
    }

    private void table(Table table) throws IOException {
        json.writeObjectFieldStart("table");
        if (table.generated().isPresent()) {
            generated(table.generated().get());
        } else if (Bundled.names().contains(table.name())
                && Bundled.table(table.name()).equals(table)) {
            json.writeStringField("bundled", table.name());
        } else {
            json.writeStringField("name", table.name());
            textColumns(table);
            json.writeStringField("csv", Csv.write(table));
        }
        json.writeEndObject();
    }

    /** Which columns are text is not to be read off their cells: 01.02 is a day to one and a number to another. */
    private void textColumns(Table table) throws IOException {
        List<String> texts = table.columns().stream()
                .filter(column -> !column.numeric())
                .map(Column::name)
                .toList();
        if (!texts.isEmpty()) {
            names("text_columns", texts);
        }
    }

    private void generated(Generated series) throws IOException {
        name("generated", series.kind());
        json.writeNumberField("rows", series.rows());
        json.writeNumberField("seed", series.seed());
    }

    private void run(RunChoice run) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", run.id());
        json.writeStringField("name", run.name());
        json.writeNumberField("batch_size", run.batchSize());
        json.writeBooleanField("stateful", run.stateful());
        name("reset", run.reset());
        number("samples", run.split().used());
        number("train", run.split().train());
        if (run.layout() != Layout.TIME_STEPS) {
            name("look_back_as", run.layout());
        }
        json.writeArrayFieldStart("calls");
        for (Call call : run.calls()) {
            CallFields.write(call, json);
        }
        json.writeEndArray();
        if (!run.training().equals(RunChoice.KERAS)) {
            json.writeFieldName("training");
            TrainingFields.write(run.training(), json);
        }
        text("weights_of", run.origin().weights());
        text("state_of", run.origin().state());
        if (!run.pins().isEmpty()) {
            json.writeArrayFieldStart("pins");
            for (Pin pin : run.pins()) {
                pin(pin);
            }
            json.writeEndArray();
        }
        if (run.whatIf().isBranch()) {
            json.writeFieldName("what_if");
            ChangeFields.write(run.whatIf(), json);
        }
        json.writeEndObject();
    }

    private void pin(Pin pin) throws IOException {
        json.writeStartObject();
        json.writeNumberField("epoch", pin.epoch());
        json.writeNumberField("batch", pin.batch());
        json.writeNumberField("step", pin.step());
        number("slot", pin.slot());
        json.writeEndObject();
    }

    private void number(String key, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(key, number.getAsInt());
        }
    }

    private void text(String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        }
    }

    private void name(String key, Enum<?> constant) throws IOException {
        json.writeStringField(key, constant.name().toLowerCase(Locale.ROOT));
    }
}
