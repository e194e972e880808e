package unrolled.engine.forward;

import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Dense;

/** What a Dense layer makes of some rows x before its activation: z = x K + b. */
public final class DensePreactivation {
    private final LayerPanels weights;
    /** {@code [rows][N]}. */
    private final Panels z;

    DensePreactivation(LayerPanels weights, int rows) {
        this.weights = weights;
        z = new Panels(rows, weights.kernel().columns());
    }

    /** For one row at a time. */
    public DensePreactivation(Dense dense) {
        this(new LayerPanels(dense), 1);
        weights.hold(dense);
    }

    /** Computes all rows; x [F] of the first begins at {@code from}, and every other {@code stride} behind the one before. */
    public void compute(double[] x, int from, int stride) {
        z.setProduct(x, from, stride, weights.kernel());
        z.add(weights.bias());
    }

    /** Copies z of a row [N] into {@code to} from {@code at} on. */
    public void copy(int row, double[] to, int at) {
        z.copy(row, 0, z.columns(), to, at);
    }
}
