package unrolled.session;

import unrolled.experiment.MovedCalls;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/** Where in an edited run that is which was in it before, if calls were added, removed, moved or changed. */
record CallPlaces(Run before, Run after) {
    /** The moment in the call in which one was, wherever that call stands by now. */
    Moment of(Moment moment) {
        MovedCalls calls =
                new MovedCalls(before.choice().calls(), after.choice().calls());
        if (calls.before().equals(calls.after())) {
            return moment;
        }
        int call = before.plan().pass(moment.epoch()).call();
        return before.plan().inCall(moment, calls.numberNow(call).orElse(call), after.plan());
    }
}
