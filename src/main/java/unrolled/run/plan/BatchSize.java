package unrolled.run.plan;

/** How large a batch is. */
public record BatchSize(int slots, int steps) {
    public BatchSize {
        if (slots < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "A batch needs at least one slot and one step but has " + slots + " and " + steps);
        }
    }
}
