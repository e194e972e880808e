package unrolled.session.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Move;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.run.plan.Moment;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.work.WorkQueue;

/** Runs to stops on the thread of the test, which begin when it lets them. */
class RunToStopTest {
    private static final List<Breakpoint> THIRD = at(2);
    private static final List<Breakpoint> FOURTH = at(3);

    private final Session session = new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final RunToStop stops =
            new RunToStop(session, WorkQueue.ofNewest(waiting::add, Runnable::run), new LargestChanges(), () -> {});
    private final Asker asker = new Asker();
    private final Asker other = new Asker();

    /** What somebody who asked was told. */
    private static final class Asker {
        private final List<Said> said = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final RunToStop.Told told = new RunToStop.Told(
                outcomes::add,
                problem -> {
                    throw new AssertionError(problem);
                },
                said::add);
    }

    private static List<Breakpoint> at(int batch) {
        return List.of(Breakpoint.on(new When.At(new Moment(0, batch, 0))));
    }

    private void search() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void itSaysThatItRunsAndThenWhereItCameTo() {
        stops.run(THIRD, true, asker.told);
        assertEquals(List.of(Said.Plain.RUNNING), asker.said);
        search();
        assertEquals(new Moment(0, 2, 0), session.view().cursor().moment());
        assertEquals(1, asker.outcomes.size());
        assertFalse(stops.end(), "nothing goes on");
    }

    @Test
    void theSameAskedAgainGoesOnAndIsSaidAgain() {
        stops.run(THIRD, true, asker.told);
        stops.run(THIRD, true, asker.told);
        assertEquals(List.of(Said.Plain.RUNNING, Said.Plain.RUNNING), asker.said);
        assertEquals(1, waiting.size(), "nothing is searched twice");
        search();
        assertEquals(1, asker.outcomes.size());
    }

    @Test
    void theSameAskedByAnotherIsToldToTheOtherAlone() {
        stops.run(THIRD, true, asker.told);
        stops.run(THIRD, true, other.told);
        search();
        assertEquals(List.of(Said.Plain.RUNNING, Said.Plain.NOTHING), asker.said);
        assertEquals(List.of(Said.Plain.RUNNING), other.said);
        assertTrue(asker.outcomes.isEmpty());
        assertEquals(1, other.outcomes.size());
    }

    @Test
    void anotherQuestionEndsTheOneBeforeAndItsLineStays() {
        stops.run(THIRD, true, asker.told);
        stops.run(FOURTH, true, asker.told);
        assertEquals(List.of(Said.Plain.RUNNING, Said.Plain.NOTHING, Said.Plain.RUNNING), asker.said);
        search();
        assertEquals(new Moment(0, 3, 0), session.view().cursor().moment());
        assertEquals(1, asker.outcomes.size());
    }

    @Test
    void whoeverMovesMeanwhileEndsItAtOnce() {
        stops.run(THIRD, true, asker.told);
        session.move(Move.STEP);
        assertEquals(List.of(Said.Plain.RUNNING, Said.Plain.NOTHING), asker.said);
        search();
        assertEquals(new Moment(0, 0, 1), session.view().cursor().moment());
        assertTrue(asker.outcomes.isEmpty());
    }

    @Test
    void itIsEndedByAKeyOrLeftByWhoAsked() {
        stops.run(THIRD, true, asker.told);
        stops.leave(other.told);
        assertTrue(stops.end(), "what another has left is not this run");
        assertEquals(List.of(Said.Plain.RUNNING, Said.Plain.ENDED), asker.said);
        stops.run(THIRD, true, asker.told);
        stops.leave(asker.told);
        search();
        assertEquals(Moment.FIRST, session.view().cursor().moment());
        assertTrue(asker.outcomes.isEmpty());
    }
}
