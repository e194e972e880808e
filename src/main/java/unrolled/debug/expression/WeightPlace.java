package unrolled.debug.expression;

import java.util.List;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/**
 * Where a weight is.
 *
 * @param layer of the model
 * @param matrix among those of the layer
 * @param number in the matrix, row by row
 * @param among all weights of the model, layer by layer
 */
record WeightPlace(int layer, int matrix, int number, int among) {
    /** The first of a matrix. */
    static WeightPlace of(Model model, int layer, int matrix) {
        int before = 0;
        for (int at = 0; at <= layer; at++) {
            List<Matrix> matrices = model.layers().get(at).weights();
            before += count(at < layer ? matrices : matrices.subList(0, matrix));
        }
        return new WeightPlace(layer, matrix, 0, before);
    }

    /** The one so many behind this one. */
    WeightPlace at(int further) {
        return new WeightPlace(layer, matrix, number + further, among + further);
    }

    private static int count(List<Matrix> matrices) {
        return matrices.stream()
                .mapToInt(matrix -> matrix.rows() * matrix.columns())
                .sum();
    }
}
