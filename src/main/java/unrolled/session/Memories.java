package unrolled.session;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.WeakHashMap;
import unrolled.debug.Cursor;
import unrolled.debug.HalfLives;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * How long the units of a run remember, over the whole run: gathered in a walk through a complete trace that is not too
 * long to be walked at once, and kept as long as the trace lives and the same layer and slot are looked at.
 */
public final class Memories {
    private static final long MOST_MOMENTS = 1_000_000;

    private final Map<Trace, HalfLives> kept = new WeakHashMap<>();

    /** The half-life of the unit that a cursor looks at; empty if it has not been gathered. */
    public OptionalDouble of(Trace trace, Cursor place) {
        return lives(trace, place)
                .map(lives -> OptionalDouble.of(lives.of(place.unit())))
                .orElse(OptionalDouble.empty());
    }

    /** Those of all units of the layer that a cursor looks at. */
    public synchronized Optional<HalfLives> lives(Trace trace, Cursor place) {
        if (!trace.isComplete() || trace.plan().moments() > MOST_MOMENTS) {
            return Optional.empty();
        }
        HalfLives known = kept.get(trace);
        if (known == null || known.layer() != place.layer() || known.slot() != place.slot()) {
            known = HalfLives.of(trace, place.layer(), place.slot(), Progress.SILENT);
            kept.put(trace, known);
        }
        return Optional.of(known);
    }
}
