package unrolled.engine.model;

import java.util.List;

/** A layer that has no weights, and gives out as many numbers as go in. */
public sealed interface WeightlessLayer extends Layer permits ActivationLayer, Dropout {
    @Override
    default int units() {
        return features();
    }

    @Override
    default boolean needsSequence() {
        return givesSequence();
    }

    @Override
    default boolean useBias() {
        return false;
    }

    @Override
    default long weightCount() {
        return 0;
    }

    @Override
    default List<Matrix> weights() {
        return List.of();
    }

    @Override
    default Layer withWeights(List<Matrix> weights) {
        requireOneForEach(weights);
        return this;
    }
}
