package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.WhatIf;
import unrolled.io.json.JsonValue;

/** The fields of a what-if: the run that it branched from, and its changes, which count everything from 0. */
final class ChangeFields {
    private ChangeFields() {}

    /** What {@code set} says is changed. */
    private enum What {
        X,
        C,
        H,
        I,
        F,
        G,
        O,
        KERNEL,
        RECURRENT_KERNEL,
        BIAS
    }

    /** Of two changes of the same number the last one counts. */
    static WhatIf read(JsonValue json) {
        json.only("of", "changes");
        WhatIf read = new WhatIf(json.optional("of").map(JsonValue::text), List.of());
        List<JsonValue> changes = json.optional("changes").map(JsonValue::list).orElse(List.of());
        for (JsonValue change : changes) {
            read = read.with(change(change));
        }
        return read;
    }

    private static Change change(JsonValue json) {
        What what = json.field("set").oneOf(What.class);
        Change.Place place = switch (what) {
            case X -> {
                json.only("set", "epoch", "batch", "step", "slot", "feature", "value");
                yield new Change.Input(whole(json, "step"), whole(json, "slot"), whole(json, "feature"));
            }
            case C, H -> {
                json.only("set", "epoch", "batch", "step", "slot", "layer", "unit", "value");
                yield new Change.Memory(
                        what == What.C ? Quantity.C : Quantity.H,
                        whole(json, "step"),
                        whole(json, "slot"),
                        whole(json, "layer"),
                        whole(json, "unit"));
            }
            case I, F, G, O -> {
                json.only("set", "epoch", "batch", "step", "slot", "layer", "unit", "value", "until");
                yield new Change.Hold(
                        Quantity.valueOf(what.name()),
                        whole(json, "step"),
                        whole(json, "slot"),
                        whole(json, "layer"),
                        whole(json, "unit"),
                        json.optional("until").map(ChangeFields::end));
            }
            case BIAS -> {
                json.only("set", "epoch", "batch", "layer", "column", "value");
                yield new Change.Weight(whole(json, "layer"), Change.Table.BIAS, 0, whole(json, "column"));
            }
            case KERNEL, RECURRENT_KERNEL -> {
                json.only("set", "epoch", "batch", "layer", "row", "column", "value");
                Change.Table table = Change.Table.valueOf(what.name());
                yield new Change.Weight(whole(json, "layer"), table, whole(json, "row"), whole(json, "column"));
            }
        };
        double value = json.field("value").number();
        return new Change(whole(json, "epoch"), whole(json, "batch"), place, value);
    }

    private static Change.End end(JsonValue json) {
        json.only("epoch", "batch", "step");
        return new Change.End(whole(json, "epoch"), whole(json, "batch"), whole(json, "step"));
    }

    private static int whole(JsonValue json, String key) {
        return json.field(key).wholeNumber();
    }

    static void write(WhatIf whatIf, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Optional<String> of = whatIf.of();
        if (of.isPresent()) {
            json.writeStringField("of", of.get());
        }
        json.writeArrayFieldStart("changes");
        for (Change change : whatIf.changes()) {
            write(change, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("set", what(change.place()).name().toLowerCase(Locale.ROOT));
        json.writeNumberField("epoch", change.epoch());
        json.writeNumberField("batch", change.batch());
        if (change.place() instanceof Change.Input input) {
            json.writeNumberField("step", input.step());
            json.writeNumberField("slot", input.slot());
            json.writeNumberField("feature", input.feature());
        } else if (change.place() instanceof Change.Memory memory) {
            json.writeNumberField("step", memory.step());
            json.writeNumberField("slot", memory.slot());
            json.writeNumberField("layer", memory.layer());
            json.writeNumberField("unit", memory.unit());
        } else if (change.place() instanceof Change.Hold hold) {
            json.writeNumberField("step", hold.step());
            json.writeNumberField("slot", hold.slot());
            json.writeNumberField("layer", hold.layer());
            json.writeNumberField("unit", hold.unit());
        } else if (change.place() instanceof Change.Weight weight) {
            json.writeNumberField("layer", weight.layer());
            if (weight.table() != Change.Table.BIAS) {
                json.writeNumberField("row", weight.row());
            }
            json.writeNumberField("column", weight.column());
        }
        json.writeNumberField("value", change.value());
        if (change.until().isPresent()) {
            write(change.until().get(), json);
        }
        json.writeEndObject();
    }

    private static void write(Change.End until, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("until");
        json.writeNumberField("epoch", until.epoch());
        json.writeNumberField("batch", until.batch());
        json.writeNumberField("step", until.step());
        json.writeEndObject();
    }

    private static What what(Change.Place place) {
        if (place instanceof Change.Input) {
            return What.X;
        }
        if (place instanceof Change.Hold hold) {
            return What.valueOf(hold.gate().name());
        }
        return place instanceof Change.Memory memory
                ? What.valueOf(memory.quantity().name())
                : What.valueOf(((Change.Weight) place).table().name());
    }
}
