package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done by hand in passes of a run whose calls are edited. */
class MovedCallsTest {
    private static final Call ONCE = new Call.Predict(Part.ALL, 1);
    private static final Call THRICE = new Call.Predict(Part.ALL, 3);
    private static final Call FIT = new Call.Fit(2, false, false);
    private static final Call VALIDATED = new Call.Fit(2, true, false);
    private static final Call RESET = new Call.Reset();

    private static RunChoice run(List<Call> calls, int... passes) {
        RunChoice run = RunChoice.predicting("A", 1, true, 1).withCalls(calls);
        for (int pass : passes) {
            run = run.with(Pin.one(pass, 7, 1, 0)).with(new Change(pass, 7, new Change.Input(1, 0, 0), 0.5));
        }
        return run;
    }

    private static void assertMoved(List<Call> before, int[] passes, List<Call> after, int... now) {
        RunChoice moved = run(before, passes).withCalls(after);
        assertEquals(
                Arrays.stream(now).boxed().toList(),
                moved.pins().stream().map(Pin::epoch).toList());
        assertEquals(
                Arrays.stream(now).boxed().toList(),
                moved.whatIf().changes().stream().map(Change::epoch).toList());
        assertEquals(run(after, now), moved);
    }

    private static int[] in(int... passes) {
        return passes;
    }

    @Test
    void whatIsInACallThatIsMovedGoesWithIt() {
        assertMoved(List.of(THRICE, FIT), in(0, 2, 4), List.of(FIT, THRICE), 2, 4, 1);
    }

    @Test
    void whatIsBehindACallThatComesOrGoesKeepsItsCall() {
        assertMoved(List.of(ONCE, FIT), in(0, 2), List.of(ONCE, THRICE, FIT), 0, 5);
        assertMoved(List.of(ONCE, RESET, THRICE, FIT), in(0, 5), List.of(ONCE, RESET, FIT), 0, 2);
    }

    @Test
    void whatIsBehindACallThatGetsMoreEpochsOrAValidationKeepsItsCall() {
        assertMoved(List.of(ONCE, FIT), in(1), List.of(THRICE, FIT), 3);
        assertMoved(List.of(FIT, ONCE), in(1, 2), List.of(VALIDATED, ONCE), 2, 4);
        assertMoved(List.of(VALIDATED, ONCE), in(1, 2, 4), List.of(FIT, ONCE), 1, 2);
    }

    @Test
    void whatIsInACallThatIsRemovedGoesWithIt() {
        assertMoved(List.of(ONCE, FIT, THRICE), in(0, 1, 4), List.of(ONCE, THRICE), 0, 2);
    }

    @Test
    void anEpochThatTheLastCallDoesNotHaveYetIsWaitedFor() {
        assertMoved(List.of(ONCE, THRICE), in(3), List.of(ONCE, ONCE), 3);
        assertMoved(List.of(ONCE, ONCE), in(3), List.of(ONCE, THRICE), 3);
        assertMoved(List.of(ONCE, ONCE, RESET), in(3), List.of(THRICE, ONCE, ONCE, RESET), 6);
    }

    @Test
    void anEpochThatACallNoLongerHasIsNotOneOfTheNextCall() {
        assertMoved(List.of(THRICE, FIT), in(1, 3), List.of(ONCE, FIT), 1);
        assertMoved(List.of(ONCE), in(2), List.of(ONCE, FIT));
    }
}
