package unrolled.io.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.forward.State;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/** Reads {@code model} and {@code initial_state} of a golden case. */
final class GoldenModel {
    private GoldenModel() {}

    static Model read(JsonValue json) {
        CaseModel model = new CaseModel(CaseModel.positive(json.field("features")));
        json.field("layers").list().forEach(layer -> add(layer, model));
        return model.build();
    }

    private static void add(JsonValue layer, CaseModel model) {
        Golden weights = new Golden(layer.field("weights"));
        int units = CaseModel.positive(layer.field("units"));
        String type = layer.field("type").text();
        if (type.equals("lstm")) {
            boolean sequences =
                    layer.optional("return_sequences").map(JsonValue::flag).orElse(false);
            model.lstm(units, sequences, CaseModel.CellActivations.USUAL, weights);
        } else if (type.equals("dense")) {
            Activation activation =
                    layer.optional("activation").map(GoldenModel::activation).orElse(Activation.LINEAR);
            model.dense(units, activation, weights);
        } else {
            throw new UnsupportedOperationException("a layer of type " + layer.field("type") + " cannot be run yet");
        }
    }

    /** The activation of a Dense layer. */
    private static Activation activation(JsonValue name) {
        for (Activation activation : Activation.values()) {
            if (activation.kerasName().equals(name.text())) {
                return activation;
            }
        }
        throw new UnsupportedOperationException("the activation " + name + " of a Dense layer cannot be run yet");
    }

    /** {@code [{h,c: [B][U]}]} for every LSTM layer, or null for zeros. */
    static State state(Optional<JsonValue> json, Model model, int batch) {
        if (json.isEmpty()) {
            return State.zero(model, batch);
        }
        List<JsonValue> layers = json.get().list();
        if (layers.size() != model.lstms().size()) {
            throw json.get().shouldBe("a list of " + model.lstms().size() + ", one entry for every LSTM layer");
        }
        return State.of(model, rows(layers, "h", model, batch), rows(layers, "c", model, batch));
    }

    private static List<double[][]> rows(List<JsonValue> layers, String key, Model model, int batch) {
        return IntStream.range(0, layers.size())
                .mapToObj(layer -> rows(
                        layers.get(layer).field(key),
                        batch,
                        model.lstms().get(layer).units()))
                .toList();
    }

    /** Numbers {@code [rows][columns]}. */
    static double[][] rows(JsonValue json, int rows, int columns) {
        double[] flat = json.numbers(rows, columns);
        double[][] values = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(flat, row * columns, values[row], 0, columns);
        }
        return values;
    }

    /** Weights by name; a layer without bias has none. */
    private record Golden(JsonValue json) implements CaseModel.Weights {
        @Override
        public double[] kernel(int rows, int columns) {
            return json.field("kernel").numbers(rows, columns);
        }

        @Override
        public double[] recurrentKernel(int rows, int columns) {
            return json.field("recurrent_kernel").numbers(rows, columns);
        }

        @Override
        public boolean hasBias() {
            return json.optional("bias").isPresent();
        }

        @Override
        public double[] bias(int columns) {
            return json.field("bias").numbers(columns);
        }
    }
}
