package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.desk.Depth;
import unrolled.debug.desk.Desk;
import unrolled.debug.desk.Places;
import unrolled.debug.desk.Places.Rows;
import unrolled.debug.desk.Shown;
import unrolled.experiment.Experiment;
import unrolled.io.json.JsonValue;

/**
 * What lies on the desk beside the experiment, as JSON that counts from 0. Of a desk that no longer fits its experiment
 * what fits is taken: it keeps no file from being opened.
 */
final class DeskFields {
    private static final String[] PLACE = {"run", "epoch", "batch", "step", "slot", "layer", "unit"};

    private DeskFields() {}

    /** How {@code depth} is said. */
    private enum DepthName {
        WHOLE_RUN,
        LANES,
        CELL
    }

    static Desk read(JsonValue json, Experiment experiment) {
        json.only("cursor", "comparison", "breakpoints", "watches", "bookmarks", "shown");
        return new Desk(
                        experiment,
                        json.optional("cursor").map(DeskFields::cursor).orElse(Cursor.start("")),
                        json.optional("comparison").map(DeskFields::comparison).orElse(Comparison.NONE),
                        list(json, "breakpoints").stream()
                                .map(BreakpointFields::read)
                                .toList(),
                        list(json, "watches").stream().map(JsonValue::text).toList(),
                        list(json, "bookmarks").stream()
                                .map(DeskFields::bookmark)
                                .toList(),
                        json.optional("shown").map(DeskFields::shown).orElse(Shown.FIRST))
                .fitting();
    }

    private static List<JsonValue> list(JsonValue json, String key) {
        return json.optional(key).map(list -> list.list(Desk.MOST)).orElse(List.of());
    }

    private static Cursor cursor(JsonValue json) {
        json.only(PLACE);
        return place(json);
    }

    private static Bookmark bookmark(JsonValue json) {
        json.only(Stream.concat(Stream.of("name"), Arrays.stream(PLACE)).toArray(String[]::new));
        return new Bookmark(
                place(json), json.optional("name").map(JsonValue::text).orElse(""));
    }

    private static Cursor place(JsonValue json) {
        return new Cursor(
                json.field("run").text(),
                MomentFields.read(json),
                json.field("slot").index(),
                json.field("layer").index(),
                json.field("unit").index());
    }

    private static Comparison comparison(JsonValue json) {
        json.only("lock", "against");
        return new Comparison(
                json.optional("lock").map(lock -> lock.oneOf(Lock.class)).orElse(Lock.BATCH),
                json.optional("against").map(JsonValue::text));
    }

    private static Shown shown(JsonValue json) {
        json.only("bottom", "why", "depth", "phase", "zoom", "call", "weights", "inputs", "rows", "target", "bars");
        Optional<JsonValue> zoom = json.optional("zoom");
        return new Shown(
                json.optional("bottom").map(JsonValue::text).orElse(Shown.FIRST.bottom()),
                json.optional("why").map(JsonValue::text).orElse(Shown.FIRST.why()),
                json.optional("depth").map(depth -> depth(depth, json)).orElse(Shown.FIRST.depth()),
                zoom.isPresent() ? OptionalDouble.of(zoom.get().number()) : OptionalDouble.empty(),
                json.optional("call").map(JsonValue::index).orElse(Shown.FIRST.call()),
                new Places(
                        json.optional("weights").map(JsonValue::text).orElse(Places.FIRST.weights()),
                        json.optional("inputs").map(JsonValue::text).orElse(Places.FIRST.inputs()),
                        json.optional("rows").map(DeskFields::rows),
                        json.optional("target").map(JsonValue::index).orElse(Places.FIRST.target())),
                json.optional("bars").map(DeskFields::bars).orElse(Shown.FIRST.bars()));
    }

    private static BarChoice bars(JsonValue json) {
        json.only("shared", "part");
        return new BarChoice(json.field("shared").flag(), json.field("part").wholeNumberFrom(1));
    }

    private static Rows rows(JsonValue json) {
        json.only("first", "last");
        int first = json.field("first").index();
        return new Rows(first, json.field("last").wholeNumberFrom(first));
    }

    private static Depth depth(JsonValue name, JsonValue shown) {
        return switch (name.oneOf(DepthName.class)) {
            case WHOLE_RUN -> Depth.Far.WHOLE_RUN;
            case LANES -> Depth.Far.LANES;
            case CELL -> new Depth.Cell(shown.field("phase").oneOf(Phase.class));
        };
    }

    static void write(Desk desk, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("cursor");
        write(desk.cursor(), json);
        json.writeEndObject();
        write(desk.comparison(), json);
        json.writeArrayFieldStart("breakpoints");
        for (var breakpoint : desk.breakpoints()) {
            BreakpointFields.write(breakpoint, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("watches");
        for (String watch : desk.watches()) {
            json.writeString(watch);
        }
        json.writeEndArray();
        if (!desk.bookmarks().isEmpty()) {
            writeBookmarks(desk, json);
        }
        write(desk.shown(), json);
        json.writeEndObject();
    }

    private static void writeBookmarks(Desk desk, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("bookmarks");
        for (Bookmark bookmark : desk.bookmarks()) {
            json.writeStartObject();
            if (!bookmark.name().isEmpty()) {
                json.writeStringField("name", bookmark.name());
            }
            write(bookmark.place(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Cursor cursor, JsonGenerator json) throws IOException {
        json.writeStringField("run", cursor.run());
        MomentFields.write(cursor.moment(), json);
        json.writeNumberField("slot", cursor.slot());
        json.writeNumberField("layer", cursor.layer());
        json.writeNumberField("unit", cursor.unit());
    }

    private static void write(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("comparison");
        FieldWriter.name("lock", comparison.lock(), json);
        if (comparison.against().isPresent()) {
            json.writeStringField("against", comparison.against().get());
        }
        json.writeEndObject();
    }

    private static void write(Shown shown, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("shown");
        json.writeStringField("bottom", shown.bottom());
        json.writeStringField("why", shown.why());
        Optional<Phase> inside = shown.depth().inside();
        if (inside.isPresent()) {
            FieldWriter.name("depth", DepthName.CELL, json);
            FieldWriter.name("phase", inside.get(), json);
        } else {
            FieldWriter.name("depth", (Depth.Far) shown.depth(), json);
        }
        if (shown.zoom().isPresent()) {
            json.writeNumberField("zoom", shown.zoom().getAsDouble());
        }
        json.writeNumberField("call", shown.call());
        json.writeStringField("weights", shown.places().weights());
        json.writeStringField("inputs", shown.places().inputs());
        Optional<Rows> rows = shown.places().rows();
        if (rows.isPresent()) {
            json.writeObjectFieldStart("rows");
            json.writeNumberField("first", rows.get().first());
            json.writeNumberField("last", rows.get().last());
            json.writeEndObject();
        }
        if (shown.places().target() != Places.FIRST.target()) {
            json.writeNumberField("target", shown.places().target());
        }
        if (!shown.bars().equals(Shown.FIRST.bars())) {
            json.writeObjectFieldStart("bars");
            json.writeBooleanField("shared", shown.bars().shared());
            json.writeNumberField("part", shown.bars().part());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
