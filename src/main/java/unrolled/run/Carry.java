package unrolled.run;

/** What happens to the state of a slot at the border into a batch. */
public enum Carry {
    /** The first batch of a run begins with zero state: there is nothing to carry. */
    START,
    /** The first batch of a run goes on from the last state of another run. */
    INHERITED,
    /** The state of the batch before goes on. */
    KEPT,
    /** A stateless run drops the state. */
    STATELESS,
    /** The reset rule of the run: every epoch or every batch. */
    RESET,
    /** A call of reset right before. */
    CALLED,
    /** Another series begins in the slot, and the run resets there. */
    SERIES,
    /** A reset pin of the user. */
    PINNED,
    /** Of one unit, and not at a border: what a step left was set by the user, so that nothing older is in it. */
    SET;

    public boolean kept() {
        return this == KEPT || this == INHERITED;
    }
}
