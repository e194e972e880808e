package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;

/** Back to where one was, and forward again. */
class VisitsTest {
    private static final Cursor START = Cursor.start("A");
    private static final Cursor FAR = new Cursor("A", new Moment(0, 70, 1), 0, 0, 2);
    private static final Cursor OTHER = new Cursor("C", new Moment(1, 3, 2), 3, 0, 1);

    private final Session session = new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run);
    private final Visits visits = new Visits(session);

    private Cursor here() {
        return session.view().cursor();
    }

    private boolean canGoBack() {
        return visits.canGoBackProperty().get();
    }

    private boolean canGoForward() {
        return visits.canGoForwardProperty().get();
    }

    @Test
    void atFirstThereIsNowhereToGoBackTo() {
        assertFalse(canGoBack());
        assertFalse(canGoForward());
        visits.back();
        visits.forward();
        assertEquals(START, here());
    }

    @Test
    void backAndForwardLeadExactlyToWhereOneWas() {
        session.goTo(FAR);
        session.goTo(OTHER);
        visits.back();
        assertEquals(FAR, here());
        visits.back();
        assertEquals(START, here());
        assertFalse(canGoBack());
        visits.forward();
        assertEquals(FAR, here());
        visits.forward();
        assertEquals(OTHER, here());
        assertFalse(canGoForward());
        assertTrue(canGoBack());
    }

    @Test
    void stepsToTheNeighbourOnlyMoveThePlaceWhereOneIs() {
        session.move(Move.STEP);
        session.move(Move.BATCH);
        session.goTo(here().onUnit(3));
        assertFalse(canGoBack());
        Cursor walkedTo = here();
        assertEquals(new Cursor("A", new Moment(0, 1, 1), 0, 0, 3), walkedTo);
        session.goTo(FAR);
        session.move(Move.STEP_BACK);
        Cursor besideFar = here();
        visits.back();
        assertEquals(walkedTo, here());
        visits.forward();
        assertEquals(besideFar, here());
    }

    @Test
    void homeEndEpochsAndOtherRunsAreJumps() {
        for (Move move : new Move[] {Move.END, Move.START, Move.EPOCH}) {
            Cursor before = here();
            session.move(move);
            visits.back();
            assertEquals(before, here(), move.name());
            visits.forward();
        }
        Cursor before = here();
        session.goTo(session.view().inRun("B"));
        visits.back();
        assertEquals(before, here());
    }

    @Test
    void walkingIsNoJumpHoweverFarItLeads() {
        visits.walk(() -> session.goTo(FAR));
        assertFalse(canGoBack());
        session.goTo(OTHER);
        visits.back();
        assertEquals(FAR, here());
    }

    @Test
    void aJumpAfterGoingBackForgetsWhatWasAhead() {
        session.goTo(FAR);
        session.goTo(OTHER);
        visits.back();
        session.move(Move.END);
        assertFalse(canGoForward());
        visits.back();
        assertEquals(FAR, here());
        visits.back();
        assertEquals(START, here());
    }

    @Test
    void aHundredPlacesAreKept() {
        for (int jump = 0; jump < 2 * Visits.MOST; jump++) {
            session.goTo(START.at(new Moment(0, jump % 2 == 0 ? 100 : jump % 90, 0)));
        }
        int steps = 0;
        while (canGoBack()) {
            visits.back();
            steps++;
        }
        assertEquals(Visits.MOST - 1, steps);
    }

    @Test
    void placesOfARunThatIsGoneArePassedOverUntilItIsBack() {
        session.goTo(OTHER);
        session.goTo(FAR);
        session.edit(experiment -> experiment.without("C"));
        visits.back();
        assertEquals(START, here());
        visits.forward();
        assertEquals(FAR, here());
        assertFalse(canGoForward());
        session.undo();
        visits.back();
        assertEquals(OTHER, here());
    }

    @Test
    void momentsThatTheRunHasNoMoreArePassedOverUntilItHasThem() {
        session.move(Move.END);
        Cursor end = here();
        session.edit(experiment -> experiment.withRun("A", run -> run.withSamples(OptionalInt.of(50))));
        assertFalse(end.equals(here()));
        visits.back();
        assertEquals(START, here());
        session.undo();
        visits.forward();
        assertEquals(end, here());
    }

    @Test
    void soDoesTheSameOneThatIsOpenedAgain() {
        session.goTo(FAR);
        session.goTo(START);
        session.open(Examples.airline());
        assertFalse(canGoBack());
        session.move(Move.END);
        visits.back();
        assertEquals(START, here());
    }

    @Test
    void anotherExperimentBeginsWithNone() {
        session.goTo(FAR);
        session.goTo(OTHER);
        visits.back();
        session.open(
                BundledExperiments.named("train-n-predict-1"),
                new Cursor("B", new Moment(0, 3, 0), 0, 0, 0),
                session.view().comparison());
        assertFalse(canGoBack());
        assertFalse(canGoForward());
        session.move(Move.END);
        visits.back();
        assertEquals(new Cursor("B", new Moment(0, 3, 0), 0, 0, 0), here());
        assertFalse(canGoBack());
    }
}
