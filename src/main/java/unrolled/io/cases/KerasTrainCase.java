package unrolled.io.cases;

import java.util.List;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;
import unrolled.io.experiment.LossSettings;
import unrolled.io.experiment.OptimizerSettings;
import unrolled.io.json.JsonValue;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * keras-case, {@code train}: losses and states of {@code train_on_batch} batch by batch, and the weights at the end. A
 * model that was only asked to predict has no such part.
 */
final class KerasTrainCase {
    private KerasTrainCase() {}

    static Case.Answer answer(JsonValue json) {
        return json.optional("train").isPresent()
                ? compared(json)
                : name -> Verdict.notApplicable(name, "the case has no train part");
    }

    private static Comparison compared(JsonValue json) {
        Comparison comparison =
                new Comparison(json.optional("train_tolerance").orElseGet(() -> json.field("tolerance")));
        KerasModel.requireTrainable(json);
        JsonValue inputs = json.field("inputs");
        Model model = KerasModel.read(json, Inputs.features(inputs));
        JsonValue train = json.field("train");
        boolean rounded = json.optional("backend")
                .map(JsonValue::text)
                .orElse("tensorflow")
                .equals("tensorflow");
        Training training =
                new Training(LossSettings.read(train), OptimizerSettings.read(train.field("optimizer"), rounded));
        Run run = Batches.prepared(
                KerasPredictCase.choice(json), model, Inputs.samples(inputs, json.field("targets"), model));
        Places places = new Places(run.plan());
        List<JsonValue> entries = places.entries(train.field("steps"));
        Trace trace = Trace.of(Batches.trained(run, training));
        trace.walk(Progress.SILENT, block -> {
            JsonValue entry = entries.get((int) block.place().index());
            places.require(entry, block.epoch(), block.batch());
            TrainingStep step = block.training().orElseThrow();
            comparison.compare(entry.field("loss"), new double[] {step.loss()});
            Batches.compareState(entry, run, new Computed(model, step.recording()), comparison);
        });
        Model after = trace.end().orElseThrow().model();
        new TrainedWeights(after, Weights.of(after)).compareKeras(train.field("weights_after"), comparison);
        return comparison;
    }
}
