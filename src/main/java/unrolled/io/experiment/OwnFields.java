package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.OwnChoice;
import unrolled.io.json.JsonValue;

/** The fields that a run has only where it is not as all others are. */
final class OwnFields {
    private OwnFields() {}

    static OwnChoice read(JsonValue run, StoredParts parts) {
        return new OwnChoice(
                FieldReader.whole(run.optional("look_back")),
                FieldReader.whole(run.optional("stride")),
                FieldReader.whole(run.optional("distance")),
                FieldReader.whole(run.optional("target_rows")),
                run.optional("targets").map(FieldReader::texts),
                run.optional("model").map(OwnFields::layers),
                seed(run.optional("seed")),
                run.optional("weights").map(weights -> WeightFields.read(weights, parts)));
    }

    /** Its seed stands beside the model, where it can stand without one. */
    private static List<LayerChoice> layers(JsonValue model) {
        return ModelFields.layers(model.only("layers"));
    }

    private static OptionalLong seed(Optional<JsonValue> seed) {
        return seed.isPresent() ? OptionalLong.of(seed.get().longNumber()) : OptionalLong.empty();
    }

    static void write(OwnChoice own, String folder, JsonGenerator json, NewParts parts) throws IOException {
        FieldWriter.number("look_back", own.lookBack(), json);
        FieldWriter.number("stride", own.stride(), json);
        FieldWriter.number("distance", own.distance(), json);
        FieldWriter.number("target_rows", own.targetRows(), json);
        if (own.targets().isPresent()) {
            FieldWriter.texts("targets", own.targets().get(), json);
        }
        if (own.layers().isPresent()) {
            json.writeObjectFieldStart("model");
            ModelFields.write(own.layers().get(), json);
            json.writeEndObject();
        }
        if (own.seed().isPresent()) {
            json.writeNumberField("seed", own.seed().getAsLong());
        }
        if (own.weights().isPresent()) {
            json.writeFieldName("weights");
            WeightFields.write(own.weights().get(), folder, json, parts);
        }
    }
}
