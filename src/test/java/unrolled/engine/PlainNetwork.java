package unrolled.engine;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.forward.ForcedValue;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.State;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;

/**
 * The same network once more, written as plainly as it can be, in which every number may be changed a little: weights,
 * inputs and start in their arrays, and what arises on the way by a nudge.
 */
public final class PlainNetwork {
    private static final List<Quantity> GATES = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O);

    private final RandomNetwork network;
    /** Per layer and matrix, in Keras's order, flat. */
    public final double[][][] weights;

    public final double[] x;
    /** Per LSTM layer {@code [B][U]} flat. */
    public final double[][] h;

    public final double[][] c;
    /** What is nudged, by how much; null for nothing. */
    public Nudge nudge;

    public double by;
    private double nearestKink = Double.POSITIVE_INFINITY;

    /** A quantity of a step; {@code beforeActivation} means z of a gate. */
    public record Nudge(Quantity quantity, boolean beforeActivation, int layer, int slot, int step, int unit) {}

    public PlainNetwork(RandomNetwork network) {
        this.network = network;
        List<Layer> layers = network.model.layers();
        weights = new double[layers.size()][][];
        for (int layer = 0; layer < weights.length; layer++) {
            weights[layer] = layers.get(layer).weights().stream()
                    .map(matrix -> matrix.values().clone())
                    .toArray(double[][]::new);
        }
        x = network.x.clone();
        State start = network.start;
        h = new double[start.layers()][];
        c = new double[start.layers()][];
        for (int layer = 0; layer < h.length; layer++) {
            int units = start.units(layer);
            h[layer] = new double[network.batch * units];
            c[layer] = new double[network.batch * units];
            for (int at = 0; at < h[layer].length; at++) {
                h[layer][at] = start.h(layer, at / units, at % units);
                c[layer][at] = start.c(layer, at / units, at % units);
            }
        }
    }

    /** How close any number comes to where a function of it, or its slope, has a kink. */
    double nearestKink() {
        loss();
        return nearestKink;
    }

    public double loss() {
        double sum = 0;
        for (int slot = 0; slot < network.batch; slot++) {
            sum += loss(slot);
        }
        return sum;
    }

    /** What one slot adds to the loss. */
    public double loss(int slot) {
        int outputs = network.model.outputsSequence() ? network.steps : 1;
        int features = network.model.features();
        double[][] sequence = new double[network.steps][];
        for (int step = 0; step < network.steps; step++) {
            int from = (slot * network.steps + step) * features;
            sequence[step] = Arrays.copyOfRange(x, from, from + features);
        }
        int lstms = 0;
        for (int layer = 0; layer < weights.length; layer++) {
            Layer of = network.model.layers().get(layer);
            if (of instanceof Lstm lstm) {
                sequence = lstm(lstm, layer, lstms++, slot, sequence);
            } else if (of instanceof Dense dense) {
                sequence = dense(dense, layer, sequence);
            } else if (of instanceof ActivationLayer activation) {
                sequence = Arrays.stream(sequence)
                        .map(numbers -> activated(activation.activation(), numbers))
                        .toArray(double[][]::new);
            } else {
                sequence = dropped((Dropout) of, layer, slot, sequence);
            }
        }
        double sum = 0;
        for (int at = 0; at < outputs; at++) {
            sum += lossOf(sequence[at], (slot * outputs + at) * network.model.outputWidth());
        }
        return sum / (network.batch * outputs);
    }

    private double[][] lstm(Lstm lstm, int layer, int index, int slot, double[][] inputs) {
        int units = lstm.units();
        double[] hidden = Arrays.copyOfRange(h[index], slot * units, (slot + 1) * units);
        double[] cell = Arrays.copyOfRange(c[index], slot * units, (slot + 1) * units);
        double[][] all = new double[inputs.length][];
        for (int step = 0; step < inputs.length; step++) {
            if (network.isReset(step, slot)) {
                hidden = new double[units];
                cell = new double[units];
            }
            double[] next = new double[units];
            double[] nextCell = new double[units];
            for (int u = 0; u < units; u++) {
                double[] gates = new double[4];
                for (int gate = 0; gate < 4; gate++) {
                    Quantity quantity = GATES.get(gate);
                    double z = preactivation(layer, inputs[step], hidden, gate * units + u);
                    z += nudged(quantity, true, index, slot, step, u);
                    Activation activation = quantity == Quantity.G
                            ? lstm.activation()
                            : lstm.recurrentActivation().activation();
                    gates[gate] = held(quantity, index, slot, step, u, activated(activation, z));
                    gates[gate] += nudged(quantity, false, index, slot, step, u);
                }
                double written = gates[1] * cell[u] + gates[0] * gates[2];
                nextCell[u] = left(Quantity.C, index, slot, step, u, written);
                next[u] = left(Quantity.H, index, slot, step, u, gates[3] * activated(lstm.activation(), nextCell[u]));
            }
            hidden = next;
            cell = nextCell;
            all[step] = hidden;
        }
        return lstm.returnSequences() ? all : new double[][] {hidden};
    }

    /** What a step leaves: what it computed, unless that was set, and a nudge. */
    private double left(Quantity quantity, int layer, int slot, int step, int unit, double computed) {
        double value = computed;
        for (ForcedValue setting : network.settings) {
            boolean here = setting.quantity() == quantity && setting.layer() == layer && setting.slot() == slot;
            value = here && setting.step() == step && setting.unit() == unit ? setting.value() : value;
        }
        return value + nudged(quantity, false, layer, slot, step, unit);
    }

    /** What a gate is: what its sum makes of it, unless it is held. */
    private double held(Quantity gate, int layer, int slot, int step, int unit, double computed) {
        double value = computed;
        for (HeldGate hold : network.holds) {
            boolean here = hold.gate() == gate && hold.layer() == layer && hold.slot() == slot && hold.unit() == unit;
            value = here && hold.from() <= step && step <= hold.last() ? hold.value() : value;
        }
        return value;
    }

    private double preactivation(int layer, double[] input, double[] hidden, int column) {
        int columns = weights[layer][0].length / input.length;
        double z = weights[layer].length > 2 ? weights[layer][2][column] : 0.0;
        for (int row = 0; row < input.length; row++) {
            z += input[row] * weights[layer][0][row * columns + column];
        }
        for (int row = 0; row < hidden.length; row++) {
            z += hidden[row] * weights[layer][1][row * columns + column];
        }
        return z;
    }

    private double nudged(Quantity quantity, boolean beforeActivation, int layer, int slot, int step, int unit) {
        return nudge != null
                        && nudge.quantity() == quantity
                        && nudge.beforeActivation() == beforeActivation
                        && nudge.layer() == layer
                        && nudge.slot() == slot
                        && nudge.step() == step
                        && nudge.unit() == unit
                ? by
                : 0.0;
    }

    private double[][] dense(Dense dense, int layer, double[][] inputs) {
        double[][] all = new double[inputs.length][];
        for (int step = 0; step < inputs.length; step++) {
            double[] z = new double[dense.units()];
            for (int n = 0; n < z.length; n++) {
                z[n] = dense.useBias() ? weights[layer][1][n] : 0.0;
                for (int row = 0; row < inputs[step].length; row++) {
                    z[n] += inputs[step][row] * weights[layer][0][row * dense.units() + n];
                }
            }
            all[step] = activated(dense.activation(), z);
        }
        return all;
    }

    /** The last step is that of the batch, also where it is the only one. */
    private double[][] dropped(Dropout dropout, int layer, int slot, double[][] inputs) {
        double[][] all = new double[inputs.length][dropout.features()];
        for (int at = 0; at < inputs.length; at++) {
            int step = at + network.steps - inputs.length;
            for (int n = 0; n < dropout.features(); n++) {
                boolean drops = network.draws.at(layer, slot, step, n) < dropout.rate();
                all[at][n] = drops ? 0.0 : inputs[at][n] / (1.0 - dropout.rate());
            }
        }
        return all;
    }

    private double[] activated(Activation activation, double[] z) {
        double[] y =
                Arrays.stream(z).map(number -> activated(activation, number)).toArray();
        double sum = Arrays.stream(y).sum();
        return activation == Activation.SOFTMAX
                ? Arrays.stream(y).map(power -> power / sum).toArray()
                : y;
    }

    /** For softmax only the power. */
    private double activated(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case SIGMOID -> 1.0 / (1.0 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> kink(0.0, z) > 0 ? z : 0.0;
            case SOFTSIGN -> kink(0.0, z) / (1.0 + Math.abs(z));
            case SOFTPLUS -> Math.log(1.0 + Math.exp(z));
            case ELU -> kink(0.0, z) > 0 ? z : Math.exp(z) - 1.0;
            case HARD_SIGMOID -> hard(3.0, z);
            case HARD_SIGMOID_OF_KERAS_2 -> hard(2.5, z);
            case SOFTMAX -> Math.exp(z);
        };
    }

    private double hard(double width, double z) {
        kink(width, Math.abs(z));
        return Math.max(0.0, Math.min(1.0, z / (2.0 * width) + 0.5));
    }

    /** Notes how near a number comes to where a function, or its slope, has a kink. */
    private double kink(double where, double z) {
        nearestKink = Math.min(nearestKink, Math.abs(z - where));
        return z;
    }

    /** From probabilities, unlike the engine. */
    private double lossOf(double[] y, int from) {
        Activation top = network.top();
        double powers = 0;
        for (double number : y) {
            powers += Math.exp(number);
        }
        double sum = 0;
        for (int n = 0; n < y.length; n++) {
            double t = network.targets[from + n];
            switch (network.loss.kind()) {
                case MEAN_ABSOLUTE_ERROR -> sum += Math.abs(kink(0.0, y[n] - t)) / y.length;
                case HUBER -> {
                    double error = kink(1.0, Math.abs(y[n] - t));
                    sum += (error > 1.0 ? error - 0.5 : error * error / 2.0) / y.length;
                }
                case MEAN_SQUARED_ERROR -> sum += (y[n] - t) * (y[n] - t) / y.length;
                case BINARY_CROSSENTROPY -> {
                    double p = top == Activation.LINEAR ? 1.0 / (1.0 + Math.exp(-y[n])) : y[n];
                    sum -= (t * Math.log(p) + (1 - t) * Math.log(1 - p)) / y.length;
                }
                case CATEGORICAL_CROSSENTROPY ->
                    sum -= t * Math.log(top == Activation.LINEAR ? Math.exp(y[n]) / powers : y[n]);
            }
        }
        return sum;
    }
}
