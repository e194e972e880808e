package unrolled.engine.forward;

/** The numbers that decide what a Dropout drops: what is drawn for a number less than the rate makes it 0. */
@FunctionalInterface
public interface DropoutDraws {
    /** Nothing is drawn, and nothing dropped: a Dropout lets everything through as it is. */
    DropoutDraws NONE = (layer, slot, step, unit) -> 1.0;

    /**
     * A number from 0 to 1, without 1, and always the same one.
     *
     * @param layer which layer of the model
     * @param unit which of the numbers that go through it
     */
    double at(int layer, int slot, int step, int unit);

    /** What a number that goes through a Dropout is multiplied by: 0, or 1 / (1 - rate). */
    default double factor(double rate, int layer, int slot, int step, int unit) {
        if (this == NONE) {
            return 1.0;
        }
        return at(layer, slot, step, unit) < rate ? 0.0 : 1.0 / (1.0 - rate);
    }
}
