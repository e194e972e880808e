package unrolled.engine.forward;

import unrolled.engine.model.Dense;

/** A Dense layer at work: activation(x K + b). */
public final class DenseCell implements LayerCell {
    private final Dense dense;
    /** {@code [N]}: x K. */
    private final double[] product;

    public DenseCell(Dense dense) {
        this.dense = dense;
        product = new double[dense.units()];
    }

    /** A Dense carries nothing from step to step. */
    @Override
    public void enter(Recording recording, int slot, int step) {}

    /** Writes the output [N]. */
    @Override
    public void step(double[] x, int from, double[] out, int at) {
        preactivation(x, from, out, at);
        dense.activation().apply(out, at, product.length);
    }

    /** The output of a Dense always follows from what goes in. */
    @Override
    public void leave(Recording recording, int slot, int step) {}

    /** Writes z = x K + b [N]. */
    public void preactivation(double[] x, int from, double[] out, int at) {
        dense.kernel().product(x, from, product);
        double[] bias = dense.bias().values();
        for (int n = 0; n < product.length; n++) {
            out[at + n] = product[n] + bias[n];
        }
    }
}
