package unrolled.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.Runs;
import unrolled.run.Trace;

/** A whole run is looked through for a largest change once, as long as it is the same. */
class LargestChangesTest {
    private static final When.ChangesMost C = new When.ChangesMost("c[2]");

    private final List<Trace> traces =
            Runs.all(Examples.airline()).stream().map(Trace::of).toList();
    private final LargestChanges changes = new LargestChanges();
    private final AtomicInteger looked = new AtomicInteger();

    private Optional<LargestChange> ask(When.ChangesMost when, Scope scope) {
        return changes.of(when, scope, Workers.NONE, (done, all) -> {
            looked.incrementAndGet();
            return true;
        });
    }

    private Scope in(String run) {
        return new Scope(traces, Cursor.start(run), Lock.BATCH);
    }

    private boolean looks(When.ChangesMost when, Scope scope) {
        looked.set(0);
        ask(when, scope);
        return looked.get() > 0;
    }

    @Test
    void itIsRememberedForTheSameNumbersOfTheSameRun() {
        Optional<LargestChange> first = ask(C, in("A"));
        looked.set(0);
        Scope later = in("A").at(in("A").cursor().at(traces.get(0).plan().last()));
        assertEquals(first, ask(C, later));
        assertEquals(0, looked.get(), "nothing was looked through again");
        assertTrue(looks(new When.ChangesMost("c[1]"), in("A")), "other numbers");
        assertTrue(looks(C, in("B")), "another run");
    }

    @Test
    void itIsLookedForAgainInARunThatIsAnotherOne() {
        When.ChangesMost apart = new When.ChangesMost("A.h - B.h");
        ask(apart, in("A"));
        assertTrue(looks(apart, new Scope(traces, Cursor.start("A"), Lock.SAMPLE)), "B follows by another lock");
        List<Trace> others = List.of(traces.get(0), Trace.of(traces.get(1).run()), traces.get(2));
        assertTrue(looks(apart, new Scope(others, Cursor.start("A"), Lock.BATCH)), "B was computed anew");
        changes.keep(others);
        assertTrue(looks(apart, in("A")), "the runs before are forgotten");
    }

    @Test
    void aSecondSearchDoesNotLookThroughTheRunForIt() {
        AtomicInteger told = new AtomicInteger();
        Progress counting = (done, all) -> {
            told.incrementAndGet();
            return true;
        };
        Search search = new Search(in("A"), List.of(Breakpoint.on(C)), Workers.NONE, changes);
        Outcome first = search.forwards(in("A").cursor().moment(), counting);
        int once = told.getAndSet(0);
        Outcome second = new Search(in("A"), List.of(Breakpoint.on(C)), Workers.NONE, changes)
                .forwards(in("A").cursor().moment(), counting);
        assertEquals(first.stops(), second.stops());
        assertTrue(told.get() < once, told + " after " + once);
    }
}
