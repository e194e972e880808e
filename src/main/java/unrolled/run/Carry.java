package unrolled.run;

/** What happens to the state of a slot at the border into a batch. */
public enum Carry {
    /** The first batch of a run begins with zero state: there is nothing to carry. */
    START,
    /** The state of the batch before goes on. */
    KEPT,
    /** A stateless run drops the state. */
    STATELESS,
    /** The reset rule of the run: every epoch or every batch. */
    RESET,
    /** A reset pin of the user. */
    PINNED;

    public boolean kept() {
        return this == KEPT;
    }
}
