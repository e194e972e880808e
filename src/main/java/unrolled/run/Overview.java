package unrolled.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.forward.Quantity;
import unrolled.run.plan.Plan;

/** Summaries of h of the first slots of every layer, gathered while a run is walked through for the first time. */
final class Overview {
    /** Finer than any screen. */
    private static final int COLUMNS = 4096;

    private static final int MOST_STRIPS = 16;

    private final Plan plan;
    private final int slots;
    private final List<Summary> strips;

    private Overview(Plan plan, int slots, List<Summary> strips) {
        this.plan = plan;
        this.slots = slots;
        this.strips = List.copyOf(strips);
    }

    static Overview of(Run run) {
        int layers = run.model().lstms().size();
        int slots = Math.max(1, Math.min(run.plan().slots(), MOST_STRIPS / layers));
        List<Summary> strips = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int slot = 0; slot < slots; slot++) {
                strips.add(Summary.empty(run, new Summary.Choice(Quantity.H, layer, slot, COLUMNS)));
            }
        }
        return new Overview(run.plan(), slots, strips);
    }

    /** The column of the first moment of a batch in every strip, {@code [strips][rows]}, as it is now. */
    List<Farthest> columns(long batch) {
        return strips.stream()
                .map(strip -> strip.column(plan.firstMoment(batch), plan))
                .toList();
    }

    /** The overview as it was before a batch, when its columns were those. */
    Overview before(long batch, List<Farthest> columns) {
        List<Summary> past = new ArrayList<>();
        for (int strip = 0; strip < strips.size(); strip++) {
            past.add(strips.get(strip).before(plan.firstMoment(batch), plan, columns.get(strip)));
        }
        return new Overview(plan, slots, past);
    }

    void add(Block block) {
        strips.forEach(strip -> strip.add(block, plan));
    }

    Optional<Summary> of(int layer, int slot) {
        return slot < slots ? Optional.of(strips.get(layer * slots + slot)) : Optional.empty();
    }
}
