package unrolled.experiment;

/**
 * When a stateful run goes back to zero state, apart from its calls of reset and its pins.
 *
 * @param every for {@link ResetRule#EVERY_N}, before which batches of a pass: 0, n, 2n ...
 * @param whereSeriesChanges whether a slot is also reset, alone, before a batch in which its sample is of another series
 *     than the one before it in that slot
 */
public record Reset(ResetRule rule, int every, boolean whereSeriesChanges) {
    /** What {@code every} is until somebody says so. */
    private static final int USUAL = 10;

    public static final Reset NEVER = new Reset(ResetRule.NEVER, USUAL, false);

    public Reset withRule(ResetRule rule) {
        return new Reset(rule, every, whereSeriesChanges);
    }

    public Reset withEvery(int every) {
        return new Reset(rule, every, whereSeriesChanges);
    }

    public Reset whereSeriesChanges(boolean changes) {
        return new Reset(rule, every, changes);
    }
}
