package unrolled.io.cases;

import java.util.List;
import unrolled.engine.Model;
import unrolled.engine.Training;
import unrolled.engine.Weights;
import unrolled.io.json.JsonValue;
import unrolled.run.Fit;
import unrolled.run.Progress;
import unrolled.run.Run;

/** keras-case, {@code train}: losses and states of {@code train_on_batch} batch by batch, and the weights at the end. */
final class KerasTrainCase {
    private KerasTrainCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison =
                new Comparison(json.optional("train_tolerance").orElseGet(() -> json.field("tolerance")));
        KerasModel.requireTrainable(json);
        JsonValue inputs = json.field("inputs");
        Model model = KerasModel.read(json, Inputs.features(inputs));
        JsonValue train = json.field("train");
        boolean roundedBetas = json.optional("backend")
                .map(JsonValue::text)
                .orElse("tensorflow")
                .equals("tensorflow");
        Training training =
                new Training(LossSettings.read(train), OptimizerSettings.read(train.field("optimizer"), roundedBetas));
        Run run = Batches.prepared(
                KerasPredictCase.choice(json), model, Inputs.samples(inputs, json.field("targets"), model));
        Places places = new Places(run.plan());
        List<JsonValue> entries = places.entries(train.field("steps"));
        Model after = new Fit(run, training)
                .walk(Progress.SILENT, trained -> {
                    JsonValue entry = entries.get((int) run.plan().batchIndex(trained.epoch(), trained.batch()));
                    places.require(entry, trained.epoch(), trained.batch());
                    comparison.compare(
                            entry.field("loss"), new double[] {trained.step().loss()});
                    Computed computed = new Computed(model, trained.step().recording());
                    Batches.compareState(entry, run, computed, comparison);
                })
                .learner()
                .model();
        new TrainedWeights(after, Weights.of(after)).compareKeras(train.field("weights_after"), comparison);
        return comparison;
    }
}
