package unrolled.engine.model;

/**
 * A Dropout layer: in training each number that goes through it becomes 0 with the chance {@code rate}, and what stays
 * is divided by 1 - rate; else it changes nothing.
 *
 * @param rate from 0 to less than 1
 * @param givesSequence whether a sequence goes through it, or the last step only
 * @param features F, the width of what goes in and comes out
 */
public record Dropout(double rate, boolean givesSequence, int features) implements WeightlessLayer {
    /** Refuses a rate that is no chance. */
    public Dropout {
        if (!(rate >= 0.0 && rate < 1.0)) {
            throw new IllegalArgumentException("The rate of a Dropout should be from 0 to less than 1 but is " + rate);
        }
    }
}
