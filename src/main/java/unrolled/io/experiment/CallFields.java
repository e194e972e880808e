package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.io.json.JsonValue;

/** A call of a run as JSON: which one it is, and its settings. */
final class CallFields {
    private enum Kind {
        FIT,
        EVALUATE,
        PREDICT,
        GENERATE,
        RESET
    }

    private CallFields() {}

    static Call read(JsonValue json) {
        return switch (json.field("call").oneOf(Kind.class)) {
            case FIT -> {
                json.only("call", "epochs", "validation", "shuffle");
                yield new Call.Fit(epochs(json), flag(json.optional("validation")), flag(json.optional("shuffle")));
            }
            case EVALUATE -> new Call.Evaluate(part(json.only("call", "part")));
            case PREDICT -> {
                json.only("call", "part", "epochs");
                yield new Call.Predict(part(json), epochs(json));
            }
            case GENERATE -> {
                json.only("call", "part", "outputs");
                yield new Call.Generate(part(json), json.field("outputs").wholeNumber());
            }
            case RESET -> {
                json.only("call");
                yield new Call.Reset();
            }
        };
    }

    private static int epochs(JsonValue json) {
        return json.optional("epochs").map(JsonValue::wholeNumber).orElse(1);
    }

    private static Part part(JsonValue json) {
        return json.optional("part").map(part -> part.oneOf(Part.class)).orElse(Part.ALL);
    }

    private static boolean flag(Optional<JsonValue> flag) {
        return flag.map(JsonValue::flag).orElse(false);
    }

    static void write(Call call, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (call instanceof Call.Fit fit) {
            name("call", Kind.FIT, json);
            json.writeNumberField("epochs", fit.epochs());
            json.writeBooleanField("validation", fit.validation());
            json.writeBooleanField("shuffle", fit.shuffle());
        } else if (call instanceof Call.Evaluate evaluate) {
            name("call", Kind.EVALUATE, json);
            name("part", evaluate.part(), json);
        } else if (call instanceof Call.Predict predict) {
            name("call", Kind.PREDICT, json);
            name("part", predict.part(), json);
            json.writeNumberField("epochs", predict.epochs());
        } else if (call instanceof Call.Generate generate) {
            name("call", Kind.GENERATE, json);
            name("part", generate.part(), json);
            json.writeNumberField("outputs", generate.outputs());
        } else {
            name("call", Kind.RESET, json);
        }
        json.writeEndObject();
    }

    private static void name(String key, Enum<?> constant, JsonGenerator json) throws IOException {
        json.writeStringField(key, constant.name().toLowerCase(Locale.ROOT));
    }
}
