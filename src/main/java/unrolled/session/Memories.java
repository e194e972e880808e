package unrolled.session;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.WeakHashMap;
import unrolled.analysis.HalfLives;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * How long the units of a run remember, over the whole run: gathered in a walk through a complete trace that is not too
 * long to be walked at once, and kept as long as the trace lives and the same layer and slot are looked at.
 */
public final class Memories {
    private static final long MOST_MOMENTS = 1_000_000;

    private final Map<Trace, HalfLives> kept = new WeakHashMap<>();

    /** Whether they can be gathered: not where forget gates are not recorded, not while the run is computed, nor of one that is too long. */
    public boolean isOffered(Trace trace) {
        return trace.run().recorded().has(Quantity.F)
                && trace.isComplete()
                && trace.plan().moments() <= MOST_MOMENTS;
    }

    /** Those of all units of the layer that a cursor looks at; empty if they have not been gathered. */
    public Optional<HalfLives> of(Trace trace, Cursor place) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(trace))
                    .filter(lives -> lives.layer() == place.layer() && lives.slot() == place.slot());
        }
    }

    /** That of the unit that a cursor looks at; empty if it has not been gathered. */
    public OptionalDouble ofUnit(Trace trace, Cursor place) {
        return of(trace, place)
                .map(lives -> OptionalDouble.of(lives.of(place.unit())))
                .orElse(OptionalDouble.empty());
    }

    /** Gathers them if they are {@linkplain #isOffered offered} and not there yet, which may take a while. */
    public Optional<HalfLives> gather(Trace trace, Cursor place) {
        Optional<HalfLives> known = of(trace, place);
        if (known.isPresent() || !isOffered(trace)) {
            return known;
        }
        HalfLives lives = HalfLives.of(trace, place.layer(), place.slot(), Progress.SILENT);
        synchronized (kept) {
            kept.put(trace, lives);
        }
        return Optional.of(lives);
    }
}
