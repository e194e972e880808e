package unrolled.engine;

/**
 * A Dense layer: activation(x K + b).
 *
 * @param timeDistributed whether it is applied to every step of a sequence, or to the only thing that comes in
 * @param kernel K [F][N]
 * @param bias b [1][N], zeros for a layer without
 */
public record Dense(Activation activation, boolean timeDistributed, Matrix kernel, Matrix bias) implements Layer {
    /** Refuses weights whose shapes do not fit each other. */
    public Dense {
        if (kernel.rows() == 0 || kernel.columns() == 0) {
            throw new IllegalArgumentException("A Dense needs at least one feature and one unit but its kernel is "
                    + Matrix.shape(kernel.rows(), kernel.columns()));
        }
        bias.shaped("The bias of a Dense with " + kernel.columns() + " units", 1, kernel.columns());
    }

    @Override
    public int features() {
        return kernel.rows();
    }

    @Override
    public int units() {
        return kernel.columns();
    }
}
