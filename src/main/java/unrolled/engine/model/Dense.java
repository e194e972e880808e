package unrolled.engine.model;

import java.util.List;

/**
 * A Dense layer: activation(x K + b).
 *
 * @param timeDistributed whether it is applied to every step of a sequence, or to the only thing that comes in
 * @param useBias whether b is a weight; else it stays zero
 * @param kernel K [F][N]
 * @param bias b [1][N], zeros for a layer without
 */
public record Dense(Activation activation, boolean timeDistributed, boolean useBias, Matrix kernel, Matrix bias)
        implements Layer {
    /** Refuses weights whose shapes do not fit each other. */
    public Dense {
        if (kernel.rows() == 0 || kernel.columns() == 0) {
            throw new IllegalArgumentException("A Dense needs at least one feature and one unit but its kernel is "
                    + Matrix.shape(kernel.rows(), kernel.columns()));
        }
        bias.shaped("The bias of a Dense with " + kernel.columns() + " units", 1, kernel.columns());
        if (!useBias) {
            bias.zeros("The bias of a Dense that uses none");
        }
    }

    /** A Dense with a bias. */
    public Dense(Activation activation, boolean timeDistributed, Matrix kernel, Matrix bias) {
        this(activation, timeDistributed, true, kernel, bias);
    }

    /** The same layer, whose bias, which must be zero, is a weight or is none. */
    public Dense withUseBias(boolean useBias) {
        return new Dense(activation, timeDistributed, useBias, kernel, bias);
    }

    @Override
    public int features() {
        return kernel.rows();
    }

    @Override
    public int units() {
        return kernel.columns();
    }

    @Override
    public boolean givesSequence() {
        return timeDistributed;
    }

    @Override
    public boolean needsSequence() {
        return timeDistributed;
    }

    /** N (F + 1), or N F without a bias. */
    public static long weightCount(long features, long units, boolean useBias) {
        return units * (features + (useBias ? 1 : 0));
    }

    @Override
    public long weightCount() {
        return weightCount(features(), units(), useBias);
    }

    @Override
    public List<Matrix> weights() {
        return useBias ? List.of(kernel, bias) : List.of(kernel);
    }

    @Override
    public Dense withWeights(List<Matrix> weights) {
        requireOneForEach(weights);
        return new Dense(activation, timeDistributed, useBias, weights.get(0), useBias ? weights.get(1) : bias);
    }
}
