package unrolled.io.cases;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.engine.Activation;
import unrolled.engine.Model;
import unrolled.io.json.JsonValue;

/** Reads {@code layers} and {@code weights} of a keras-case: the weights of a layer are a list in Keras's order. */
final class KerasModel {
    /** Layers that change nothing when a model predicts, and have no weights. */
    private static final Set<String> SILENT = Set.of("InputLayer", "Dropout", "SpatialDropout1D");

    private final CaseModel model;
    private final JsonValue weights;
    private final Iterator<JsonValue> unused;

    private KerasModel(int features, JsonValue weights) {
        this.model = new CaseModel(features);
        this.weights = weights;
        this.unused = weights.list().iterator();
    }

    static Model read(JsonValue json, int features) {
        KerasModel reader = new KerasModel(features, json.field("weights"));
        json.field("layers").list().forEach(reader::add);
        if (reader.unused.hasNext()) {
            throw reader.weights.shouldBe("one list for every layer that has weights");
        }
        return reader.model.build();
    }

    /** Whether the state goes on from batch to batch: all LSTM layers must agree. */
    static boolean stateful(JsonValue json) {
        List<Boolean> all = json.field("layers").list().stream()
                .filter(layer -> layer.field("class").text().equals("LSTM"))
                .map(layer -> layer.optional("stateful").map(JsonValue::flag).orElse(false))
                .distinct()
                .toList();
        if (all.size() > 1) {
            throw new UnsupportedOperationException(
                    "a model with both stateful and stateless LSTM layers cannot be run yet");
        }
        return !all.isEmpty() && all.get(0);
    }

    private void add(JsonValue layer) {
        String kind = layer.field("class").text();
        if (SILENT.contains(kind)) {
            return;
        }
        if (kind.equals("TimeDistributed") && !layer.field("of").text().equals("Dense")) {
            throw new UnsupportedOperationException("TimeDistributed of " + layer.field("of") + " cannot be run yet");
        }
        switch (kind) {
            case "LSTM" -> lstm(layer);
            case "Dense", "TimeDistributed" -> dense(layer);
            default ->
                throw new UnsupportedOperationException(
                        "a layer of class " + layer.field("class") + " cannot be run yet");
        }
    }

    private void lstm(JsonValue layer) {
        requireSetting(layer, "activation", "tanh");
        requireSetting(layer, "recurrent_activation", "sigmoid");
        if (layer.optional("go_backwards").map(JsonValue::flag).orElse(false)) {
            throw new UnsupportedOperationException("go_backwards of an LSTM layer cannot be run yet");
        }
        int units = CaseModel.positive(layer.field("units"));
        boolean sequences =
                layer.optional("return_sequences").map(JsonValue::flag).orElse(false);
        model.lstm(units, sequences, next(layer, 2));
    }

    private static void requireSetting(JsonValue layer, String key, String expected) {
        Optional<JsonValue> found = layer.optional(key);
        if (found.isPresent() && !found.get().text().equals(expected)) {
            throw new UnsupportedOperationException(
                    "the " + key + " " + found.get() + " of an LSTM layer cannot be run yet");
        }
    }

    private void dense(JsonValue layer) {
        Activation activation =
                layer.optional("activation").map(CaseModel::activation).orElse(Activation.LINEAR);
        model.dense(CaseModel.positive(layer.field("units")), activation, next(layer, 1));
    }

    /** @param kernels how many arrays come before the bias */
    private Keras next(JsonValue layer, int kernels) {
        if (!unused.hasNext()) {
            throw weights.shouldBe("one list for every layer that has weights");
        }
        JsonValue arrays = unused.next();
        boolean bias = layer.optional("use_bias").map(JsonValue::flag).orElse(true);
        int expected = kernels + (bias ? 1 : 0);
        if (arrays.size() != expected) {
            throw arrays.shouldBe("a list of " + expected + " arrays");
        }
        return new Keras(arrays.list(), kernels);
    }

    /** Weights by place: kernel, recurrent kernel of an LSTM, bias if there is one. */
    private record Keras(List<JsonValue> arrays, int kernels) implements CaseModel.Weights {
        @Override
        public double[] kernel(int rows, int columns) {
            return arrays.get(0).numbers(rows, columns);
        }

        @Override
        public double[] recurrentKernel(int rows, int columns) {
            return arrays.get(1).numbers(rows, columns);
        }

        @Override
        public double[] bias(int columns) {
            return arrays.size() > kernels ? arrays.get(kernels).numbers(columns) : new double[columns];
        }
    }
}
