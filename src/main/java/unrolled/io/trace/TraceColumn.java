package unrolled.io.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unrolled.engine.forward.Quantity;

/** What of a moment is written, besides where it is. */
public enum TraceColumn {
    I,
    F,
    G,
    O,
    C,
    H,
    /** Which call of the run it belongs to. */
    CALL,
    /** What the model reads at the step. */
    X,
    /** What the model gives out, at the steps at which it does. */
    OUTPUT,
    /** What the output should be, at the steps that have a target. */
    TARGET,
    /** The loss of the batch, where outputs are compared with targets. */
    LOSS;

    public static final Set<TraceColumn> ALL = Set.copyOf(EnumSet.allOf(TraceColumn.class));

    /** What every unit has of its own. */
    public static final Set<TraceColumn> OF_UNITS = Set.of(I, F, G, O, C, H);

    private static final List<Quantity> QUANTITIES = List.of(Quantity.values());

    /** As people write it: {@code c}, or {@code output}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TraceColumn> named(String word) {
        return Stream.of(values())
                .filter(column -> column.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static TraceColumn of(Quantity quantity) {
        return valueOf(quantity.name());
    }

    /** The quantities of units among columns, in the order of the engine. */
    static Quantity[] quantities(Set<TraceColumn> columns) {
        return QUANTITIES.stream()
                .filter(quantity -> columns.contains(of(quantity)))
                .toArray(Quantity[]::new);
    }
}
