package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import unrolled.run.plan.Plan;

/**
 * Counts the hits of a search, part by part of its way, until one of them stops it, and keeps what log points are hit by. A
 * breakpoint that waits for its n-th hit stops there; a log point says something at every n-th.
 */
final class Tally {
    private final List<AskedBreakpoint> asked;
    private final Plan plan;
    /** How many hits of each breakpoint are left until it stops or says something. */
    private final int[] left;

    private final List<Hit> said = new ArrayList<>();
    private final List<Hit> stops = new ArrayList<>();
    /** The number of the moment at which something stops. */
    private long stopAt;

    private boolean more;

    Tally(List<AskedBreakpoint> asked, Plan plan) {
        this.asked = asked;
        this.plan = plan;
        this.left = asked.stream().mapToInt(Tally::period).toArray();
    }

    private static int period(AskedBreakpoint one) {
        return Math.max(1, one.breakpoint().hits());
    }

    /** For the next part of the way on. */
    FirstHits firstHits() {
        return new FirstHits(asked, wanted());
    }

    /** For the next part of the way back. */
    NewestHits newestHits() {
        return new NewestHits(wanted());
    }

    /** How many hits can matter: as many as are left, and of a log point those of all lines and of one that is too much. */
    private long[] wanted() {
        long[] wanted = new long[left.length];
        for (int probe = 0; probe < wanted.length; probe++) {
            AskedBreakpoint one = asked.get(probe);
            wanted[probe] =
                    one.breakpoint().isLogPoint() ? (Outcome.MOST_LINES + 1L) * period(one) : Math.max(1, left[probe]);
        }
        return wanted;
    }

    /** Goes over the hits of a part in the order of running, to the end of the moment at which something stops. */
    void goOver(List<Found> part) {
        for (Found found : part) {
            if (isStopped() && found.moment() != stopAt) {
                return;
            }
            note(found);
        }
    }

    private void note(Found found) {
        int probe = found.probe();
        left[probe]--;
        if (left[probe] > 0) {
            return;
        }
        AskedBreakpoint one = asked.get(probe);
        Hit hit = one.hit(plan.at(found.moment()), found.slot());
        if (one.breakpoint().isLogPoint()) {
            left[probe] = period(one);
            say(hit);
        } else {
            stops.add(hit);
            stopAt = found.moment();
        }
    }

    private void say(Hit hit) {
        if (said.size() < Outcome.MOST_LINES) {
            said.add(hit);
        } else {
            more = true;
        }
    }

    boolean isStopped() {
        return !stops.isEmpty();
    }

    /** What stops, in the order of the list of breakpoints. */
    List<Hit> stops() {
        return stops.stream().sorted(Comparator.comparingInt(Hit::breakpoint)).toList();
    }

    /** The hits of log points in the order of running. */
    List<Hit> said() {
        return said;
    }

    boolean more() {
        return more;
    }
}
