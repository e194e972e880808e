package unrolled.engine.forward;

/**
 * A number that a step is made to leave, whatever it computed: c or h of one unit. Where c is set, h = o tanh(c) follows
 * from it, unless h is set too. Counts from 0 within the batch that is run.
 *
 * @param layer which LSTM layer
 */
public record ForcedValue(Quantity quantity, int layer, int slot, int step, int unit, double value) {
    /** Refuses what is no state. */
    public ForcedValue {
        if (quantity != Quantity.C && quantity != Quantity.H) {
            throw new IllegalArgumentException(quantity + " cannot be set: only C or H is state");
        }
    }
}
