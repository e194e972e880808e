package unrolled.experiment;

/** When a stateful run goes back to zero state, apart from its pins. */
public enum ResetRule {
    /** Only the state before the very first batch is zero. */
    NEVER,
    /** Before the first batch of every epoch. */
    EVERY_EPOCH,
    /** Before every batch. */
    EVERY_BATCH
}
