package unrolled.engine.forward;

import java.util.List;

/**
 * What is done to a batch from outside while it runs.
 *
 * @param resets which slots forget everything, and before which steps
 * @param settings what steps are made to leave; of two for the same number the last one counts
 */
public record Interventions(Resets resets, List<ForcedValue> settings) {
    /** The batch is left alone. */
    public static final Interventions NONE = new Interventions(Resets.NONE, List.of());

    public Interventions {
        settings = List.copyOf(settings);
    }

    public static Interventions of(Resets resets) {
        return resets == Resets.NONE ? NONE : new Interventions(resets, List.of());
    }
}
