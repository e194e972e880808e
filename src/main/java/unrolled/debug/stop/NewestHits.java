package unrolled.debug.stop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import unrolled.run.Plan;

/**
 * The last hits in a part of the way back, which is scanned forwards: of each breakpoint as many as may be left until it
 * stops, and of log points as many as are kept.
 */
final class NewestHits implements Scan.OnHit {
    private final List<AskedBreakpoint> asked;
    private final Plan plan;
    private final int[] left;
    private final List<Deque<Hit>> last = new ArrayList<>();
    private final Deque<Hit> said = new ArrayDeque<>();
    private Hit newestDropped;

    /** @param left how many hits of each breakpoint are left at most */
    NewestHits(List<AskedBreakpoint> asked, Plan plan, int[] left) {
        this.asked = asked;
        this.plan = plan;
        this.left = left.clone();
        asked.forEach(one -> last.add(new ArrayDeque<>()));
    }

    @Override
    public boolean at(int probe, long moment, int slot) {
        Hit hit = asked.get(probe).hit(plan.at(moment), slot);
        boolean says = asked.get(probe).breakpoint().isLogPoint();
        Deque<Hit> hits = says ? said : last.get(probe);
        hits.addLast(hit);
        if (hits.size() > (says ? Outcome.MOST_LINES : left[probe])) {
            Hit dropped = hits.removeFirst();
            newestDropped = says ? dropped : newestDropped;
        }
        return true;
    }

    /** Those of a breakpoint that stops, in the order of time. */
    Deque<Hit> of(int probe) {
        return last.get(probe);
    }

    /** Those of log points, in the order of time. */
    Deque<Hit> said() {
        return said;
    }

    /** The newest one of log points that is not kept; null if all are. */
    Hit newestDropped() {
        return newestDropped;
    }
}
