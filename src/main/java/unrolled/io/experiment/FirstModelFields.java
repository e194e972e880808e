package unrolled.io.experiment;

import java.util.List;
import java.util.Optional;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.io.json.JsonValue;

/** The fields of a model in files of the first version: the units of its LSTMs, and a Dense on top, if there is one. */
final class FirstModelFields {
    private FirstModelFields() {}

    static ModelChoice read(JsonValue json) {
        json.only("units", "return_sequences", "use_bias", "recurrent_activation", "dense", "seed");
        List<Integer> units =
                json.field("units").list().stream().map(JsonValue::wholeNumber).toList();
        boolean useBias = json.field("use_bias").flag();
        RecurrentActivation gate = json.optional("recurrent_activation")
                .map(name -> name.oneOf(RecurrentActivation.class))
                .orElse(RecurrentActivation.SIGMOID);
        Optional<DenseChoice> dense = json.optional("dense").map(FirstModelFields::dense);
        return ModelChoice.stack(units, dense, json.field("seed").longNumber())
                .withReturnSequences(json.field("return_sequences").flag())
                .withLstms(lstm -> lstm.withUseBias(useBias).withRecurrentActivation(gate));
    }

    private static DenseChoice dense(JsonValue json) {
        json.only("units", "activation");
        return new DenseChoice(
                json.field("units").wholeNumber(), json.field("activation").oneOf(Activation.class));
    }
}
