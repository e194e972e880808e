package unrolled.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

/** A search on in a run that is still being computed: a piece of it each time the search asks whether more will come. */
class GrowingSearchTest {
    private static final Moment LATER = new Moment(0, 700, 1);

    private final List<Trace> traces = Traces.empty(
            Examples.series(3_003, RunChoice.predicting("A", 1, true, 1)),
            List.of(),
            TraceBudget.of(64, 1),
            Workers.NONE);
    private final Trace trace = traces.get(0);

    GrowingSearchTest() {
        grow();
    }

    private void grow() {
        long enough = trace.plan().firstMoment(trace.reached()) + 60;
        try {
            Traces.record(traces, TraceWorkers.NONE, (done, all) -> done < enough);
        } catch (CancellationException ended) {
            // it goes on with the next piece
        }
    }

    private Search search(When when) {
        return new Search(new Scope(traces, Cursor.start("A"), Lock.BATCH), List.of(Breakpoint.on(when)));
    }

    @Test
    void itGoesOnWithWhatIsComputedMeanwhile() {
        Outcome outcome = search(new When.At(LATER)).forwards(Moment.FIRST, Progress.SILENT, () -> {
            grow();
            return true;
        });
        assertEquals(Optional.of(LATER), outcome.stop().map(Hit::moment));
        assertFalse(trace.isComplete(), "it stops where it has found something");
    }

    @Test
    void itComesToTheEndOfTheRun() {
        Outcome outcome = search(new When.Holds("x > 2")).forwards(Moment.FIRST, Progress.SILENT, () -> {
            grow();
            return true;
        });
        assertEquals(Optional.empty(), outcome.stop());
        assertTrue(trace.isComplete());
    }

    @Test
    void itEndsWhereTheComputationWasStopped() {
        AtomicInteger more = new AtomicInteger(3);
        Outcome outcome = search(new When.Holds("x > 2"))
                .forwards(Moment.FIRST, Progress.SILENT, () -> more.decrementAndGet() > 0);
        assertEquals(Optional.empty(), outcome.stop());
        assertFalse(trace.isComplete());
    }

    @Test
    void itIsCancelledWhileItWaits() {
        AtomicInteger asked = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> search(new When.At(LATER))
                        .forwards(Moment.FIRST, (done, all) -> asked.incrementAndGet() < 100, () -> true));
    }
}
