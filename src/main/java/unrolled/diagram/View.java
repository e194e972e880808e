package unrolled.diagram;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.debug.Cursor;
import unrolled.engine.Quantity;
import unrolled.run.Trace;

/**
 * What is looked at: the traces of all runs, in their order, and the cursor, which stands in one of them.
 *
 * @param reached how many batches of all traces there are: while traces grow, each look at them is another view
 */
public record View(List<Trace> traces, Cursor cursor, long reached) {
    public View {
        traces = List.copyOf(traces);
    }

    public View(List<Trace> traces, Cursor cursor) {
        this(traces, cursor, traces.stream().mapToLong(Trace::reached).sum());
    }

    /** The traces of which something is there. */
    public List<Trace> begun() {
        return traces.stream().filter(trace -> trace.reached() > 0).toList();
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

    /** The largest absolute value of h or c in any run: bars of all runs have one scale. */
    public double largest(Quantity quantity) {
        return traces.stream()
                .mapToDouble(trace -> trace.largest(quantity))
                .max()
                .orElse(0);
    }
}
