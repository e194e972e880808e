package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Origin;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.plan.Moment;

/** A place in what is still being computed is waited for. */
class PresentViewTest {
    private static final Cursor PLACE = Cursor.start("A").at(new Moment(1, 5, 2));

    private final Computed growing = Computed.within(0, Examples.airline(), TraceBudget.USUAL);
    private final PresentView view = new PresentView(growing);

    private void computeAll() {
        growing.record(TraceWorkers.NONE, (done, all) -> true);
        view.show(growing);
    }

    @Test
    void whatIsOpenedIsSeenAtItsPlaceAsSoonAsThatIsThere() {
        view.await(Optional.of(PLACE));
        view.show(growing);
        assertNotEquals(PLACE, view.get().cursor());
        assertEquals(PLACE, view.cursor(), "where it will be");
        computeAll();
        assertEquals(PLACE, view.get().cursor());
    }

    @Test
    void whoeverGoesElsewhereMeanwhileStaysThere() {
        view.await(Optional.of(PLACE));
        view.show(growing);
        view.goTo(Cursor.start("A"));
        computeAll();
        assertEquals(Cursor.start("A"), view.get().cursor());
    }

    @Test
    void aMomentThatNeverComesIsNotWaitedForAnyLonger() {
        view.await(Optional.of(PLACE.at(new Moment(9, 0, 0))));
        computeAll();
        assertEquals(1, view.get().cursor().moment().epoch());
        view.show(growing);
        assertEquals(view.get().cursor(), view.cursor());
    }

    @Test
    void whoeverStandsInARunThatIsComputedAfterAnotherStandsThereAgain() {
        Computed anew = Computed.within(
                0,
                Examples.airline().withRun("A", run -> run.withOrigin(new Origin(Optional.of("C"), Optional.empty()))),
                TraceBudget.USUAL);
        view.goTo(Cursor.start("A"));
        view.show(anew);
        assertNotEquals("A", view.get().cursor().run());
        anew.record(TraceWorkers.NONE, (done, all) -> true);
        view.show(anew);
        assertEquals(Cursor.start("A"), view.get().cursor());
    }
}
