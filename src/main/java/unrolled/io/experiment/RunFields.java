package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import unrolled.experiment.Call;
import unrolled.experiment.Layout;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.WhatIf;
import unrolled.io.json.JsonValue;

/** The fields of a run. */
final class RunFields {
    private RunFields() {}

    static RunChoice read(JsonValue json, StoredParts parts) {
        json.only(
                "id",
                "name",
                "batch_size",
                "stateful",
                "epochs",
                "reset",
                "reset_n",
                "reset_where_changes",
                "samples",
                "train",
                "look_back_as",
                "order",
                "calls",
                "training",
                "weights_of",
                "state_of",
                "pins",
                "what_if",
                "look_back",
                "stride",
                "distance",
                "target_rows",
                "targets",
                "model",
                "seed",
                "weights");
        JsonValue id = json.field("id");
        if (id.text().isBlank()) {
            throw id.shouldBe(ExperimentException.part("letter"));
        }
        return new RunChoice(
                id.text(),
                json.optional("name").map(JsonValue::text).orElse(""),
                json.field("batch_size").wholeNumber(),
                json.field("stateful").flag(),
                reset(json),
                new Split(FieldReader.whole(json.optional("samples")), FieldReader.whole(json.optional("train"))),
                json.optional("look_back_as")
                        .map(layout -> layout.oneOf(Layout.class))
                        .orElse(Layout.TIME_STEPS),
                json.optional("order")
                        .map(order -> order.oneOf(SampleOrder.class))
                        .orElse(SampleOrder.IN_TURN),
                calls(json),
                json.optional("training").map(TrainingFields::read).orElse(RunChoice.KERAS),
                new Origin(
                        json.optional("weights_of").map(JsonValue::text),
                        json.optional("state_of").map(JsonValue::text)),
                json.optional("pins").map(JsonValue::list).orElse(List.of()).stream()
                        .map(RunFields::pin)
                        .toList(),
                json.optional("what_if").map(ChangeFields::read).orElse(WhatIf.NONE),
                OwnFields.read(json, parts));
    }

    private static Reset reset(JsonValue json) {
        ResetRule rule = json.field("reset").oneOf(ResetRule.class);
        Reset reset = Reset.NEVER
                .withRule(rule)
                .whereSeriesChanges(json.optional("reset_where_changes")
                        .map(JsonValue::flag)
                        .orElse(false));
        if (rule != ResetRule.EVERY_N) {
            json.optional("reset_n").ifPresent(number -> {
                throw number.shouldBe(ExperimentException.part("reset.n"));
            });
            return reset;
        }
        return reset.withEvery(json.field("reset_n").wholeNumber());
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
                FieldReader.whole(json.optional("slot")));
    }

    /** @param folder of the members that it may need */
    static void write(RunChoice run, String folder, JsonGenerator json, NewParts parts) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", run.id());
        json.writeStringField("name", run.name());
        json.writeNumberField("batch_size", run.batchSize());
        json.writeBooleanField("stateful", run.stateful());
        reset(run.reset(), json);
        FieldWriter.number("samples", run.split().used(), json);
        FieldWriter.number("train", run.split().train(), json);
        if (run.layout() != Layout.TIME_STEPS) {
            FieldWriter.name("look_back_as", run.layout(), json);
        }
        if (run.order() != SampleOrder.IN_TURN) {
            FieldWriter.name("order", run.order(), json);
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
        FieldWriter.text("weights_of", run.origin().weights(), json);
        FieldWriter.text("state_of", run.origin().state(), json);
        if (!run.pins().isEmpty()) {
            json.writeArrayFieldStart("pins");
            for (Pin pin : run.pins()) {
                pin(pin, json);
            }
            json.writeEndArray();
        }
        if (run.whatIf().isBranch()) {
            json.writeFieldName("what_if");
            ChangeFields.write(run.whatIf(), json);
        }
        OwnFields.write(run.own(), folder, json, parts);
        json.writeEndObject();
    }

    private static void reset(Reset reset, JsonGenerator json) throws IOException {
        FieldWriter.name("reset", reset.rule(), json);
        if (reset.rule() == ResetRule.EVERY_N) {
            json.writeNumberField("reset_n", reset.every());
        }
        if (reset.whereSeriesChanges()) {
            json.writeBooleanField("reset_where_changes", true);
        }
    }

    private static void pin(Pin pin, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("epoch", pin.epoch());
        json.writeNumberField("batch", pin.batch());
        json.writeNumberField("step", pin.step());
        FieldWriter.number("slot", pin.slot(), json);
        json.writeEndObject();
    }
}
