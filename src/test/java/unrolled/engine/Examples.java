package unrolled.engine;

import java.util.List;
import java.util.Random;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/** Models and numbers for tests: random to look at, always the same. */
public final class Examples {
    private Examples() {}

    public static double[] numbers(long seed, int count) {
        Random random = new Random(seed);
        double[] numbers = new double[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = random.nextGaussian();
        }
        return numbers;
    }

    public static Matrix matrix(long seed, int rows, int columns) {
        return new Matrix(rows, columns, numbers(seed, rows * columns));
    }

    public static Lstm lstm(long seed, int features, int units, boolean returnSequences) {
        return new Lstm(
                returnSequences,
                matrix(seed, features, 4 * units),
                matrix(seed + 1, units, 4 * units),
                matrix(seed + 2, 1, 4 * units));
    }

    public static Dense dense(long seed, int features, int units, Activation activation, boolean timeDistributed) {
        return new Dense(activation, timeDistributed, matrix(seed, features, units), matrix(seed + 1, 1, units));
    }

    /**
     * LSTM(8) sequence, TimeDistributed Dense(3, tanh), LSTM(6), Dense(5, relu), Dense(2): every kind over every kind.
     */
    public static Model stack() {
        return new Model(
                3,
                List.of(
                        lstm(10, 3, 8, true),
                        dense(20, 8, 3, Activation.TANH, true),
                        lstm(30, 3, 6, false),
                        dense(40, 6, 5, Activation.RELU, false),
                        dense(50, 5, 2, Activation.LINEAR, false)));
    }

    /** A state in which no number is zero. */
    public static State state(Model model, long seed, int batch) {
        List<Lstm> lstms = model.lstms();
        double[][] layers = new double[lstms.size()][];
        for (int layer = 0; layer < layers.length; layer++) {
            layers[layer] = numbers(seed + layer, batch * 2 * lstms.get(layer).units());
        }
        return new State(batch, layers);
    }

    /** All numbers of one slot and step: every quantity of every LSTM layer, and the output if there is one. */
    public static double[] column(Recording recording, Model model, int slot, int step) {
        int outputs = recording.hasOutput(step) ? model.outputWidth() : 0;
        int units = model.lstms().stream().mapToInt(Lstm::units).sum();
        double[] column = new double[6 * units + outputs];
        int at = 0;
        for (int layer = 0; layer < model.lstms().size(); layer++) {
            for (Quantity quantity : Quantity.values()) {
                for (int unit = 0; unit < model.lstms().get(layer).units(); unit++) {
                    column[at++] = recording.at(quantity, layer, slot, step, unit);
                }
            }
        }
        for (int n = 0; n < outputs; n++) {
            column[at++] = recording.output(slot, step, n);
        }
        return column;
    }

    /** A number that changes when any bit of {@code values} does. */
    public static long hash(long before, double... values) {
        long hash = before;
        for (double value : values) {
            hash = (hash ^ Double.doubleToLongBits(value)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
