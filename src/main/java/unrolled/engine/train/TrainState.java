package unrolled.engine.train;

import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/**
 * A model that is being trained and what its optimizer remembers: all that the next step of training needs, besides the
 * batch and the state that it goes on from. A checkpoint of training holds one.
 */
public record TrainState(Model model, OptimizerState optimizer) {
    /** Whether no weight is NaN or infinite. */
    public boolean weightsAreFinite() {
        return model.layers().stream()
                .flatMap(layer -> layer.weights().stream())
                .allMatch(Matrix::isFinite);
    }
}
