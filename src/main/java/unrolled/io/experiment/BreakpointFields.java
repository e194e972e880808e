package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.io.json.JsonValue;

/** A breakpoint as JSON: when it is hit, at which hit it stops or what it says, and whether it is on. */
final class BreakpointFields {
    private static final double NEAREST = 0.5;

    private BreakpointFields() {}

    /** How {@code when} is said. */
    private enum Kind {
        AT,
        EVERY_STEP,
        EVERY_BATCH,
        EPOCH,
        RESET,
        SATURATED,
        NOT_FINITE,
        CHANGES_SIGN,
        HOLDS,
        BEGINS,
        CHANGES_MOST
    }

    /** The gates that can be saturated. */
    private enum Gate {
        I,
        F,
        O
    }

    static Breakpoint read(JsonValue json) {
        return new Breakpoint(
                when(json),
                json.optional("hits").map(hits -> hits.wholeNumberFrom(1)).orElse(1),
                json.optional("log").map(JsonValue::text).orElse(""),
                json.optional("enabled").map(JsonValue::flag).orElse(true));
    }

    private static When when(JsonValue json) {
        return switch (json.field("when").oneOf(Kind.class)) {
            case AT -> new When.At(MomentFields.read(only(json, "epoch", "batch", "step")));
            case EVERY_STEP -> new When.EveryMoment(count(json));
            case EVERY_BATCH -> new When.EveryBatch(count(json));
            case EPOCH -> bare(json, new When.EpochBegins());
            case RESET -> bare(json, new When.Reset());
            case NOT_FINITE -> bare(json, new When.NotFinite());
            case SATURATED -> saturated(only(json, "gate", "layer", "threshold"));
            case CHANGES_SIGN -> new When.ChangesSign(expression(json));
            case HOLDS -> new When.Holds(expression(json));
            case BEGINS -> new When.Begins(expression(json));
            case CHANGES_MOST -> new When.ChangesMost(expression(json));
        };
    }

    private static JsonValue only(JsonValue json, String... keys) {
        return json.only(Stream.concat(Stream.of("when", "hits", "log", "enabled"), Arrays.stream(keys))
                .toArray(String[]::new));
    }

    private static When bare(JsonValue json, When when) {
        only(json);
        return when;
    }

    private static int count(JsonValue json) {
        return only(json, "n").field("n").wholeNumberFrom(1);
    }

    private static String expression(JsonValue json) {
        return only(json, "expression").field("expression").text();
    }

    private static When saturated(JsonValue json) {
        Quantity gate = Quantity.valueOf(json.field("gate").oneOf(Gate.class).name());
        JsonValue threshold = json.field("threshold");
        if (threshold.number() <= 0 || threshold.number() >= NEAREST) {
            throw threshold.shouldBe(ExperimentException.part("threshold"));
        }
        return new When.Saturated(gate, json.field("layer").index(), threshold.number());
    }

    static void write(Breakpoint breakpoint, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(breakpoint.when(), json);
        json.writeNumberField("hits", breakpoint.hits());
        if (breakpoint.isLogPoint()) {
            json.writeStringField("log", breakpoint.log());
        }
        json.writeBooleanField("enabled", breakpoint.enabled());
        json.writeEndObject();
    }

    private static void write(When when, JsonGenerator json) throws IOException {
        if (when instanceof When.At at) {
            kind(Kind.AT, json);
            MomentFields.write(at.moment(), json);
        } else if (when instanceof When.EveryMoment every) {
            kind(Kind.EVERY_STEP, json);
            json.writeNumberField("n", every.n());
        } else if (when instanceof When.EveryBatch every) {
            kind(Kind.EVERY_BATCH, json);
            json.writeNumberField("n", every.n());
        } else if (when instanceof When.EpochBegins) {
            kind(Kind.EPOCH, json);
        } else if (when instanceof When.Reset) {
            kind(Kind.RESET, json);
        } else if (when instanceof When.NotFinite) {
            kind(Kind.NOT_FINITE, json);
        } else if (when instanceof When.Saturated saturated) {
            kind(Kind.SATURATED, json);
            FieldWriter.name("gate", saturated.gate(), json);
            json.writeNumberField("layer", saturated.layer());
            json.writeNumberField("threshold", saturated.threshold());
        } else {
            writeExpression(when, json);
        }
    }

    private static void writeExpression(When when, JsonGenerator json) throws IOException {
        if (when instanceof When.ChangesSign changes) {
            expression(Kind.CHANGES_SIGN, changes.number(), json);
        } else if (when instanceof When.Holds holds) {
            expression(Kind.HOLDS, holds.condition(), json);
        } else if (when instanceof When.Begins begins) {
            expression(Kind.BEGINS, begins.condition(), json);
        } else if (when instanceof When.ChangesMost changes) {
            expression(Kind.CHANGES_MOST, changes.numbers(), json);
        }
    }

    private static void expression(Kind kind, String expression, JsonGenerator json) throws IOException {
        kind(kind, json);
        json.writeStringField("expression", expression);
    }

    private static void kind(Kind kind, JsonGenerator json) throws IOException {
        FieldWriter.name("when", kind, json);
    }
}
