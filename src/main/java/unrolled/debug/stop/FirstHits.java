package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;

/** The first hits in a part of the way on: of each breakpoint as many as can matter. */
final class FirstHits implements Scan.OnHit {
    private final List<AskedBreakpoint> asked;
    private final long[] wanted;
    private final List<Found> found = new ArrayList<>();

    /** @param wanted how many hits of each breakpoint can matter at most */
    FirstHits(List<AskedBreakpoint> asked, long[] wanted) {
        this.asked = asked;
        this.wanted = wanted;
    }

    @Override
    public boolean at(int probe, long moment, int slot) {
        if (wanted[probe] > 0) {
            found.add(new Found(probe, moment, slot));
            wanted[probe]--;
        }
        return wanted[probe] > 0 || asked.get(probe).breakpoint().isLogPoint();
    }

    /** In the order of time. */
    List<Found> found() {
        return found;
    }
}
