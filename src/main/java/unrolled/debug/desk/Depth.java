package unrolled.debug.desk;

import java.util.Optional;
import unrolled.debug.cursor.Phase;

/** From how near one looks at the runs. */
public sealed interface Depth {
    /** From outside the cell. */
    enum Far implements Depth {
        /** All steps of all runs as a heat map. */
        WHOLE_RUN,
        LANES
    }

    /** The inside of the cell where we stand, as far as it is computed in a phase. */
    record Cell(Phase phase) implements Depth {}

    /** The phase of the step that is looked at from inside the cell; empty farther away. */
    default Optional<Phase> inside() {
        return this instanceof Cell cell ? Optional.of(cell.phase()) : Optional.empty();
    }
}
