package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.data.Column;
import unrolled.data.Dialect;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Missing;
import unrolled.data.Scaling;
import unrolled.data.SeriesFile;
import unrolled.data.Table;
import unrolled.data.Treatment;
import unrolled.data.file.Bundled;
import unrolled.data.file.Csv;
import unrolled.experiment.DataChoice;
import unrolled.io.json.JsonValue;

/** The fields of the data: the series, and how it is cut into samples. */
final class DataFields {
    private static final String SERIES = "series.csv";

    private DataFields() {}

    static DataChoice read(JsonValue json, StoredParts parts) {
        boolean alone = json.optional("target").isPresent(); // as it was called when there could only be one
        String targets = alone ? "target" : "targets";
        json.only(
                "table",
                "features",
                targets,
                "distance",
                "target_rows",
                "scaling",
                "scaling_rows",
                "look_back",
                "stride",
                "series_by",
                "series",
                "missing",
                "reverse");
        Optional<String> seriesBy = json.optional("series_by").map(JsonValue::text);
        return new DataChoice(
                table(json.field("table"), parts).treated(treatment(json, seriesBy)),
                FieldReader.texts(json.field("features")),
                alone ? List.of(json.field(targets).text()) : FieldReader.texts(json.field(targets)),
                json.field("distance").wholeNumber(),
                json.optional("target_rows").map(JsonValue::wholeNumber).orElse(1),
                json.field("scaling").oneOf(Scaling.class),
                FieldReader.whole(json.optional("scaling_rows")),
                json.field("look_back").wholeNumber(),
                json.field("stride").wholeNumber(),
                json.optional("series").isPresent() ? Optional.empty() : seriesBy);
    }

    private static Treatment treatment(JsonValue json, Optional<String> seriesBy) {
        return new Treatment(
                json.optional("missing").map(rule -> rule.oneOf(Missing.class)).orElse(Missing.DROP),
                json.optional("series")
                        .map(value -> new Treatment.Only(
                                seriesBy.orElseThrow(() -> value.shouldBe(ExperimentException.part("series.by"))),
                                value.text())),
                json.optional("reverse").map(JsonValue::flag).orElse(false));
    }

    /** CSV says by itself how it is written, unless the file says which columns are text: then it is as Csv writes it. */
    private static Table table(JsonValue json, StoredParts parts) {
        Optional<JsonValue> bundled = json.optional("bundled");
        if (bundled.isPresent()) {
            return Bundled.table(json.only("bundled").field("bundled").text());
        }
        if (json.optional("generated").isPresent()) {
            return GeneratedTables.of(generated(json.only("generated", "rows", "seed")));
        }
        if (json.optional("file").isPresent() && json.optional("csv").isEmpty()) {
            return parts.series(
                    seriesFile(json.only("name", "file", "bytes", "sha256")),
                    json.field("name").text());
        }
        if (json.optional("file").isPresent()) {
            json.only("name", "file", "bytes", "sha256", "text_columns", "csv");
            return inText(json, parts).withFile(seriesFile(json));
        }
        return inText(json.only("name", "text_columns", "csv", "member"), parts);
    }

    private static Table inText(JsonValue json, StoredParts parts) {
        String name = json.field("name").text();
        String csv = csv(json, parts);
        Optional<JsonValue> known = json.optional("text_columns");
        return known.isEmpty()
                ? Csv.parse(name, csv)
                : Csv.parse(name, csv, Dialect.CANONICAL, Set.copyOf(FieldReader.texts(known.get())));
    }

    /** A name leads nowhere: the file is looked for in one folder. */
    private static SeriesFile seriesFile(JsonValue json) {
        JsonValue file = json.field("file");
        JsonValue sum = json.field("sha256");
        if (!file.text().matches("[^/\\\\:\\p{Cntrl}]{1,255}") || file.text().matches("\\.*")) {
            throw file.shouldBe(ExperimentException.part("file.name"));
        }
        if (!sum.text().matches("[0-9a-f]{64}")) {
            throw sum.shouldBe(ExperimentException.part("sha256"));
        }
        return new SeriesFile(file.text(), json.field("bytes").longNumber(), sum.text());
    }

    private static String csv(JsonValue table, StoredParts parts) {
        Optional<JsonValue> member = table.optional("member");
        return member.isPresent()
                ? new String(parts.member(member.get()), StandardCharsets.UTF_8)
                : table.field("csv").text();
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

    static void write(DataChoice data, JsonGenerator json, NewParts parts) throws IOException {
        json.writeObjectFieldStart("data");
        Treatment treatment = data.table().treatment();
        table(data.table().original(), json, parts);
        FieldWriter.texts("features", data.features(), json);
        FieldWriter.texts("targets", data.targets(), json);
        json.writeNumberField("distance", data.distance());
        if (data.targetRows() != 1) {
            json.writeNumberField("target_rows", data.targetRows());
        }
        FieldWriter.name("scaling", data.scaling(), json);
        FieldWriter.number("scaling_rows", data.scalingRows(), json);
        json.writeNumberField("look_back", data.lookBack());
        json.writeNumberField("stride", data.stride());
        FieldWriter.text("series_by", data.seriesBy().or(() -> treatment.only().map(Treatment.Only::column)), json);
        FieldWriter.text("series", treatment.only().map(Treatment.Only::value), json);
        if (treatment.missing() != Missing.DROP) {
            FieldWriter.name("missing", treatment.missing(), json);
        }
        if (treatment.reverse()) {
            json.writeBooleanField("reverse", true);
        }
        json.writeEndObject();
    }

    private static void table(Table table, JsonGenerator json, NewParts parts) throws IOException {
        json.writeObjectFieldStart("table");
        if (table.generated().isPresent()) {
            generated(table.generated().get(), json);
        } else if (Bundled.names().contains(table.name())
                && Bundled.table(table.name()).equals(table)) {
            json.writeStringField("bundled", table.name());
        } else if (table.file().isPresent()) {
            json.writeStringField("name", table.name());
            file(table.file().get(), json);
            if (parts.areWhole()) {
                textColumns(table, json);
                csv(parts.csv(table), json, parts);
            }
        } else {
            json.writeStringField("name", table.name());
            textColumns(table, json);
            csv(parts.csv(table), json, parts);
        }
        json.writeEndObject();
    }

    private static void file(SeriesFile series, JsonGenerator json) throws IOException {
        json.writeStringField("file", series.name());
        json.writeNumberField("bytes", series.bytes());
        json.writeStringField("sha256", series.sha256());
    }

    private static void csv(String text, JsonGenerator json, NewParts parts) throws IOException {
        if (parts.areMembers()) {
            parts.add(SERIES, text.getBytes(StandardCharsets.UTF_8));
            json.writeStringField("member", SERIES);
        } else {
            json.writeStringField("csv", text);
        }
    }

    /** Which columns are text is not to be read off their cells: 01.02 is a day to one and a number to another. */
    private static void textColumns(Table table, JsonGenerator json) throws IOException {
        List<String> texts = table.columns().stream()
                .filter(column -> !column.numeric())
                .map(Column::name)
                .toList();
        if (!texts.isEmpty()) {
            FieldWriter.texts("text_columns", texts, json);
        }
    }

    private static void generated(Generated series, JsonGenerator json) throws IOException {
        FieldWriter.name("generated", series.kind(), json);
        json.writeNumberField("rows", series.rows());
        json.writeNumberField("seed", series.seed());
    }
}
