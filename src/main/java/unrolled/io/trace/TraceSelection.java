package unrolled.io.trace;

import java.util.Set;
import unrolled.engine.forward.Quantity;
import unrolled.run.Run;

/**
 * What of traces is written.
 *
 * @param moments from where to where in every run
 * @param every of those moments the first one, and then every so many-th
 * @param columns without a quantity of units there is nothing to say of layers and units
 */
public record TraceSelection(MomentRange moments, long every, UnitChoice units, Set<TraceColumn> columns) {
    public static final TraceSelection ALL = new TraceSelection(MomentRange.ALL, 1, UnitChoice.ALL, TraceColumn.ALL);

    public TraceSelection {
        columns = Set.copyOf(columns);
        if (every < 1) {
            throw new IllegalArgumentException("Every first moment or less should be written, not every " + every);
        }
    }

    /** Whether anything is written that every unit has of its own. */
    public boolean hasUnits() {
        return columns.stream().anyMatch(TraceColumn.OF_UNITS::contains);
    }

    boolean has(TraceColumn column) {
        return columns.contains(column);
    }

    /** {@code [layers][units]}: the chosen units of every LSTM layer of a run. */
    int[][] unitsOf(Run run) {
        return run.model().lstms().stream().map(lstm -> units.of(lstm.units())).toArray(int[][]::new);
    }

    Quantity[] quantities() {
        return TraceColumn.quantities(columns);
    }
}
