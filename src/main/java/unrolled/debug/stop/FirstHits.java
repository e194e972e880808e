package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;

/**
 * The first hits in a part of the way on: of each breakpoint as many as may be left until it stops, and of log points one
 * more than is kept, which tells that there are more.
 */
final class FirstHits implements Scan.OnHit {
    private final List<AskedBreakpoint> asked;
    private final int[] left;
    private final List<Found> found = new ArrayList<>();
    private int lines = Outcome.MOST_LINES + 1;

    /** Where a probe said yes. */
    record Found(int probe, long moment, int slot) {}

    /** @param left how many hits of each breakpoint are left at most */
    FirstHits(List<AskedBreakpoint> asked, int[] left) {
        this.asked = asked;
        this.left = left.clone();
    }

    @Override
    public boolean at(int probe, long moment, int slot) {
        if (!asked.get(probe).breakpoint().isLogPoint()) {
            found.add(new Found(probe, moment, slot));
            left[probe]--;
            return left[probe] > 0;
        }
        if (lines > 0) {
            found.add(new Found(probe, moment, slot));
            lines--;
        }
        return true;
    }

    /** In the order of time. */
    List<Found> found() {
        return found;
    }
}
