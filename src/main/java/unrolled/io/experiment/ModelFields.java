package unrolled.io.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.ModelChoice;
import unrolled.io.json.JsonValue;

/** The fields of a model: its layers, lowest first, with Keras's words, and the seed of their weights. */
final class ModelFields {
    private ModelFields() {}

    /** What {@code class} says a layer is. */
    @SuppressWarnings("ImmutableEnumChecker") // the readers hold nothing
    private enum Kind {
        LSTM("LSTM", ModelFields::lstm),
        DENSE("Dense", ModelFields::dense),
        ACTIVATION("Activation", ModelFields::activation),
        DROPOUT("Dropout", ModelFields::dropout);

        private final String kerasName;
        private final Function<JsonValue, LayerChoice> reader;

        Kind(String kerasName, Function<JsonValue, LayerChoice> reader) {
            this.kerasName = kerasName;
            this.reader = reader;
        }
    }

    /** Files of the first version have units instead of layers. */
    static ModelChoice read(JsonValue json) {
        if (json.optional("units").isPresent()) {
            return FirstModelFields.read(json);
        }
        json.only("layers", "seed");
        return new ModelChoice(layers(json), json.field("seed").longNumber());
    }

    static List<LayerChoice> layers(JsonValue json) {
        return json.field("layers").list().stream().map(ModelFields::layer).toList();
    }

    private static LayerChoice layer(JsonValue json) {
        JsonValue name = json.field("class");
        for (Kind kind : Kind.values()) {
            if (kind.kerasName.equals(name.text())) {
                return kind.reader.apply(json);
            }
        }
        throw name.shouldBe(ExperimentException.part("layer"));
    }

    private static LstmChoice lstm(JsonValue json) {
        json.only("class", "units", "activation", "recurrent_activation", "use_bias", "return_sequences");
        return new LstmChoice(
                json.field("units").wholeNumber(),
                activation(json, Activation.TANH),
                json.optional("recurrent_activation")
                        .map(gate -> gate.oneOf(RecurrentActivation.class))
                        .orElse(RecurrentActivation.SIGMOID),
                flag(json, "use_bias", true),
                flag(json, "return_sequences", false));
    }

    private static DenseChoice dense(JsonValue json) {
        json.only("class", "units", "activation", "use_bias");
        return new DenseChoice(
                json.field("units").wholeNumber(), activation(json, Activation.LINEAR), flag(json, "use_bias", true));
    }

    private static ActivationChoice activation(JsonValue json) {
        json.only("class", "activation");
        return new ActivationChoice(json.field("activation").oneOf(Activation.class));
    }

    private static DropoutChoice dropout(JsonValue json) {
        json.only("class", "rate");
        return new DropoutChoice(json.field("rate").number());
    }

    private static Activation activation(JsonValue json, Activation usual) {
        Optional<JsonValue> given = json.optional("activation");
        return given.isPresent() ? given.get().oneOf(Activation.class) : usual;
    }

    private static boolean flag(JsonValue json, String key, boolean usual) {
        return json.optional(key).map(JsonValue::flag).orElse(usual);
    }

    static void write(ModelChoice model, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(model.layers(), json);
        json.writeNumberField("seed", model.seed());
        json.writeEndObject();
    }

    static void write(List<LayerChoice> layers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("layers");
        for (LayerChoice layer : layers) {
            json.writeStartObject();
            layer(layer, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What is as Keras has it where nothing is said is left out, but for what a Dense ends with. */
    private static void layer(LayerChoice layer, JsonGenerator json) throws IOException {
        if (layer instanceof LstmChoice lstm) {
            kind(Kind.LSTM, json);
            json.writeNumberField("units", lstm.units());
            if (lstm.activation() != Activation.TANH) {
                FieldWriter.name("activation", lstm.activation(), json);
            }
            if (lstm.recurrentActivation() != RecurrentActivation.SIGMOID) {
                FieldWriter.name("recurrent_activation", lstm.recurrentActivation(), json);
            }
            unlessSo("use_bias", lstm.useBias(), true, json);
            json.writeBooleanField("return_sequences", lstm.returnSequences());
        } else if (layer instanceof DenseChoice dense) {
            kind(Kind.DENSE, json);
            json.writeNumberField("units", dense.units());
            FieldWriter.name("activation", dense.activation(), json);
            unlessSo("use_bias", dense.useBias(), true, json);
        } else if (layer instanceof ActivationChoice activation) {
            kind(Kind.ACTIVATION, json);
            FieldWriter.name("activation", activation.activation(), json);
        } else if (layer instanceof DropoutChoice dropout) {
            kind(Kind.DROPOUT, json);
            json.writeNumberField("rate", dropout.rate());
        }
    }

    private static void kind(Kind kind, JsonGenerator json) throws IOException {
        json.writeStringField("class", kind.kerasName);
    }

    private static void unlessSo(String key, boolean value, boolean usual, JsonGenerator json) throws IOException {
        if (value != usual) {
            json.writeBooleanField(key, value);
        }
    }
}
