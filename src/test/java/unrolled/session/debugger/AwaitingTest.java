package unrolled.session.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Move;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.run.TraceBudget;
import unrolled.run.plan.Moment;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.work.WorkQueue;

/** Going to moments of a run, of which there is one batch until the test lets the rest be computed. */
class AwaitingTest {
    private static final Moment LATER = new Moment(0, 200, 1);

    private final Experiment experiment = Examples.series(1_003, RunChoice.predicting("A", 1, true, 1));
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private static final WorkQueue SEARCHING = WorkQueue.ofNewest(Runnable::run, Runnable::run);

    private final Session session =
            new Session(Computed.within(0, experiment, TraceBudget.of(64, 1)), waiting::add, Runnable::run);
    private final Debugger debugger = new Debugger(session, SEARCHING, SEARCHING, SEARCHING, new NotPlaying());

    private static final class NotPlaying implements Debugger.Playing {
        @Override
        public void toggle() {
            // nothing plays here
        }

        @Override
        public void pause() {
            // nothing plays here
        }

        @Override
        public void stopAt(StopAhead ahead, Consumer<Outcome> stopped) {}
    }

    private Moment here() {
        return session.view().cursor().moment();
    }

    private void compute() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void whatIsThereIsGoneToAtOnceWhateverBreakpointsThereAre() {
        compute();
        debugger.breakpoints().set(List.of(Breakpoint.on(new When.EveryMoment(1))));
        debugger.goTo(LATER);
        assertEquals(LATER, here());
        assertEquals(Said.Plain.NOTHING, debugger.said().get());
    }

    @Test
    void whatIsNotComputedYetIsGoneToAsSoonAsItIs() {
        debugger.goTo(LATER);
        assertEquals(Moment.FIRST, here());
        Said.Awaited said = assertInstanceOf(Said.Awaited.class, debugger.said().get());
        assertEquals(LATER, said.moment());
        assertTrue(said.how().orElseThrow().share() < 0.1, said::toString);
        compute();
        assertEquals(LATER, here());
        assertEquals(Said.Plain.NOTHING, debugger.said().get());
    }

    @Test
    void itIsEndedByAKey() {
        debugger.goTo(LATER);
        assertTrue(debugger.endRun());
        assertEquals(Said.Plain.ENDED, debugger.said().get());
        compute();
        assertEquals(Moment.FIRST, here());
        assertFalse(debugger.endRun(), "nothing goes on");
    }

    @Test
    void whoeverMovesOrRunsMeanwhileStaysThere() {
        debugger.goTo(LATER);
        session.move(Move.STEP);
        assertEquals(Said.Plain.NOTHING, debugger.said().get());
        debugger.goTo(LATER);
        debugger.runTo(new Moment(0, 0, 2));
        compute();
        assertEquals(new Moment(0, 0, 2), here());
    }
}
