package unrolled.session;

import java.util.List;
import unrolled.experiment.Call;
import unrolled.run.Moment;
import unrolled.run.Run;

/** Where in an edited run that is which was in it before, if calls were added, removed, moved or changed. */
record CallPlaces(Run before, Run after) {
    /** The moment in the call in which one was, wherever that call stands by now. */
    Moment of(Moment moment) {
        List<Call> calls = before.choice().calls();
        if (calls.equals(after.choice().calls())) {
            return moment;
        }
        int call = before.plan().pass(moment.epoch()).call();
        return before.plan()
                .inCall(moment, numberNow(call, calls, after.choice().calls()), after.plan());
    }

    /** What stands before all that differs stays there, what stands after it keeps its distance to the end. */
    private static int numberNow(int call, List<Call> old, List<Call> now) {
        int shorter = Math.min(old.size(), now.size());
        int first = 0;
        while (first < shorter && old.get(first).equals(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && old.get(old.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
            last++;
        }
        if (call < first) {
            return call;
        }
        if (call >= old.size() - last) {
            return call + now.size() - old.size();
        }
        int moved = now.subList(first, now.size() - last).indexOf(old.get(call));
        return moved < 0 ? call : first + moved;
    }
}
