package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import unrolled.experiment.Call;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * The first call in which two runs are not alike, of those that they have made by a moment.
 *
 * @param number which call it is, from 0
 * @param one what the one run calls; empty if it has made no such call
 * @param other what the other one calls
 * @param running whether both are in it
 */
public record CallsApart(int number, Optional<Call> one, Optional<Call> other, boolean running) {
    /** Empty if both have made the same calls. How often a call that still runs will walk over its samples is no matter. */
    static Optional<CallsApart> at(RunPair pair, Difference there) {
        int here = call(pair.one(), there.one().place().moment());
        int other = call(pair.other(), there.other().place().moment());
        for (int number = 0; number <= Math.max(here, other); number++) {
            Optional<Call> calls = made(pair.one(), number, here);
            Optional<Call> others = made(pair.other(), number, other);
            boolean running = number == here && number == other;
            if (running ? !once(calls).equals(once(others)) : !calls.equals(others)) {
                return Optional.of(new CallsApart(number, calls, others, running));
            }
        }
        return Optional.empty();
    }

    private static int call(Trace trace, Moment moment) {
        return trace.plan().pass(moment.epoch()).call();
    }

    private static Optional<Call> made(Trace trace, int number, int last) {
        List<Call> calls = trace.run().choice().calls();
        return number <= last && number < calls.size() ? Optional.of(calls.get(number)) : Optional.empty();
    }

    private static Optional<Call> once(Optional<Call> call) {
        return call.map(made -> made.withEpochs(1));
    }
}
