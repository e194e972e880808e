package unrolled.debug.stop;

import unrolled.engine.forward.Quantity;
import unrolled.run.plan.Moment;

/**
 * At which moments a breakpoint is hit. What begins is hit once, at its first moment, and not again while it lasts. An
 * expression is meant of every slot of a batch, unless it names one.
 */
public sealed interface When {
    /** At one moment. */
    record At(Moment moment) implements When {}

    /** At every n-th moment of the run: the n-th, the 2n-th and so on. */
    record EveryMoment(int n) implements When {}

    /** At the first step of every n-th batch of the run. */
    record EveryBatch(int n) implements When {}

    /** At the first step of every epoch. */
    record EpochBegins() implements When {}

    /** Where the state of a slot becomes zero: by a rule, a call, a pin, or because the run is stateless. */
    record Reset() implements When {}

    /**
     * Where a gate of any unit begins to be saturated.
     *
     * @param gate one of i, f, o
     * @param layer which LSTM layer, from 0
     * @param threshold how near to 0 or 1 it must be
     */
    record Saturated(Quantity gate, int layer, double threshold) implements When {}

    /** Where a number begins to be NaN or infinite: an input, a gate, a state, an output, the loss or a weight. */
    record NotFinite() implements When {}

    /** Where a number becomes negative, or is not negative any more. */
    record ChangesSign(String number) implements When {}

    /** At every moment at which a condition holds. */
    record Holds(String condition) implements When {}

    /** Where a condition begins to hold that did not one step before. */
    record Begins(String condition) implements When {}

    /** The one moment of the run at which a number or a vector changes most from one step to the next. */
    record ChangesMost(String numbers) implements When {}
}
