package unrolled.io.cases;

import java.util.List;
import unrolled.data.Samples;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;
import unrolled.io.experiment.LossSettings;
import unrolled.io.json.JsonValue;
import unrolled.run.plan.Plan;

/** Golden {@code gradients}: loss and gradients of all batches of a run whose weights stay as they are. */
final class GradientsCase {
    private final Model model;
    private final Comparison comparison;

    private GradientsCase(Model model, Comparison comparison) {
        this.model = model;
        this.comparison = comparison;
    }

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        Model model = GoldenModel.read(json.field("model"));
        Loss loss = LossSettings.read(json);
        JsonValue expected = json.field("batches");
        Samples samples = Inputs.samples(json.field("inputs"), json.field("targets"), model);
        Batches batches = Batches.run(ProtocolCase.choice(json), model, samples, expected);
        batches.compare(expected, comparison);
        GradientsCase one = new GradientsCase(model, comparison);
        Plan plan = batches.trace().plan();
        List<JsonValue> entries = expected.list();
        for (int index = 0; index < plan.allBatches(); index++) {
            int epoch = plan.epochOf(index);
            int batch = plan.batchOf(index);
            Recording recording = batches.recording(epoch, batch);
            Cost cost = loss.of(recording, batches.trace().run().targets(epoch, batch));
            one.compare(entries.get(index), recording, cost);
        }
        return comparison;
    }

    private void compare(JsonValue entry, Recording recording, Cost cost) {
        Gradients gradients = Backward.run(recording, cost);
        comparison.compare(entry.field("loss"), new double[] {cost.value()});
        new TrainedWeights(model, gradients.weights()).compareGolden(entry.field("gradients"), comparison);
        int features = model.features();
        int steps = recording.steps();
        double[] input = new double[recording.batch() * steps * features];
        for (int n = 0; n < input.length; n++) {
            input[n] = gradients.input(n / features / steps, n / features % steps, n % features);
        }
        comparison.compare(entry.field("input_gradient"), input, recording.batch(), steps, features);
    }
}
