package unrolled.io.cases;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/** Reads {@code layers} and {@code weights} of a keras-case: the weights of a layer are a list in Keras's order. */
final class KerasModel {
    /** Layers without weights that do nothing when a model predicts, but for a Dropout, which the engine knows. */
    private static final Set<String> SILENT = Set.of("InputLayer", "SpatialDropout1D");

    /** Settings that drop numbers in training, unless they are 0. */
    private static final List<String> RATES = List.of("rate", "dropout", "recurrent_dropout");

    /** Settings that change the loss or the weights, unless they are null. */
    private static final List<String> BOUNDS = Stream.of("kernel", "recurrent", "bias")
            .flatMap(weight -> Stream.of(weight + "_regularizer", weight + "_constraint"))
            .toList();

    private final CaseModel model;
    private final JsonValue weights;
    private final KerasActivations activations;
    private final Iterator<JsonValue> unused;

    private KerasModel(int features, JsonValue json) {
        this.model = new CaseModel(features);
        this.weights = json.field("weights");
        this.activations = KerasActivations.of(json);
        this.unused = weights.list().iterator();
    }

    static Model read(JsonValue json, int features) {
        KerasModel reader = new KerasModel(features, json);
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

    /** Refuses what changes how a model trains but not how it predicts. */
    static void requireTrainable(JsonValue json) {
        for (JsonValue layer : json.field("layers").list()) {
            for (String key : RATES) {
                if (layer.optional(key).map(JsonValue::number).orElse(0.0) != 0.0) {
                    throw new UnsupportedOperationException(
                            "training with the " + key + " of a layer " + layer.field("class") + " cannot be run yet");
                }
            }
            boolean bound = BOUNDS.stream().anyMatch(key -> layer.optional(key).isPresent());
            if (bound || !layer.optional("trainable").map(JsonValue::flag).orElse(true)) {
                throw new UnsupportedOperationException("training a layer " + layer.field("class")
                        + " that is regularised, constrained or not trainable cannot be run yet");
            }
        }
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
            case "Activation" -> model.activation(activations.required(layer));
            case "Dropout" ->
                model.dropout(layer.optional("rate").map(JsonValue::number).orElse(0.0));
            default ->
                throw new UnsupportedOperationException(
                        "a layer of class " + layer.field("class") + " cannot be run yet");
        }
    }

    private void lstm(JsonValue layer) {
        if (layer.optional("go_backwards").map(JsonValue::flag).orElse(false)) {
            throw new UnsupportedOperationException("go_backwards of an LSTM layer cannot be run yet");
        }
        int units = CaseModel.positive(layer.field("units"));
        boolean sequences =
                layer.optional("return_sequences").map(JsonValue::flag).orElse(false);
        model.lstm(units, sequences, activations.ofLstm(layer), next(layer, 2));
    }

    private void dense(JsonValue layer) {
        Activation activation = activations.ofLayer(layer, Activation.LINEAR);
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
        public boolean hasBias() {
            return arrays.size() > kernels;
        }

        @Override
        public double[] bias(int columns) {
            return arrays.get(kernels).numbers(columns);
        }
    }
}
