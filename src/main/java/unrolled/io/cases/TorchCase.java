package unrolled.io.cases;

import java.util.List;
import unrolled.data.Samples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Model;
import unrolled.experiment.ResetRule;
import unrolled.io.json.JsonValue;
import unrolled.run.plan.Plan;

/** torch-case: outputs, h of all steps and states of PyTorch's {@code nn.LSTM} and a linear layer, batch by batch. */
final class TorchCase {
    private TorchCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        JsonValue inputs = json.field("inputs");
        Model model = TorchModel.read(json, Inputs.features(inputs));
        Samples samples = Inputs.samples(inputs, model.features());
        JsonValue expected = json.field("steps");
        boolean stateful = json.optional("stateful").map(JsonValue::flag).orElse(true);
        Batches batches = Batches.run(Batches.choice(json, stateful, ResetRule.NEVER), model, samples, expected);
        batches.compare(expected, comparison);
        Plan plan = batches.trace().plan();
        int top = model.lstms().size() - 1;
        int units = model.lstms().get(top).units();
        List<JsonValue> entries = expected.list();
        for (int index = 0; index < entries.size(); index++) {
            int batch = plan.batchOf(index);
            double[] h = batches.computed(plan.epochOf(index), batch).all(Quantity.H, top);
            comparison.compare(
                    entries.get(index).field("sequence"),
                    h,
                    plan.slots(plan.epochOf(index), batch),
                    plan.steps(),
                    units);
        }
        return comparison;
    }
}
