package unrolled.engine.forward;

import java.util.EnumSet;
import java.util.Set;

/**
 * What of a batch is written down. The engine writes down everything; who recorded a run elsewhere may have less. What is
 * not recorded is NaN where it is asked for all the same, and never zero.
 */
public record Recorded(Set<Quantity> quantities, boolean inputs, boolean outputs) {
    public static final Recorded ALL = new Recorded(EnumSet.allOf(Quantity.class), true, true);

    public Recorded {
        quantities = Set.copyOf(quantities);
    }

    public boolean has(Quantity quantity) {
        return quantities.contains(quantity);
    }

    /** Whether all gates, c and h are. */
    public boolean hasCell() {
        return quantities.size() == Quantity.values().length;
    }
}
