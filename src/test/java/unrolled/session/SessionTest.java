package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Move;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.run.TraceBudget;
import unrolled.run.plan.Moment;
import unrolled.work.TraceThreads;
import unrolled.work.WorkQueue;

/** The session without a window: work and results run at once, on the thread of the test. */
class SessionTest {
    private final Experiment airline = Examples.airline();
    private final Session session = new Session(Computed.of(airline), Runnable::run, Runnable::run);

    @Test
    void itBeginsAtTheFirstMomentOfTheFirstRun() {
        assertEquals(Cursor.start("A"), session.view().cursor());
        assertFalse(session.history().unsavedProperty().get());
    }

    @Test
    void anEditComputesWhatItChangesAndKeepsTheRest() {
        var before = session.view().traces();
        session.edit(e -> e.withRun("B", run -> run.withBatchSize(7)));
        var after = session.view().traces();
        assertSame(before.get(0), after.get(0));
        assertNotSame(before.get(1), after.get(1));
        assertEquals(7, after.get(1).plan().batchSize());
        assertTrue(session.history().unsavedProperty().get());
    }

    @Test
    void whileAnEditIsComputedTheViewIsOfTheExperimentBefore() {
        List<Runnable> waiting = new ArrayList<>();
        Session slow = new Session(Computed.of(airline), waiting::add, Runnable::run);
        assertTrue(slow.isUpToDate());
        slow.edit(e -> e.withTitle("as it was, with another name"));
        assertTrue(slow.isUpToDate());
        assertEquals(Optional.empty(), slow.edit(e -> e.withData(e.data().withLookBack(4))));
        assertFalse(slow.isUpToDate());
        assertEquals(3, slow.experimentInView().data().lookBack());
        new ArrayList<>(waiting).forEach(Runnable::run);
        assertTrue(slow.isUpToDate());
        assertEquals(slow.experiment(), slow.experimentInView());
    }

    @Test
    void whatIsNoLongerComputedIsShownAlready() {
        List<Integer> seen = new ArrayList<>();
        session.busyProperty().subscribe((before, busy) -> {
            if (!busy) {
                seen.add(session.experimentInView().data().lookBack());
            }
        });
        session.edit(e -> e.withData(e.data().withLookBack(4)));
        assertEquals(List.of(4), seen);
    }

    @Test
    void aWrongEditChangesNothingAndSaysWhy() {
        var problem = session.edit(e -> e.withRun("C", run -> run.withBatchSize(3)));
        assertTrue(problem.isPresent());
        assertEquals(airline, session.experiment());
        assertFalse(session.history().canUndoProperty().get());
    }

    @Test
    void whatMayBeTooLargeIsComputedOnlyWhenSomebodySaysSo() {
        long bytes = Footprint.of(airline, airline.runs().get(2)).batch();
        Session small = new Session(Computed.of(airline), Runnable::run, Runnable::run, bytes);
        assertEquals(Optional.empty(), small.edit(e -> e.withRun("C", run -> run.withBatchSize(10))), "it is valid");
        assertEquals(10, small.experiment().run("C").orElseThrow().batchSize());
        assertEquals("C", small.tooLargeProperty().get().get(0).run());
        assertTrue(small.stoppedProperty().get());
        assertFalse(small.busyProperty().get());
        assertEquals(4, small.view().traces().get(2).plan().batchSize(), "what was there is still seen");

        small.resume();
        assertEquals(List.of(), small.tooLargeProperty().get());
        assertFalse(small.stoppedProperty().get());
        assertEquals(10, small.view().traces().get(2).plan().batchSize());
        small.edit(e -> e.withRun("C", run -> run.withBatchSize(7)));
        assertEquals(7, small.view().traces().get(2).plan().batchSize(), "less than that needs no other word");
    }

    @Test
    void anEditThatIsSmallAgainEndsTheWaiting() {
        long bytes = Footprint.of(airline, airline.runs().get(2)).batch();
        Session small = new Session(Computed.of(airline), Runnable::run, Runnable::run, bytes);
        small.edit(e -> e.withRun("C", run -> run.withBatchSize(10)));
        small.undo();
        assertEquals(List.of(), small.tooLargeProperty().get());
        assertFalse(small.stoppedProperty().get());
        assertTrue(small.view().current().run().choice().equals(airline.runs().get(0)));
    }

    @Test
    void undoAndRedoBringTracesBackToo() {
        session.edit(e -> e.withModel(Models.stacked(e.model(), List.of(6))));
        assertEquals(6, session.view().current().run().model().lstms().get(0).units());
        session.undo();
        assertEquals(airline, session.experiment());
        assertEquals(4, session.view().current().run().model().lstms().get(0).units());
        session.redo();
        assertEquals(6, session.view().current().run().model().lstms().get(0).units());
    }

    @Test
    void theCursorStaysInsideWhatThereIs() {
        session.goTo(new Cursor("C", new Moment(1, 34, 2), 3, 0, 3));
        session.edit(e -> e.withRun("C", run -> run.withBatchSize(1)));
        assertEquals(
                new Cursor("C", new Moment(1, 34, 2), 0, 0, 3), session.view().cursor());
        session.edit(e -> e.without("C"));
        assertEquals("A", session.view().cursor().run());
    }

    @Test
    void movesStopAtTheEnds() {
        session.move(Move.STEP_BACK);
        assertEquals(Moment.FIRST, session.view().cursor().moment());
        session.move(Move.END);
        session.move(Move.STEP);
        assertEquals(new Moment(1, 139, 2), session.view().cursor().moment());
    }

    @Test
    void aNewRunCanBeGoneToBeforeItIsComputed() {
        session.edit(e -> e.withCopyOf("B"));
        session.goTo(session.view().cursor().inRun("D"));
        assertEquals("D", session.view().cursor().run());
    }

    @Test
    void aComparisonOutlivesEditsAsLongAsItsRunIsThere() {
        Comparison withC = new Comparison(Lock.SAMPLE, Optional.of("C"));
        session.compare(withC);
        session.edit(e -> e.withRun("C", run -> run.withBatchSize(7)));
        session.move(Move.END);
        assertEquals(withC, session.view().comparison());
        assertEquals("C", session.view().pair().orElseThrow().other().run().id());
        session.edit(e -> e.without("C"));
        assertEquals(
                new Comparison(Lock.SAMPLE, Optional.empty()), session.view().comparison());
        session.compare(withC);
        session.open(airline);
        assertEquals(Comparison.NONE, session.view().comparison());
    }

    @Test
    void goingToTheOtherRunTurnsTheComparisonRound() {
        session.compare(new Comparison(Lock.BATCH, Optional.of("B")));
        session.goTo(Cursor.start("B"));
        assertEquals(Optional.of("A"), session.view().comparison().against());
        session.goTo(Cursor.start("C"));
        assertEquals(Optional.of("A"), session.view().comparison().against(), "C is compared with A as well");
    }

    @Test
    void ofAnExperimentThatWasOpenedTheRunsThatCanBeRunAreShown() {
        Experiment broken = airline.withRun("A", run -> run.withBatchSize(3));
        session.compare(new Comparison(Lock.BATCH, Optional.of("B")));
        session.open(broken);
        assertEquals(broken, session.experiment());
        assertFalse(session.blankProperty().get());
        assertFalse(session.busyProperty().get());
        assertFalse(session.history().unsavedProperty().get());
        assertEquals(Cursor.start("B"), session.view().cursor());
        assertEquals(List.of("B", "C"), shownRuns());
        session.edit(e -> e.withTitle("still wrong"));
        session.edit(e -> session.checkedProperty()
                .get()
                .problems()
                .get(0)
                .remedies()
                .get(0)
                .mended());
        assertEquals(List.of("A", "B", "C"), shownRuns());
        assertEquals(List.of(), session.checkedProperty().get().problems());
        session.undo();
        assertEquals(List.of("B", "C"), shownRuns());
        assertEquals("still wrong", session.experiment().title());
        assertTrue(
                session.edit(e -> e.withRun("B", run -> run.withBatchSize(0))).isPresent());
        assertEquals(1, session.experiment().run("B").orElseThrow().batchSize(), "what can be run stays so");
    }

    private List<String> shownRuns() {
        return session.view().traces().stream().map(trace -> trace.run().id()).toList();
    }

    @Test
    void nothingIsShownOfAnExperimentOfWhichNothingCanBeRun() {
        Experiment broken = airline.withTitle("broken").withModel(Models.stacked(airline.model(), List.of(0)));
        session.open(broken);
        assertEquals(broken, session.experiment());
        assertTrue(session.blankProperty().get());
        assertFalse(session.busyProperty().get());
        session.edit(e -> e.withModel(Models.stacked(e.model(), List.of(6))));
        assertFalse(session.blankProperty().get());
        assertEquals(6, session.view().current().run().model().lstms().get(0).units());
        assertEquals(Cursor.start("A"), session.view().cursor());
        session.undo();
        assertTrue(session.blankProperty().get());
        assertEquals(broken, session.experiment());
        session.open(airline.withRuns(List.of()));
        assertTrue(session.blankProperty().get());
        session.edit(e -> e.withRuns(airline.runs()));
        assertFalse(session.blankProperty().get());
    }

    @Test
    void whatIsStillBeingComputedIsNotShownOfAnExperimentThatWasLeft() {
        List<Runnable> waiting = new ArrayList<>();
        Session slow = new Session(Computed.of(airline), waiting::add, Runnable::run);
        slow.edit(e -> e.withRun("B", run -> run.withBatchSize(7)));
        slow.open(airline.withModel(Models.stacked(airline.model(), List.of(0))));
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
        assertTrue(slow.blankProperty().get());
        assertFalse(slow.busyProperty().get());
        assertEquals(1, slow.view().traces().get(1).plan().batchSize());
    }

    @Test
    void openingAnotherExperimentBeginsAnew() {
        session.edit(e -> e.withTitle("changed"));
        session.move(Move.END);
        session.open(airline.withTitle("other"));
        assertEquals(Cursor.start("A"), session.view().cursor());
        assertFalse(session.history().canUndoProperty().get());
        assertFalse(session.history().unsavedProperty().get());
    }

    @Test
    void whatIsThereOfALongRunIsShownAndItCanBeStoppedAndGoneOnWith() {
        List<Runnable> waiting = new ArrayList<>();
        Experiment trained =
                airline.withRuns(List.of(airline.runs().get(0).withCalls(List.of(new Call.Fit(50, false, false)))));
        Computed begun = Computed.within(0, trained, TraceBudget.USUAL);
        assertTrue(begun.traces().get(0).reached() > 0);
        assertFalse(begun.isComplete());
        Session slow = new Session(begun, waiting::add, Runnable::run);
        assertTrue(slow.busyProperty().get());
        slow.goTo(Cursor.start("A").at(new Moment(49, 0, 0)));
        assertEquals(begun.traces().get(0).lastReached(), slow.view().cursor().moment(), "no further than it has got");
        waiting.remove(0).run();
        assertFalse(slow.busyProperty().get());
        assertTrue(slow.view().current().isComplete());
        assertSame(begun.traces().get(0), slow.view().current(), "it goes on with what was there");
        slow.goTo(Cursor.start("A").at(new Moment(49, 0, 0)));
        assertEquals(new Moment(49, 0, 0), slow.view().cursor().moment());
    }

    @Test
    void anErrorWhileItComputesIsToldAndNothingStaysBusy() throws InterruptedException {
        List<Runnable> waiting = new ArrayList<>();
        Error error = new NoClassDefFoundError("unrolled/run/Lost");
        AtomicReference<Error> thrown = new AtomicReference<>(error);
        WorkQueue work = WorkQueue.ofNewest(waiting::add, Runnable::run);
        Session session = new Session(
                Computed.of(airline),
                work,
                Runnable::run,
                Computation.Means.recordingBy(queue -> new Recorder(new TraceThreads(2), () -> throwOnce(thrown))));
        session.edit(e -> e.withTitle("changed").withRun("B", run -> run.withBatchSize(7)));
        assertTrue(session.busyProperty().get());
        work(waiting);
        assertFalse(session.busyProperty().get());
        assertEquals(Optional.empty(), session.runningProperty().get());
        assertSame(error, session.failureProperty().get().orElseThrow());
        int shown = session.view().traces().get(1).plan().batchSize();
        assertTrue(session.blankProperty().get() || shown == 7, "nothing of another experiment is shown");
        session.edit(e -> e.withRun("B", run -> run.withBatchSize(5)));
        work(waiting);
        assertFalse(session.busyProperty().get());
        assertEquals(Optional.empty(), session.failureProperty().get());
        assertFalse(session.blankProperty().get());
        assertEquals(5, session.view().traces().get(1).plan().batchSize());
    }

    private static boolean throwOnce(AtomicReference<Error> error) {
        Error once = error.getAndSet(null);
        if (once != null) {
            throw once;
        }
        return false;
    }

    /** Runs what waits on a thread that prints no mistake. */
    private static void work(List<Runnable> waiting) throws InterruptedException {
        Thread thread = new Thread(waiting.remove(0));
        thread.setUncaughtExceptionHandler((where, what) -> {});
        thread.start();
        thread.join();
    }

    @Test
    void aStoppedComputationKeepsWhatIsThereUntilItGoesOn() {
        List<Runnable> waiting = new ArrayList<>();
        Experiment trained =
                airline.withRuns(List.of(airline.runs().get(0).withCalls(List.of(new Call.Fit(5000, false, false)))));
        Session session = new Session(Computed.within(0, trained, TraceBudget.USUAL), waiting::add, Runnable::run);
        Thread worker = new Thread(waiting.remove(0));
        worker.start();
        while (worker.isAlive()) {
            session.stop();
            Thread.onSpinWait();
        }
        assertFalse(session.busyProperty().get());
        assertTrue(session.stoppedProperty().get());
        long reached = session.view().current().reached();
        assertTrue(reached > 0 && reached < 5000 * 140, reached + " batches");
        session.resume();
        assertFalse(session.stoppedProperty().get());
        assertTrue(session.busyProperty().get());
    }
}
