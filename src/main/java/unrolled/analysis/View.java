package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.engine.forward.Quantity;
import unrolled.run.Trace;

/**
 * What is looked at: the traces of all runs, in their order, and the cursor, which stands in one of them.
 *
 * @param reached how many batches of all traces there are: while traces grow, each look at them is another view
 * @param comparison how the other runs follow the cursor, and with which of them the cursor's run is compared
 */
public record View(List<Trace> traces, Cursor cursor, long reached, Comparison comparison) {
    public View {
        traces = List.copyOf(traces);
    }

    public View(List<Trace> traces, Cursor cursor) {
        this(traces, cursor, Comparison.NONE);
    }

    public View(List<Trace> traces, Cursor cursor, Comparison comparison) {
        this(traces, cursor, traces.stream().mapToLong(Trace::reached).sum(), comparison);
    }

    /** Where a run stands: at the cursor, or following it by the lock. */
    public Followed follow(Trace trace) {
        return trace == current()
                ? new Followed(trace.nearest(cursor.moment()), cursor.slot(), false)
                : comparison.lock().follow(cursor, current().run(), trace);
    }

    /** The cursor in another run, where that follows it; in one of which nothing is there, at the same moment. */
    public Cursor inRun(String id) {
        return begun().stream()
                .filter(trace -> trace.run().id().equals(id))
                .findFirst()
                .map(this::follow)
                .map(place -> cursor.inRun(id).at(place.moment()).inSlot(place.slot()))
                .orElseGet(() -> cursor.inRun(id));
    }

    /** The cursor's run and the one that it is compared with, if there is such a run and something of it is there. */
    public Optional<RunPair> pair() {
        return comparison
                .against()
                .filter(run -> !run.equals(cursor.run()))
                .flatMap(run -> begun().stream()
                        .filter(trace -> trace.run().id().equals(run))
                        .findFirst())
                .map(other -> new RunPair(current(), other, comparison.lock()))
                .filter(RunPair::isComparable);
    }

    /** The traces of which something is there. */
    public List<Trace> begun() {
        return traces.stream().filter(trace -> trace.reached() > 0).toList();
    }

    /** The same with some runs alone; that of the cursor is always among them. */
    public View only(Set<String> runs) {
        List<Trace> some = traces.stream()
                .filter(trace -> trace == current() || runs.contains(trace.run().id()))
                .toList();
        return some.size() == traces.size() ? this : new View(some, cursor, reached, comparison);
    }

    /** The trace in which the cursor stands. */
    public Trace current() {
        return traces.get(currentIndex());
    }

    public int currentIndex() {
        return index(cursor.run());
    }

    /** The trace of a run; the first one if there is no such run. */
    public Trace trace(String run) {
        return traces.get(index(run));
    }

    private int index(String run) {
        return IntStream.range(0, traces.size())
                .filter(t -> traces.get(t).run().id().equals(run))
                .findFirst()
                .orElse(0);
    }

    /** The largest absolute value of h or c in any run that is not far beyond the usual ones: one colour scale for all. */
    public double usual(Quantity quantity) {
        return traces.stream()
                .mapToDouble(trace -> trace.sizes().of(quantity))
                .max()
                .orElse(0);
    }
}
