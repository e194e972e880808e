package unrolled.debug.stop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import unrolled.run.Plan;

/** Counts the hits of a search until one of them stops it, and keeps what log points are hit by on the way. */
final class Tally {
    private final List<AskedBreakpoint> asked;
    private final Plan plan;
    /** How many hits of each breakpoint are left until it stops. */
    private final int[] left;
    /** Of each breakpoint the last hits of a stretch that is scanned forwards on the way back, as many as are left. */
    private final List<Deque<Hit>> last = new ArrayList<>();

    private final Deque<Hit> lastSaid = new ArrayDeque<>();
    private final List<Hit> said = new ArrayList<>();
    private Hit newestDropped;
    private Hit stop;
    private boolean more;

    Tally(List<AskedBreakpoint> asked, Plan plan) {
        this.asked = asked;
        this.plan = plan;
        this.left = asked.stream()
                .mapToInt(one -> Math.max(1, one.breakpoint().hits()))
                .toArray();
        asked.forEach(one -> last.add(new ArrayDeque<>()));
    }

    /** A hit on the way on; false if it stops. */
    boolean onTheWay(int probe, long moment, int slot) {
        Hit hit = asked.get(probe).hit(plan.at(moment), slot);
        if (asked.get(probe).breakpoint().isLogPoint()) {
            say(hit);
        } else {
            left[probe]--;
            stop = left[probe] == 0 && stop == null ? hit : stop;
        }
        return stop == null;
    }

    /** A hit in a stretch of the way back. */
    boolean inStretch(int probe, long moment, int slot) {
        Hit hit = asked.get(probe).hit(plan.at(moment), slot);
        boolean says = asked.get(probe).breakpoint().isLogPoint();
        Deque<Hit> hits = says ? lastSaid : last.get(probe);
        hits.addLast(hit);
        if (hits.size() > (says ? Outcome.MOST_LINES : left[probe])) {
            Hit dropped = hits.removeFirst();
            newestDropped = says ? dropped : newestDropped;
        }
        return true;
    }

    /** Goes back over the hits of a stretch. */
    void endStretch() {
        for (int probe = 0; probe < left.length; probe++) {
            Deque<Hit> hits = last.get(probe);
            left[probe] -= hits.size();
            if (left[probe] == 0 && !asked.get(probe).breakpoint().isLogPoint()) {
                Hit candidate = hits.getFirst();
                boolean nearer = stop == null || candidate.moment().compareTo(stop.moment()) > 0;
                stop = nearer ? candidate : stop;
            }
            hits.clear();
        }
        for (Iterator<Hit> back = lastSaid.descendingIterator(); back.hasNext(); ) {
            Hit hit = back.next();
            if (isBeforeStop(hit)) {
                say(hit);
            }
        }
        more |= newestDropped != null && isBeforeStop(newestDropped);
        lastSaid.clear();
        newestDropped = null;
    }

    /** Whether a hit comes on the way back before the stop, or with it. */
    private boolean isBeforeStop(Hit hit) {
        return stop == null || hit.moment().compareTo(stop.moment()) >= 0;
    }

    private void say(Hit hit) {
        if (said.size() < Outcome.MOST_LINES) {
            said.add(hit);
        } else {
            more = true;
        }
    }

    Optional<Hit> stop() {
        return Optional.ofNullable(stop);
    }

    /** The hits of log points in the order of running. */
    List<Hit> said() {
        return said;
    }

    boolean more() {
        return more;
    }
}
