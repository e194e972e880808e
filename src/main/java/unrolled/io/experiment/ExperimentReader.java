package unrolled.io.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unrolled.data.Bundled;
import unrolled.data.Csv;
import unrolled.data.Dialect;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.experiment.WhatIf;
import unrolled.io.json.JsonValue;

/** Reads the fields of an experiment; values out of range pass, since that is for {@code Check} to say. */
final class ExperimentReader {
    private ExperimentReader() {}

    static Experiment experiment(JsonValue json) {
        json.only("schema", "title", "data", "model", "runs");
        return new Experiment(
                json.field("title").text(),
                data(json.field("data")),
                ModelFields.read(json.field("model")),
                json.field("runs").list().stream().map(ExperimentReader::run).toList());
    }

    private static DataChoice data(JsonValue json) {
        boolean alone = json.optional("target").isPresent(); // as it was called when there could only be one
        String targets = alone ? "target" : "targets";
        json.only("table", "features", targets, "distance", "scaling", "scaling_rows", "look_back", "stride");
        return new DataChoice(
                table(json.field("table")),
                texts(json.field("features")),
                alone ? List.of(json.field(targets).text()) : texts(json.field(targets)),
                json.field("distance").wholeNumber(),
                json.field("scaling").oneOf(Scaling.class),
                whole(json.optional("scaling_rows")),
                json.field("look_back").wholeNumber(),
                json.field("stride").wholeNumber());
    }

    private static List<String> texts(JsonValue list) {
        return list.list().stream().map(JsonValue::text).toList();
    }

    /** CSV says by itself how it is written, unless the file says which columns are text: then it is as Csv writes it. */
    private static Table table(JsonValue json) {
        Optional<JsonValue> bundled = json.optional("bundled");
        if (bundled.isPresent()) {
            return Bundled.table(json.only("bundled").field("bundled").text());
        }
        if (json.optional("generated").isPresent()) {
            return GeneratedTables.of(generated(json.only("generated", "rows", "seed")));
        }
        json.only("name", "text_columns", "csv");
        String name = json.field("name").text();
        String csv = json.field("csv").text();
        Optional<JsonValue> known = json.optional("text_columns");
        return known.isEmpty()
                ? Csv.parse(name, csv)
                : Csv.parse(name, csv, Dialect.CANONICAL, Set.copyOf(texts(known.get())));
    }

    private static Generated generated(JsonValue json) {
        JsonValue rows = json.field("rows");
        if (rows.longNumber() < 1 || rows.longNumber() > Generated.MOST_ROWS) {
            throw rows.shouldBe(ExperimentException.part("rows", Generated.MOST_ROWS));
        }
        return new Generated(
                json.field("generated").oneOf(Generated.Kind.class),
                rows.wholeNumber(),
                json.field("seed").longNumber());
    }

    private static RunChoice run(JsonValue json) {
        json.only(
                "id",
                "name",
                "batch_size",
                "stateful",
                "epochs",
                "reset",
                "samples",
                "train",
                "look_back_as",
                "calls",
                "training",
                "weights_of",
                "state_of",
                "pins",
                "what_if");
        JsonValue id = json.field("id");
        if (id.text().isBlank()) {
            throw id.shouldBe(ExperimentException.part("letter"));
        }
        return new RunChoice(
                id.text(),
                json.optional("name").map(JsonValue::text).orElse(""),
                json.field("batch_size").wholeNumber(),
                json.field("stateful").flag(),
                json.field("reset").oneOf(ResetRule.class),
                new Split(whole(json.optional("samples")), whole(json.optional("train"))),
                json.optional("look_back_as")
                        .map(layout -> layout.oneOf(Layout.class))
                        .orElse(Layout.TIME_STEPS),
                calls(json),
                json.optional("training").map(TrainingFields::read).orElse(RunChoice.KERAS),
                new Origin(
                        json.optional("weights_of").map(JsonValue::text),
                        json.optional("state_of").map(JsonValue::text)),
                json.optional("pins").map(JsonValue::list).orElse(List.of()).stream()
                        .map(ExperimentReader::pin)
                        .toList(),
                json.optional("what_if").map(ChangeFields::read).orElse(WhatIf.NONE));
    }

    /** Files from before there were calls say how many epochs all samples are predicted. */
    private static List<Call> calls(JsonValue json) {
        if (json.optional("calls").isEmpty()) {
            return List.of(new Call.Predict(Part.ALL, json.field("epochs").wholeNumber()));
        }
        return json.field("calls").list().stream().map(CallFields::read).toList();
    }

    private static Pin pin(JsonValue json) {
        json.only("epoch", "batch", "step", "slot");
        return new Pin(
                json.field("epoch").wholeNumber(),
                json.field("batch").wholeNumber(),
                json.field("step").wholeNumber(),
                whole(json.optional("slot")));
    }

    private static OptionalInt whole(Optional<JsonValue> number) {
        return number.isPresent() ? OptionalInt.of(number.get().wholeNumber()) : OptionalInt.empty();
    }
}
