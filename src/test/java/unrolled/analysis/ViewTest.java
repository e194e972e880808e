package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class ViewTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());

    private static View view(Cursor cursor, Lock lock) {
        return new View(TRACES, cursor, new Comparison(lock, Optional.empty()));
    }

    @Test
    void lockedBySampleGoingToAnotherRunAndBackKeepsTheSample() {
        Cursor sample138 = Cursor.start("A").at(new Moment(1, 138, 1)).onUnit(2);
        Cursor other = view(sample138, Lock.SAMPLE).inRun("C");
        assertEquals(new Cursor("C", new Moment(1, 34, 1), 2, 0, 2), other);
        assertEquals(sample138, view(other, Lock.SAMPLE).inRun("A"));
    }

    @Test
    void lockedByBatchAnotherRunIsEnteredAtTheSameBatch() {
        Cursor batch5 = Cursor.start("C").at(new Moment(0, 5, 2)).inSlot(3);
        assertEquals(batch5.inRun("A"), view(batch5, Lock.BATCH).inRun("A"));
    }

    @Test
    void inItsOwnRunTheCursorStaysWhereItIs() {
        Cursor here = Cursor.start("B").at(new Moment(1, 7, 1));
        assertEquals(here, view(here, Lock.SAMPLE).inRun("B"));
    }
}
