package unrolled.diagram;

import java.util.Optional;
import unrolled.engine.Layer;
import unrolled.engine.Matrix;
import unrolled.engine.Model;
import unrolled.engine.Weights;

/**
 * One number for every weight of a model: the weights, their gradients or an update.
 *
 * @param model whose shapes the numbers have
 * @param caption what the numbers are and of which moment
 * @param chosen the unit that is framed
 */
public record ShownWeights(Model model, Weights numbers, String caption, Optional<Chosen> chosen) {
    /** A unit of an LSTM; {@code layer} counts all layers of the model from 0. */
    public record Chosen(int layer, int unit) {}

    /** Refuses the numbers of another model. */
    public ShownWeights {
        long count = 0;
        for (Layer layer : model.layers()) {
            for (Matrix matrix : layer.weights()) {
                count += (long) matrix.rows() * matrix.columns();
            }
        }
        if (count != numbers.count()) {
            throw new IllegalArgumentException("The model has " + count + " weights but " + numbers.count()
                    + " numbers were given: give those of this model");
        }
    }

    /** The number of a weight that is the one at {@code index} of all, layer by layer. */
    double at(int index) {
        return numbers.values()[index];
    }
}
