package unrolled.io.cases;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.io.json.JsonValue;

/** Weights, or gradients with respect to them, beside those of a file. */
record TrainedWeights(Model model, Weights weights) {
    private static final List<String> DENSE = List.of("kernel", "bias");
    private static final List<String> LSTM = List.of("kernel", "recurrent_kernel", "bias");

    /** One object for every layer, with kernel, recurrent_kernel and bias. */
    void compareGolden(JsonValue expected, Comparison comparison) {
        if (expected.size() != model.layers().size()) {
            throw expected.shouldBe("a list of " + model.layers().size() + ", one entry for every layer");
        }
        for (int layer = 0; layer < expected.size(); layer++) {
            List<Matrix> matrices = weights.layer(layer);
            boolean lstm = model.layers().get(layer) instanceof Lstm;
            for (int index = 0; index < matrices.size(); index++) {
                String key = (lstm ? LSTM : DENSE).get(index);
                compare(expected.list().get(layer).field(key), matrices.get(index), key, comparison);
            }
        }
    }

    /** One list of arrays for every layer that has weights, in Keras's order. */
    void compareKeras(JsonValue expected, Comparison comparison) {
        List<Integer> weighted = IntStream.range(0, model.layers().size())
                .filter(layer -> !model.layers().get(layer).weights().isEmpty())
                .boxed()
                .toList();
        if (expected.size() != weighted.size()) {
            throw expected.shouldBe("a list of " + weighted.size() + ", one for every layer that has weights");
        }
        for (int at = 0; at < weighted.size(); at++) {
            compareLayer(expected.list().get(at), weighted.get(at), comparison);
        }
    }

    private void compareLayer(JsonValue arrays, int layer, Comparison comparison) {
        List<Matrix> matrices = weights.layer(layer);
        if (arrays.size() != matrices.size()) {
            throw arrays.shouldBe("a list of " + matrices.size() + " arrays");
        }
        boolean bias = model.layers().get(layer).useBias();
        for (int index = 0; index < matrices.size(); index++) {
            String key = bias && index == matrices.size() - 1 ? "bias" : "kernel";
            compare(arrays.list().get(index), matrices.get(index), key, comparison);
        }
    }

    /** A bias is a list of numbers, all else a list of rows. */
    private static void compare(JsonValue expected, Matrix matrix, String key, Comparison comparison) {
        if (key.equals("bias")) {
            comparison.compare(expected, matrix.values(), matrix.columns());
        } else {
            comparison.compare(expected, matrix.values(), matrix.rows(), matrix.columns());
        }
    }
}
