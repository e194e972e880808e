package unrolled.debug.desk;

/**
 * What somebody wants a full bar to stand for.
 *
 * @param shared whether all runs have one scale, so that their bars can be compared
 * @param part a full bar is this part of the largest value: 1 for all of it, 10 for a tenth, where larger ones are cut
 */
public record BarChoice(boolean shared, int part) {
    /** Every run has a scale of its own, on which its largest value has room. */
    public static final BarChoice FIRST = new BarChoice(false, 1);

    public BarChoice withShared(boolean shared) {
        return new BarChoice(shared, part);
    }

    public BarChoice withPart(int part) {
        return new BarChoice(shared, part);
    }
}
