package unrolled.engine.model;

import java.util.List;

/** One layer of a model with its weights, if it has any. */
public sealed interface Layer permits Lstm, Dense, WeightlessLayer {
    /** F, the width of what goes in. */
    int features();

    /** The width of what comes out: U of an LSTM, N of a Dense, F of a layer without weights. */
    int units();

    /** Whether what comes out has one entry a step, given that the layer fits what is below it. */
    boolean givesSequence();

    /** Whether what goes in must have one entry a step; else only one may come in. */
    boolean needsSequence();

    /** Whether the bias is a weight; else it stays zero. */
    boolean useBias();

    /** How many numbers its weights are. */
    long weightCount();

    /** The weights in Keras's order: kernel, recurrent kernel of an LSTM, bias if the layer has one. */
    List<Matrix> weights();

    /** This layer with other weights of the same shapes, in the order of {@link #weights}. */
    Layer withWeights(List<Matrix> weights);

    /** Refuses another number of weights than the layer has. */
    default void requireOneForEach(List<Matrix> weights) {
        int expected = weights().size();
        if (weights.size() != expected) {
            throw new IllegalArgumentException(
                    "The layer has " + expected + " weights but was given " + weights.size() + ": give one for each");
        }
    }
}
