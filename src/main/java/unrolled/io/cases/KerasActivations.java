package unrolled.io.cases;

import java.util.Arrays;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.io.json.JsonValue;

/**
 * Reads the activations of the layers of a keras-case.
 *
 * @param hardSigmoid what Keras called {@code hard_sigmoid} when the case was made: another up to Keras 2
 */
record KerasActivations(RecurrentActivation hardSigmoid) {
    static KerasActivations of(JsonValue json) {
        String version = json.optional("keras").map(JsonValue::text).orElse("3");
        return new KerasActivations(
                version.startsWith("1.") || version.startsWith("2.")
                        ? RecurrentActivation.HARD_SIGMOID_OF_KERAS_2
                        : RecurrentActivation.HARD_SIGMOID);
    }

    /** What an LSTM makes its candidate, its output and its gates with. */
    CaseModel.CellActivations ofLstm(JsonValue layer) {
        Activation gates = read(layer, "recurrent_activation", Activation.SIGMOID);
        return Arrays.stream(RecurrentActivation.values())
                .filter(known -> known.activation() == gates)
                .map(known -> new CaseModel.CellActivations(ofLayer(layer, Activation.TANH), known))
                .findFirst()
                .orElseThrow(() -> unknown(layer, "recurrent_activation"));
    }

    /** @param usual what it is where nothing is said */
    Activation ofLayer(JsonValue layer, Activation usual) {
        return read(layer, "activation", usual);
    }

    /** The activation of a layer that is nothing else. */
    Activation required(JsonValue layer) {
        layer.field("activation").text();
        return ofLayer(layer, Activation.LINEAR);
    }

    private Activation read(JsonValue layer, String key, Activation usual) {
        String name = layer.optional(key).map(JsonValue::text).orElse(usual.kerasName());
        if (name.equals("hard_sigmoid")) {
            return hardSigmoid.activation();
        }
        return Arrays.stream(Activation.values())
                .filter(known -> known != Activation.HARD_SIGMOID_OF_KERAS_2)
                .filter(known -> known.kerasName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(layer, key));
    }

    private static UnsupportedOperationException unknown(JsonValue layer, String key) {
        return new UnsupportedOperationException(
                "the " + key + " " + layer.field(key) + " of a layer " + layer.field("class") + " cannot be run yet");
    }
}
