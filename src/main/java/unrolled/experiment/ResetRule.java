package unrolled.experiment;

/** When a stateful run goes back to zero state, apart from its calls of reset and its pins. */
public enum ResetRule {
    /** Only the state before the very first batch is zero. */
    NEVER,
    /** Before the first batch of every epoch; a validation belongs to its epoch. */
    EVERY_EPOCH,
    /** Before every epoch and before every validation too. */
    EVERY_PASS,
    /** Before every batch. */
    EVERY_BATCH,
    /** Before batches 0, n, 2n ... of every pass. */
    EVERY_N
}
