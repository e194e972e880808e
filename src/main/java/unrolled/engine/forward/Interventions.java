package unrolled.engine.forward;

import java.util.List;

/**
 * What is done to a batch from outside while it runs.
 *
 * @param resets which slots forget everything, and before which steps
 * @param settings what steps are made to leave; of two for the same number the last one counts
 * @param holds which gates are held; of two for the same gate at a step the last one counts
 * @param draws what Dropout drops; nothing is drawn but in training
 */
public record Interventions(Resets resets, List<ForcedValue> settings, List<HeldGate> holds, DropoutDraws draws) {
    /** The batch is left alone. */
    public static final Interventions NONE = new Interventions(Resets.NONE, List.of());

    public Interventions {
        settings = List.copyOf(settings);
        holds = List.copyOf(holds);
    }

    /** No gate is held. */
    public Interventions(Resets resets, List<ForcedValue> settings, DropoutDraws draws) {
        this(resets, settings, List.of(), draws);
    }

    /** Without any Dropout. */
    public Interventions(Resets resets, List<ForcedValue> settings) {
        this(resets, settings, DropoutDraws.NONE);
    }

    public static Interventions of(Resets resets) {
        return resets == Resets.NONE ? NONE : new Interventions(resets, List.of());
    }

    /** Whether any number is made another one than the model would make it. */
    boolean areSettings() {
        return !settings.isEmpty() || !holds.isEmpty();
    }
}
