package unrolled.engine;

/** One layer of a model with its weights: an LSTM or a Dense. */
public sealed interface Layer permits Lstm, Dense {
    /** F, the width of what goes in. */
    int features();

    /** The width of what comes out: U of an LSTM, N of a Dense. */
    int units();
}
