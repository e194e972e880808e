package unrolled.engine.forward;

/**
 * A gate of one unit that is held at a value, whatever its sum says, in one slot. Counts from 0 within the batch that is
 * run.
 *
 * @param layer which LSTM layer
 * @param from the first step at which it is held
 * @param last the last one; it may lie behind the end of the batch
 */
public record HeldGate(Quantity gate, int layer, int slot, int unit, int from, int last, double value) {
    /** Refuses what is no gate. */
    public HeldGate {
        if (!gate.isGate()) {
            throw new IllegalArgumentException(gate + " cannot be held: only I, F, G or O is a gate");
        }
    }

    boolean isAt(int step) {
        return from <= step && step <= last;
    }
}
