package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.engine.forward.Quantity;

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

    private static Change held(int from, int until) {
        Change.End end = new Change.End(until, 3, 0);
        return new Change(from, 7, new Change.Hold(Quantity.F, 1, 0, 0, 2, Optional.of(end)), 1);
    }

    private static List<Change> held(List<Call> before, int from, int until, List<Call> after) {
        return run(before).with(held(from, until)).withCalls(after).whatIf().changes();
    }

    @Test
    void whatIsHeldBeginsAndEndsInItsCalls() {
        assertEquals(List.of(held(0, 6)), held(List.of(ONCE, FIT), 0, 2, List.of(RESET, ONCE, ONCE, THRICE, FIT)));
        assertEquals(List.of(held(1, 5)), held(List.of(FIT, ONCE), 1, 2, List.of(FIT, THRICE, ONCE)));
    }

    @Test
    void whatIsHeldUntilAnEpochThatItsCallNoLongerHasEndsInTheLastThatItHas() {
        assertEquals(List.of(held(0, 1)), held(List.of(THRICE, ONCE), 0, 2, List.of(FIT, ONCE)));
        assertEquals(List.of(held(0, 0)), held(List.of(THRICE, FIT), 0, 2, List.of(ONCE, FIT)));
        assertEquals(List.of(held(0, 1)), held(List.of(VALIDATED, ONCE), 0, 3, List.of(FIT, ONCE)), "no validation");
        assertEquals(List.of(held(0, 4)), held(List.of(ONCE, FIT), 0, 4, List.of(ONCE, ONCE)), "the last call goes on");
    }

    @Test
    void whatIsHeldGoesWithTheCallInWhichItBeginsOrEnds() {
        assertEquals(List.of(), held(List.of(ONCE, FIT, THRICE), 0, 4, List.of(ONCE, FIT)));
        assertEquals(List.of(), held(List.of(ONCE, FIT, THRICE), 0, 4, List.of(FIT, THRICE)));
        assertEquals(List.of(held(0, 2)), held(List.of(ONCE, FIT, THRICE), 0, 4, List.of(ONCE, THRICE)));
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
