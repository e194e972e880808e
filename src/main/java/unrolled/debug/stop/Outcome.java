package unrolled.debug.stop;

import java.util.List;
import java.util.Optional;

/**
 * What running on or back came to.
 *
 * @param stops all breakpoints that stop at the moment to which it came, in the order of their list; none if the end, or
 *     the beginning, of what is there was reached
 * @param log what log points said on the way, in the order of running
 * @param more whether log points would have said more than is kept
 */
public record Outcome(List<Hit> stops, List<Line> log, boolean more) {
    /** So many lines are kept, the first ones on the way. */
    public static final int MOST_LINES = 1000;

    public Outcome {
        stops = List.copyOf(stops);
        log = List.copyOf(log);
    }

    /** The first of what stops there. */
    public Optional<Hit> stop() {
        return stops.stream().findFirst();
    }

    /** What a log point said at a hit. */
    public record Line(Hit hit, String text) {}
}
