package unrolled.io.cases;

import java.util.List;
import java.util.Locale;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;
import unrolled.run.Generation;

/** Golden {@code generate}: after some given steps each output is the next input. */
final class GenerateCase {
    private final Model model;
    private final List<Recording> steps;

    private GenerateCase(Model model, List<Recording> steps) {
        this.model = model;
        this.steps = steps;
    }

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        Model model = GoldenModel.read(json.field("model"));
        JsonValue prime = json.field("prime");
        int given = prime.size();
        int outputs = CaseModel.positive(json.field("steps"));
        JsonValue expected = json.field("outputs");
        int features = model.features();
        expected.numbers(outputs, features); // a wrong number of steps is refused before any of them is run
        List<Recording> steps = Generation.of(model, GoldenModel.rows(prime, given, features), outputs)
                .steps();
        GenerateCase one = new GenerateCase(model, steps);
        comparison.compare(json.field("prime_outputs"), one.outputs(0, given), given, features);
        comparison.compare(expected, one.outputs(given - 1, outputs), outputs, features);
        one.compareTrace(json.field("trace"), comparison);
        new Computed(model, steps.get(steps.size() - 1)).compareFinalState(json.field("final_state"), comparison);
        return comparison;
    }

    /** {@code [count][N]}. */
    private double[] outputs(int from, int count) {
        int width = model.outputWidth();
        double[] outputs = new double[count * width];
        for (int n = 0; n < outputs.length; n++) {
            outputs[n] = steps.get(from + n / width).output(0, 0, n % width);
        }
        return outputs;
    }

    /** One entry for every LSTM layer: {@code {i,f,g,o,c,h: [1][steps][U]}}. */
    private void compareTrace(JsonValue expected, Comparison comparison) {
        Computed.requireLayers(model, expected);
        for (int layer = 0; layer < model.lstms().size(); layer++) {
            int units = model.lstms().get(layer).units();
            JsonValue entry = expected.list().get(layer);
            for (Quantity quantity : Quantity.values()) {
                double[] all = new double[steps.size() * units];
                for (int n = 0; n < all.length; n++) {
                    all[n] = steps.get(n / units).at(quantity, layer, 0, 0, n % units);
                }
                comparison.compare(entry.field(quantity.name().toLowerCase(Locale.ROOT)), all, 1, steps.size(), units);
            }
        }
    }
}
