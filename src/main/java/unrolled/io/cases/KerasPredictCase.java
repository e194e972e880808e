package unrolled.io.cases;

import unrolled.data.Samples;
import unrolled.engine.model.Model;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.json.JsonValue;

/** keras-case, {@code predict}: what {@code predict_on_batch} gave batch by batch, and the state it left. */
final class KerasPredictCase {
    private KerasPredictCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        int features = Inputs.features(json.field("inputs"));
        Model model = KerasModel.read(json, features);
        Samples samples = Inputs.samples(json.field("inputs"), features);
        JsonValue expected = json.field("predict");
        Batches.run(choice(json), model, samples, expected).compare(expected, comparison);
        return comparison;
    }

    /** How the run of a keras-case goes. */
    static RunChoice choice(JsonValue json) {
        boolean reset = json.optional("reset_each_epoch").map(JsonValue::flag).orElse(false);
        return Batches.choice(json, KerasModel.stateful(json), reset ? ResetRule.EVERY_EPOCH : ResetRule.NEVER);
    }
}
