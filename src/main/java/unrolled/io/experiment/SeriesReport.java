package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unrolled.data.Column;
import unrolled.data.LeftOut;
import unrolled.data.SpreadsheetDays;
import unrolled.data.Survey;
import unrolled.data.Table;
import unrolled.data.TimeAcross;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.Check;
import unrolled.io.json.JsonText;

/** What would be read of a file, as JSON for programs. */
public final class SeriesReport {
    private SeriesReport() {}

    /** Of a series. */
    public static String of(DataChoice data) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("kind", "series");
            json.writeNumberField("rows", data.rows());
            FieldWriter.texts("chosen", data.features(), json);
            columns(data.table(), json);
            survey(data.table().survey(), json);
            across(data.table(), json);
            leftOut(data.table().leftOut(), json);
            json.writeEndObject();
        });
    }

    /** Of an experiment: what is wrong with it. */
    public static String of(Experiment experiment) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("kind", "experiment");
            json.writeStringField("title", experiment.title());
            json.writeNumberField("rows", experiment.data().table().rows());
            FieldWriter.texts("chosen", experiment.data().features(), json);
            List<Problem> problems = Check.problems(experiment);
            FieldWriter.texts(
                    "problems",
                    problems.stream()
                            .map(problem -> problem.text(Locale.ENGLISH))
                            .toList(),
                    json);
            json.writeEndObject();
        });
    }

    /** Of what cannot be read. */
    public static String none(String reason) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("kind", "none");
            json.writeStringField("reason", reason);
            json.writeEndObject();
        });
    }

    private static void columns(Table table, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            if (column.numeric()) {
                numbers(column, json);
            } else {
                json.writeNumberField("numbers", 0);
                json.writeNumberField("missing", 0);
                json.writeStringField("first", column.text(0));
                json.writeStringField("last", column.text(table.rows() - 1));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void numbers(Column column, JsonGenerator json) throws IOException {
        double[] there = column.values();
        json.writeNumberField("numbers", there.length);
        json.writeNumberField("missing", column.missing());
        if (there.length > 0) {
            json.writeNumberField("first", there[0]);
            json.writeNumberField("last", there[there.length - 1]);
            json.writeNumberField("min", column.min());
            json.writeNumberField("max", column.max());
            json.writeNumberField("sum", column.sum());
        }
        Optional<SpreadsheetDays> days = SpreadsheetDays.of(column);
        if (days.isPresent()) {
            json.writeStringField("first_day", days.get().first().toString());
            json.writeStringField("last_day", days.get().last().toString());
        }
        if (!column.noWords().isEmpty()) {
            json.writeArrayFieldStart("words_taken_as_missing");
            for (String word : column.noWords()) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
        if (column.noValue().isPresent()) {
            json.writeNumberField("taken_as_missing", column.noValue().getAsDouble());
        }
    }

    private static void survey(Survey survey, JsonGenerator json) throws IOException {
        if (survey.time().isEmpty()) {
            json.writeNullField("time");
        } else {
            FieldWriter.texts("time", survey.time(), json);
        }
        json.writeStringField("order", survey.order().word());
        json.writeObjectFieldStart("groups");
        for (Map.Entry<String, List<String>> group : survey.groups().entrySet()) {
            FieldWriter.texts(group.getKey(), group.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void across(Table table, JsonGenerator json) throws IOException {
        Optional<TimeAcross> across = TimeAcross.of(table.original().columns());
        if (across.isPresent()) {
            FieldWriter.texts(
                    "time_across", List.of(across.get().first(), across.get().last()), json);
        }
    }

    private static void leftOut(List<LeftOut> leftOut, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("left_out");
        for (LeftOut lines : leftOut) {
            json.writeStartObject();
            json.writeNumberField("from", lines.from());
            json.writeNumberField("to", lines.to());
            json.writeStringField("why", lines.why().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
