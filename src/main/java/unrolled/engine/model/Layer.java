package unrolled.engine.model;

import java.util.List;

/** One layer of a model with its weights: an LSTM or a Dense. */
public sealed interface Layer permits Lstm, Dense {
    /** F, the width of what goes in. */
    int features();

    /** The width of what comes out: U of an LSTM, N of a Dense. */
    int units();

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
