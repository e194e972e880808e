package unrolled.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.Quantity;

/** Summaries of h of the first slots of every layer, gathered while a run is walked through for the first time. */
final class Overview {
    /** Finer than any screen. */
    private static final int COLUMNS = 4096;

    private static final int MOST_STRIPS = 16;

    private final Plan plan;
    private final int slots;
    private final List<Summary> strips = new ArrayList<>();

    Overview(Run run) {
        plan = run.plan();
        int layers = run.model().lstms().size();
        slots = Math.max(1, Math.min(plan.slots(), MOST_STRIPS / layers));
        for (int layer = 0; layer < layers; layer++) {
            for (int slot = 0; slot < slots; slot++) {
                strips.add(Summary.empty(run, new Summary.Choice(Quantity.H, layer, slot, COLUMNS)));
            }
        }
    }

    void add(Block block) {
        strips.forEach(strip -> strip.add(block, plan));
    }

    Optional<Summary> of(int layer, int slot) {
        return slot < slots ? Optional.of(strips.get(layer * slots + slot)) : Optional.empty();
    }
}
