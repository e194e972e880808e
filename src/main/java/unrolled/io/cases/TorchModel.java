package unrolled.io.cases;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;

/**
 * Reads {@code tensors} of a torch-case: nn.LSTM has its kernels with rows and columns exchanged, gates in the same order
 * i, f, g, o, and two biases, which are added up.
 */
final class TorchModel {
    private final JsonValue tensors;

    private TorchModel(JsonValue tensors) {
        this.tensors = tensors;
    }

    static Model read(JsonValue json, int features) {
        JsonValue tensors = json.field("tensors");
        int layers = json.optional("layers").map(CaseModel::positive).orElse(1);
        tensors.only(names(layers));
        int units = CaseModel.positive(json.field("units"));
        json.optional("features").map(CaseModel::positive).ifPresent(found -> {
            if (found != features) {
                throw json.field("features").shouldBe(features + ", as the inputs have");
            }
        });
        TorchModel torch = new TorchModel(tensors);
        CaseModel model = new CaseModel(features);
        for (int layer = 0; layer < layers; layer++) {
            model.lstm(units, layer < layers - 1, CaseModel.CellActivations.USUAL, torch.lstm("_l" + layer));
        }
        model.dense(tensors.field("fc.weight").size(), Activation.LINEAR, torch.linear());
        return model.build();
    }

    /** A tensor with another name, as of a second direction or a projection, is refused. */
    private static String[] names(int layers) {
        List<String> names = new ArrayList<>(List.of("fc.weight", "fc.bias"));
        for (int layer = 0; layer < layers; layer++) {
            for (String part : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
                names.add("lstm." + part + "_l" + layer);
            }
        }
        return names.toArray(String[]::new);
    }

    private CaseModel.Weights lstm(String layer) {
        return new Tensors(
                tensors,
                "lstm.weight_ih" + layer,
                "lstm.weight_hh" + layer,
                List.of("lstm.bias_ih" + layer, "lstm.bias_hh" + layer));
    }

    private CaseModel.Weights linear() {
        return new Tensors(tensors, "fc.weight", "", List.of("fc.bias"));
    }

    /** The names of what one layer has. */
    private record Tensors(JsonValue json, String kernelName, String recurrentName, List<String> biases)
            implements CaseModel.Weights {
        @Override
        public double[] kernel(int rows, int columns) {
            return turned(kernelName, rows, columns);
        }

        @Override
        public double[] recurrentKernel(int rows, int columns) {
            return turned(recurrentName, rows, columns);
        }

        private double[] turned(String name, int rows, int columns) {
            double[] values = json.field(name).numbers(columns, rows);
            double[] turned = new double[values.length];
            for (int at = 0; at < turned.length; at++) {
                turned[at] = values[at % columns * rows + at / columns];
            }
            return turned;
        }

        /** Without a bias there is none of them. */
        @Override
        public boolean hasBias() {
            return biases.stream().anyMatch(name -> json.optional(name).isPresent());
        }

        @Override
        public double[] bias(int columns) {
            double[] sum = new double[columns];
            for (String name : biases) {
                double[] bias = json.field(name).numbers(columns);
                for (int at = 0; at < columns; at++) {
                    sum[at] += bias[at];
                }
            }
            return sum;
        }
    }
}
