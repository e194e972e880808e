package unrolled.engine.model;

import java.util.List;

/**
 * An LSTM layer as Keras means it: z = x K + h R + b; i, f, o = sigmoid(z), g = tanh(z); c = f c + i g; h = o tanh(c).
 * Other functions may stand for the sigmoid and the tanh.
 *
 * @param returnSequences whether the layer gives h of every step to the next one, or only h of the last
 * @param activation what g is made with, and what h makes of c: tanh, or another but softmax
 * @param recurrentActivation what i, f and o are made with: the sigmoid, or a hard one
 * @param useBias whether b is a weight; else it stays zero
 * @param kernel K [F][4U], columns i, f, g, o (Keras calls g c)
 * @param recurrentKernel R [U][4U]
 * @param bias b [1][4U], zeros for a layer without
 */
public record Lstm(
        boolean returnSequences,
        Activation activation,
        RecurrentActivation recurrentActivation,
        boolean useBias,
        Matrix kernel,
        Matrix recurrentKernel,
        Matrix bias)
        implements Layer {
    /** Refuses weights whose shapes do not fit each other. */
    public Lstm {
        if (activation == Activation.SOFTMAX) {
            throw new IllegalArgumentException("The activation of an LSTM cannot be softmax: use tanh or another");
        }
        int units = recurrentKernel.rows();
        if (units == 0 || kernel.rows() == 0) {
            throw new IllegalArgumentException("An LSTM needs at least one feature and one unit but its kernel is "
                    + Matrix.shape(kernel.rows(), kernel.columns()) + " and its recurrent kernel "
                    + Matrix.shape(units, recurrentKernel.columns()));
        }
        recurrentKernel.shaped("The recurrent kernel of an LSTM", units, 4 * units);
        kernel.shaped("The kernel of an LSTM with " + units + " units", kernel.rows(), 4 * units);
        bias.shaped("The bias of an LSTM with " + units + " units", 1, 4 * units);
        if (!useBias) {
            bias.zeros("The bias of an LSTM that uses none");
        }
    }

    /** An LSTM with tanh. */
    public Lstm(
            boolean returnSequences,
            RecurrentActivation recurrentActivation,
            boolean useBias,
            Matrix kernel,
            Matrix recurrentKernel,
            Matrix bias) {
        this(returnSequences, Activation.TANH, recurrentActivation, useBias, kernel, recurrentKernel, bias);
    }

    /** An LSTM with tanh, sigmoids and a bias. */
    public Lstm(boolean returnSequences, Matrix kernel, Matrix recurrentKernel, Matrix bias) {
        this(returnSequences, RecurrentActivation.SIGMOID, true, kernel, recurrentKernel, bias);
    }

    /** The same weights with gates, candidate and output made otherwise. */
    public Lstm withActivations(Activation activation, RecurrentActivation recurrentActivation) {
        return new Lstm(returnSequences, activation, recurrentActivation, useBias, kernel, recurrentKernel, bias);
    }

    @Override
    public boolean givesSequence() {
        return returnSequences;
    }

    @Override
    public boolean needsSequence() {
        return true;
    }

    @Override
    public int features() {
        return kernel.rows();
    }

    @Override
    public int units() {
        return recurrentKernel.rows();
    }

    /** 4 U (F + U + 1), or 4 U (F + U) without a bias. */
    public static long weightCount(long features, long units, boolean useBias) {
        return 4 * units * (features + units + (useBias ? 1 : 0));
    }

    @Override
    public long weightCount() {
        return weightCount(features(), units(), useBias);
    }

    @Override
    public List<Matrix> weights() {
        return useBias ? List.of(kernel, recurrentKernel, bias) : List.of(kernel, recurrentKernel);
    }

    @Override
    public Lstm withWeights(List<Matrix> weights) {
        requireOneForEach(weights);
        return new Lstm(
                returnSequences,
                activation,
                recurrentActivation,
                useBias,
                weights.get(0),
                weights.get(1),
                useBias ? weights.get(2) : bias);
    }
}
