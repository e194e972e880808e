package unrolled.debug.expression;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * What the names of an expression mean: the runs that there are, and the cursor, whose run, slot and layer are meant
 * where an expression names none.
 *
 * @param lock where the other runs stand while the cursor stands in one
 */
public record Scope(List<Trace> traces, Cursor cursor, Lock lock) {
    public Scope {
        traces = List.copyOf(traces);
    }

    public Scope at(Cursor cursor) {
        return new Scope(traces, cursor, lock);
    }

    /** The trace in which the cursor stands. */
    public Trace own() {
        return traces.get(ownIndex());
    }

    /** Which run the cursor stands in; the first one if there is no such run. */
    public int ownIndex() {
        return Math.max(0, indexOf(cursor.run()));
    }

    /** Which run has this letter; -1 if none has. */
    int indexOf(String id) {
        return IntStream.range(0, traces.size())
                .filter(at -> run(at).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    Run run(int index) {
        return traces.get(index).run();
    }

    List<String> ids() {
        return traces.stream().map(trace -> trace.run().id()).toList();
    }
}
