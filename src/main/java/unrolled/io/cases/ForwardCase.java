package unrolled.io.cases;

import unrolled.engine.forward.Forward;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/** Golden {@code forward}: one batch from a given state or from zeros; every gate, the output and the last state. */
final class ForwardCase {
    private ForwardCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        Model model = GoldenModel.read(json.field("model"));
        JsonValue inputs = json.field("inputs");
        int batch = inputs.size();
        int steps = Inputs.steps(inputs);
        double[] x = inputs.numbers(batch, steps, model.features());
        Computed computed = new Computed(
                model,
                Forward.run(model, x, batch, steps, GoldenModel.state(json.optional("initial_state"), model, batch)));
        computed.compareTrace(json.field("trace"), comparison);
        computed.compareOutput(json.field("output"), comparison);
        computed.compareFinalState(json.field("final_state"), comparison);
        return comparison;
    }
}
