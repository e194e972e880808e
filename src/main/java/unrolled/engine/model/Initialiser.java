package unrolled.engine.model;

import java.util.Arrays;
import java.util.Random;
import unrolled.engine.kernel.Householder;
import unrolled.engine.kernel.Mixing;

/**
 * Makes first weights as Keras does, always the same ones from the same seed: Glorot uniform kernels, orthogonal
 * recurrent kernels, biases of zero but for the forget gate's 1.
 *
 * <p>Every matrix of every layer draws from a stream of its own, which depends on the seed, the layer's index and which
 * matrix it is: changing one layer changes no other. (The numbers are not those that Keras would draw.)
 */
public final class Initialiser {
    private static final int KERNEL = 0;
    private static final int RECURRENT_KERNEL = 1;

    private final long seed;

    public Initialiser(long seed) {
        this.seed = seed;
    }

    /** An LSTM that is layer {@code index} of its model; without bias it has zeros. */
    public Lstm lstm(int index, int features, int units, boolean returnSequences, boolean useBias) {
        return new Lstm(
                returnSequences,
                RecurrentActivation.SIGMOID,
                useBias,
                glorotUniform(stream(index, KERNEL), features, Math.multiplyExact(4, units)),
                orthogonal(stream(index, RECURRENT_KERNEL), units, 4 * units),
                useBias ? forgetBias(units) : Matrix.zero(1, 4 * units));
    }

    /** A Dense that is layer {@code index} of its model; its bias is zero. */
    public Dense dense(int index, int features, int units, Activation activation, boolean timeDistributed) {
        Matrix kernel = glorotUniform(stream(index, KERNEL), features, units);
        return new Dense(activation, timeDistributed, kernel, Matrix.zero(1, units));
    }

    private static Matrix forgetBias(int units) {
        double[] bias = new double[4 * units];
        Arrays.fill(bias, units, 2 * units, 1.0);
        return new Matrix(1, 4 * units, bias);
    }

    /** Uniform in plus or minus sqrt(6 / (rows + columns)): Glorot and Bengio 2010, equation 16. */
    private static Matrix glorotUniform(Random stream, int rows, int columns) {
        double limit = Math.sqrt(6.0 / ((double) rows + columns));
        double[] values = new double[Matrix.size(rows, columns)];
        for (int at = 0; at < values.length; at++) {
            values[at] = limit * (2.0 * stream.nextDouble() - 1.0);
        }
        return new Matrix(rows, columns, values);
    }

    /**
     * Rows of length 1 at right angles to each other (there are no more of them than they have numbers), all such matrices
     * being equally likely: Q of a Gaussian matrix [length][count], turned, with the signs that make the diagonal of R
     * positive.
     */
    private static Matrix orthogonal(Random stream, int count, int length) {
        double[] gaussian = new double[Matrix.size(length, count)];
        for (int at = 0; at < gaussian.length; at++) {
            gaussian[at] = stream.nextGaussian();
        }
        return new Matrix(count, length, Householder.orthogonal(length, count, gaussian));
    }

    /** The Java language fixes every number that {@link Random} draws, on all machines. */
    private Random stream(int index, int matrix) {
        return new Random(Mixing.spread(Mixing.spread(Mixing.spread(seed) + index) + matrix));
    }
}
