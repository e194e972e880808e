package unrolled.engine.forward;

/** What an LSTM has at every step, slot and unit. */
public enum Quantity {
    /** Input gate, 0 to 1. */
    I(0),
    /** Forget gate, 0 to 1. */
    F(1),
    /** Candidate, -1 to 1 (Keras calls it c). */
    G(2),
    /** Output gate, 0 to 1. */
    O(3),
    /** Cell state after the step. */
    C(4),
    /** Hidden state after the step: what the layer gives out. */
    H(5);

    /** Which of the six parts [U] of a block that an LSTM writes down. */
    public final int part;

    Quantity(int part) {
        this.part = part;
    }

    /** Whether it is made of a sum: i, f, g or o. */
    public boolean isGate() {
        return part < C.part;
    }
}
