package unrolled.debug.stop;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The last hits in a part of the way back, which is scanned forwards: of each breakpoint as many as can matter. */
final class NewestHits implements Scan.OnHit {
    private static final Comparator<Found> IN_TIME =
            Comparator.comparingLong(Found::moment).thenComparingInt(Found::probe);

    private final long[] wanted;
    private final List<Deque<Found>> last;

    /** @param wanted how many hits of each breakpoint can matter at most */
    NewestHits(long[] wanted) {
        this.wanted = wanted;
        this.last = Stream.<Deque<Found>>generate(ArrayDeque::new)
                .limit(wanted.length)
                .toList();
    }

    @Override
    public boolean at(int probe, long moment, int slot) {
        Deque<Found> hits = last.get(probe);
        hits.addLast(new Found(probe, moment, slot));
        if (hits.size() > wanted[probe]) {
            hits.removeFirst();
        }
        return true;
    }

    /** From the last one on, back in time. */
    List<Found> found() {
        return last.stream().flatMap(Deque::stream).sorted(IN_TIME.reversed()).toList();
    }
}
