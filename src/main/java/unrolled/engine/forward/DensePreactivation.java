package unrolled.engine.forward;

import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Dense;

/** What a Dense layer makes of some rows x before its activation: z = x K + b. */
public final class DensePreactivation {
    /** {@code [rows][N]}. */
    private final Panels z;

    public DensePreactivation(int rows, int units) {
        z = new Panels(rows, units);
    }

    /** Computes all rows; x [F] of the first begins at {@code from}, and every other {@code stride} behind the one before. */
    public void compute(Dense dense, double[] x, int from, int stride) {
        z.setProduct(x, from, stride, dense.kernel().panels());
        z.add(dense.bias().panels());
    }

    /** Copies z of a row [N] into {@code to} from {@code at} on. */
    public void copy(int row, double[] to, int at) {
        z.copy(row, 0, z.columns(), to, at);
    }
}
