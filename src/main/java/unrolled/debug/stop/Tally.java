package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import unrolled.run.Plan;

/** Counts the hits of a search, part by part of its way, until one of them stops it, and keeps what log points are hit by. */
final class Tally {
    private final List<AskedBreakpoint> asked;
    private final Plan plan;
    /** How many hits of each breakpoint are left until it stops. */
    private final int[] left;

    private final List<Hit> said = new ArrayList<>();
    private Hit stop;
    /** The number of the moment at which the way on stops. */
    private long stopAt = Long.MAX_VALUE;

    private boolean more;

    Tally(List<AskedBreakpoint> asked, Plan plan) {
        this.asked = asked;
        this.plan = plan;
        this.left = asked.stream()
                .mapToInt(one -> Math.max(1, one.breakpoint().hits()))
                .toArray();
    }

    /** For the next part of the way on. */
    FirstHits firstHits() {
        return new FirstHits(asked, left);
    }

    /** For the next part of the way back. */
    NewestHits newestHits() {
        return new NewestHits(asked, plan, left);
    }

    /** Goes on over a part, to the end of the moment at which something stops. */
    void goOn(FirstHits part) {
        for (FirstHits.Found found : part.found()) {
            if (found.moment() > stopAt) {
                return;
            }
            note(found);
        }
    }

    private void note(FirstHits.Found found) {
        AskedBreakpoint one = asked.get(found.probe());
        Hit hit = one.hit(plan.at(found.moment()), found.slot());
        if (one.breakpoint().isLogPoint()) {
            say(hit);
            return;
        }
        left[found.probe()]--;
        if (left[found.probe()] == 0 && stop == null) {
            stop = hit;
            stopAt = found.moment();
        }
    }

    /** Goes back over a part. */
    void goBack(NewestHits part) {
        for (int probe = 0; probe < left.length; probe++) {
            Deque<Hit> hits = part.of(probe);
            while (hits.size() > left[probe]) {
                hits.removeFirst();
            }
            left[probe] -= hits.size();
            if (left[probe] == 0 && !asked.get(probe).breakpoint().isLogPoint()) {
                Hit candidate = hits.getFirst();
                boolean nearer = stop == null || candidate.moment().compareTo(stop.moment()) > 0;
                stop = nearer ? candidate : stop;
            }
        }
        for (Iterator<Hit> back = part.said().descendingIterator(); back.hasNext(); ) {
            Hit hit = back.next();
            if (isBeforeStop(hit)) {
                say(hit);
            }
        }
        Hit dropped = part.newestDropped();
        more |= dropped != null && isBeforeStop(dropped);
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
