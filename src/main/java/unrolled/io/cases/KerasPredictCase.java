package unrolled.io.cases;

import unrolled.data.Samples;
import unrolled.engine.Model;
import unrolled.experiment.ResetRule;
import unrolled.io.json.JsonValue;

/** keras-case, {@code predict}: what {@code predict_on_batch} gave batch by batch, and the state it left. */
final class KerasPredictCase {
    private KerasPredictCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        int features = Inputs.features(json.field("inputs"));
        Model model = KerasModel.read(json, features);
        boolean reset = json.optional("reset_each_epoch").map(JsonValue::flag).orElse(false);
        Samples samples = Inputs.samples(json.field("inputs"), features);
        JsonValue expected = json.field("predict");
        Batches batches = Batches.run(
                Batches.choice(json, KerasModel.stateful(json), reset ? ResetRule.EVERY_EPOCH : ResetRule.NEVER),
                model,
                samples,
                expected);
        batches.compare(expected, comparison);
        return comparison;
    }
}
