package unrolled.io.cases;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;
import unrolled.io.json.JsonValue;

/** Builds a model from the layers of a case, each as wide as the one below gives. */
final class CaseModel {
    private final int features;
    private final List<Layer> layers = new ArrayList<>();
    private int width;
    private boolean sequence = true;

    CaseModel(int features) {
        this.features = features;
        this.width = features;
    }

    /** The kernel, recurrent kernel and bias of a layer as the file has them. */
    interface Weights {
        double[] kernel(int rows, int columns);

        double[] recurrentKernel(int rows, int columns);

        boolean hasBias();

        /** The bias of a layer that has one. */
        double[] bias(int columns);

        private Matrix biasOrZeros(int columns) {
            return hasBias() ? new Matrix(1, columns, bias(columns)) : Matrix.zero(1, columns);
        }
    }

    /** What an LSTM makes g and h with, and what its gates. */
    record CellActivations(Activation ofCell, RecurrentActivation ofGates) {
        /** Where nothing is said. */
        static final CellActivations USUAL = new CellActivations(Activation.TANH, RecurrentActivation.SIGMOID);
    }

    void lstm(int units, boolean returnSequences, CellActivations activations, Weights weights) {
        int columns = Math.multiplyExact(4, units);
        layers.add(new Lstm(
                returnSequences,
                activations.ofCell(),
                activations.ofGates(),
                weights.hasBias(),
                new Matrix(width, columns, weights.kernel(width, columns)),
                new Matrix(units, columns, weights.recurrentKernel(units, columns)),
                weights.biasOrZeros(columns)));
        width = units;
        sequence = returnSequences;
    }

    /** Applied to every step of a sequence if it gets one, as Keras does with or without TimeDistributed. */
    void dense(int units, Activation activation, Weights weights) {
        layers.add(new Dense(
                activation,
                sequence,
                weights.hasBias(),
                new Matrix(width, units, weights.kernel(width, units)),
                weights.biasOrZeros(units)));
        width = units;
    }

    void activation(Activation activation) {
        layers.add(new ActivationLayer(activation, sequence, width));
    }

    void dropout(double rate) {
        layers.add(new Dropout(rate, sequence, width));
    }

    Model build() {
        return new Model(features, layers);
    }

    static int positive(JsonValue number) {
        if (number.wholeNumber() < 1) {
            throw number.shouldBe("a whole number of at least 1");
        }
        return number.wholeNumber();
    }
}
