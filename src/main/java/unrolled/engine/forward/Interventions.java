package unrolled.engine.forward;

import java.util.List;

/**
 * What is done to a batch from outside while it runs.
 *
 * @param resets which slots forget everything, and before which steps
 * @param settings what steps are made to leave; of two for the same number the last one counts
 * @param draws what Dropout drops; nothing is drawn but in training
 */
public record Interventions(Resets resets, List<ForcedValue> settings, DropoutDraws draws) {
    /** The batch is left alone. */
    public static final Interventions NONE = new Interventions(Resets.NONE, List.of());

    public Interventions {
        settings = List.copyOf(settings);
    }

    /** Without any Dropout. */
    public Interventions(Resets resets, List<ForcedValue> settings) {
        this(resets, settings, DropoutDraws.NONE);
    }

    public static Interventions of(Resets resets) {
        return resets == Resets.NONE ? NONE : new Interventions(resets, List.of());
    }
}
