package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;

/** Edits of the calls of a run that walks over all samples in every pass. */
class CallPlacesTest {
    private static final Call ONCE = new Call.Predict(Part.ALL, 1);
    private static final Call THRICE = new Call.Predict(Part.ALL, 3);
    private static final Call FIT = new Call.Fit(2, false, false);
    private static final Call RESET = new Call.Reset();

    private static Run run(Call... calls) {
        Experiment experiment = Examples.airline().withRun("A", run -> run.withCalls(List.of(calls)));
        return Runs.all(experiment).get(0);
    }

    private static void assertFollowed(int pass, List<Call> before, int now, List<Call> after) {
        CallPlaces places = new CallPlaces(run(before.toArray(Call[]::new)), run(after.toArray(Call[]::new)));
        assertEquals(new Moment(now, 7, 1), places.of(new Moment(pass, 7, 1)));
    }

    @Test
    void whoeverStandsInACallThatIsMovedGoesWithIt() {
        assertFollowed(4, List.of(THRICE, FIT), 1, List.of(FIT, THRICE));
        assertFollowed(0, List.of(THRICE, FIT), 2, List.of(FIT, THRICE));
        assertFollowed(1, List.of(ONCE, FIT, RESET, THRICE), 4, List.of(THRICE, ONCE, FIT, RESET));
    }

    @Test
    void whoeverStandsInAnotherStaysThereWhateverComesOrGoesBeforeIt() {
        assertFollowed(2, List.of(ONCE, FIT), 5, List.of(ONCE, THRICE, FIT));
        assertFollowed(5, List.of(ONCE, THRICE, FIT), 2, List.of(ONCE, FIT));
        assertFollowed(2, List.of(ONCE, FIT), 4, List.of(THRICE, FIT));
    }

    @Test
    void oneOfTwoEqualCallsIsTheSameOneAfterwards() {
        assertFollowed(1, List.of(ONCE, ONCE), 4, List.of(ONCE, THRICE, ONCE));
    }

    @Test
    void aCallThatIsAnotherOneNowHasTheSamePassAsFarAsItGoes() {
        assertFollowed(3, List.of(ONCE, THRICE), 2, List.of(ONCE, FIT));
        assertFollowed(2, List.of(ONCE, FIT), 2, List.of(ONCE, THRICE));
    }

    @Test
    void whoeverStandsInACallThatIsRemovedKeepsThePassNumber() {
        assertFollowed(1, List.of(ONCE, THRICE), 1, List.of(ONCE));
        assertFollowed(1, List.of(ONCE, FIT, THRICE), 1, List.of(ONCE, THRICE));
    }
}
