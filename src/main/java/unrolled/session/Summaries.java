package unrolled.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import unrolled.analysis.DifferenceStrip;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Summary;
import unrolled.run.Trace;

/**
 * The strips of the heat map. A trace has gathered those of its first slots while it was recorded; others are made by
 * walking through it, and kept as long as the trace lives and the same slot and layer are looked at.
 */
public final class Summaries {
    private final Map<Trace, Kept> kept = new WeakHashMap<>();

    /** Only what is looked at now, so that runs that are gone are not kept. */
    private Optional<Compared> compared = Optional.empty();

    private record Kept(Summary.Choice choice, long reached, Summary summary) {}

    /** One strip of h for every run of a view, for the layer and the slot of its cursor where a run has them. */
    public List<Summary> of(View view, int columns, Progress progress) {
        return view.traces().stream()
                .map(trace -> of(trace, choice(view.cursor(), trace.run(), columns), progress))
                .toList();
    }

    /**
     * The difference of the cursor's run and the one that it is compared with, gathered a little further with every call.
     *
     * @param gathered says whether all is gathered that can be now
     */
    public record Strip(DifferenceStrip difference, boolean gathered) {}

    /** Which runs are compared, and in what. */
    private record Compared(RunPair pair, Summary.Choice choice, DifferenceStrip strip) {
        boolean isOf(RunPair pair, Summary.Choice choice) {
            return this.pair.equals(pair) && this.choice.equals(choice);
        }
    }

    /** Empty if nothing is compared. */
    public synchronized Optional<Strip> difference(View view, int columns) {
        Optional<RunPair> pair = view.pair();
        if (pair.isEmpty()) {
            compared = Optional.empty();
            return Optional.empty();
        }
        Trace one = pair.get().one();
        Summary.Choice choice = choice(view.cursor(), one.run(), columns);
        Compared known = compared.filter(last -> last.isOf(pair.get(), choice))
                .orElseGet(() -> new Compared(pair.get(), choice, new DifferenceStrip(one, choice)));
        compared = Optional.of(known);
        boolean more = known.strip().gather(pair.get());
        return Optional.of(new Strip(known.strip(), !more));
    }

    private static Summary.Choice choice(Cursor cursor, Run run, int columns) {
        int slot = Math.min(cursor.slot(), run.plan().slots() - 1);
        return new Summary.Choice(Quantity.H, cursor.layer(), slot, columns);
    }

    private Summary of(Trace trace, Summary.Choice choice, Progress progress) {
        return trace.overview(choice.layer(), choice.slot())
                .map(gathered -> gathered.coarser(choice.columns()))
                .orElseGet(() -> walked(trace, choice, progress));
    }

    private synchronized Summary walked(Trace trace, Summary.Choice choice, Progress progress) {
        Kept known = kept.get(trace);
        long reached = trace.reached();
        if (known == null || !known.choice().equals(choice) || known.reached() != reached) {
            known = new Kept(choice, reached, trace.summary(choice, progress));
            kept.put(trace, known);
        }
        return known.summary();
    }
}
