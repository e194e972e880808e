package unrolled.analysis;

import java.util.OptionalDouble;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;

/**
 * Why c of the unit where we stand is what it is, and how long that lasts.
 *
 * @param trace the run that the cursor stands in
 * @param overRun the half-life of the unit over the whole run, where it has been gathered
 */
public record MemoryParts(Trace trace, Provenance provenance, HalfLife halfLife, OptionalDouble overRun) {
    /** Walks back and ahead from a moment that is there. */
    public static MemoryParts of(Trace trace, Cursor place, OptionalDouble overRun) {
        return new MemoryParts(trace, MemoryWalk.provenance(trace, place), HalfLife.of(trace, place), overRun);
    }

    public Cursor place() {
        return provenance.place();
    }

    /** As {@code c[2]}. */
    public String name() {
        return "c[" + place().unit() + "]";
    }
}
