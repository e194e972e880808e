package unrolled.engine.forward;

import java.util.List;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;

/** The weights of a layer once more, in the layout that products read: room that is filled when they are others than before. */
public final class LayerPanels {
    /** K, R and b of an LSTM, K and b of a Dense, none of another layer. */
    private final List<Panels> panels;
    /** Per matrix: the numbers that stand in its panels. */
    private final double[][] held;

    /** Room for the weights of layers of this shape. */
    public LayerPanels(Layer layer) {
        panels = matrices(layer).stream()
                .map(matrix -> new Panels(matrix.rows(), matrix.columns()))
                .toList();
        held = new double[panels.size()][];
    }

    private static List<Matrix> matrices(Layer layer) {
        if (layer instanceof Lstm lstm) {
            return List.of(lstm.kernel(), lstm.recurrentKernel(), lstm.bias());
        }
        return layer instanceof Dense dense ? List.of(dense.kernel(), dense.bias()) : List.of();
    }

    /** Takes the weights of a layer of this shape. */
    public void hold(Layer layer) {
        List<Matrix> matrices = matrices(layer);
        for (int at = 0; at < held.length; at++) {
            double[] values = matrices.get(at).values();
            if (values != held[at]) { // numbers of a matrix never change
                panels.get(at).set(values);
                held[at] = values;
            }
        }
    }

    /** {@code [F][4U]} of an LSTM, {@code [F][N]} of a Dense. */
    Panels kernel() {
        return panels.get(0);
    }

    /** {@code [U][4U]} of an LSTM. */
    Panels recurrentKernel() {
        return panels.get(1);
    }

    /** {@code [1][4U]} of an LSTM, {@code [1][N]} of a Dense. */
    Panels bias() {
        return panels.get(panels.size() - 1);
    }
}
