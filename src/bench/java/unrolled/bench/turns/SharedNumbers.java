package unrolled.bench.turns;

import java.util.List;
import unrolled.engine.forward.State;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/** The weights and inputs that all contenders compute with: {@code torch_turns.py} makes the same ones. */
final class SharedNumbers {
    /** So many inputs of a single step take turns. */
    static final int INPUTS = 64;

    private static final int PRIME = 10_007;

    private SharedNumbers() {}

    static Lstm lstm(Work work) {
        int columns = 4 * work.units();
        return new Lstm(
                false, matrix(1, work.features(), columns), matrix(2, work.units(), columns), matrix(3, 1, columns));
    }

    /** The LSTM and a Dense with one unit. */
    static Model trained(Work work) {
        Dense dense = new Dense(Activation.LINEAR, false, matrix(4, work.units(), 1), Matrix.zero(1, 1));
        return new Model(work.features(), List.of(lstm(work), dense));
    }

    /** {@code [batch][steps][features]}. */
    static double[] sequence(Work work) {
        return numbers(5, work.batch() * work.steps() * work.features(), 1.0);
    }

    /** {@code [INPUTS][batch * features]}. */
    static double[][] inputs(Work work) {
        int width = work.batch() * work.features();
        double[] all = numbers(5, INPUTS * width, 1.0);
        double[][] inputs = new double[INPUTS][width];
        for (int at = 0; at < INPUTS; at++) {
            System.arraycopy(all, at * width, inputs[at], 0, width);
        }
        return inputs;
    }

    static double[] targets(Work work) {
        return numbers(6, work.batch(), 1.0);
    }

    /** What {@link Task#digest} says of h, slot by slot. */
    static double digest(double[] h) {
        double sum = 0.0;
        for (int at = 0; at < h.length; at++) {
            sum += h[at] * (1 + at % 7);
        }
        return sum / h.length;
    }

    static double digest(State state) {
        int units = state.units(0);
        double[] h = new double[state.batch() * units];
        for (int at = 0; at < h.length; at++) {
            h[at] = state.h(0, at / units, at % units);
        }
        return digest(h);
    }

    /** Within Glorot's limit. */
    private static Matrix matrix(int salt, int rows, int columns) {
        return new Matrix(rows, columns, numbers(salt, rows * columns, Math.sqrt(6.0 / (rows + columns))));
    }

    /** So many numbers within plus or minus {@code limit}. */
    static double[] numbers(int salt, int count, double limit) {
        double[] numbers = new double[count];
        for (int at = 0; at < count; at++) {
            long mixed = ((long) at * at % PRIME * 31 + 7919L * at + 101L * salt) % PRIME;
            numbers[at] = limit * ((2 * mixed - PRIME) / (double) PRIME);
        }
        return numbers;
    }
}
