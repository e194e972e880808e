package unrolled.session.debugger;

import java.util.List;
import unrolled.debug.stop.Outcome;
import unrolled.run.Trace;

/**
 * What log points said when we ran last.
 *
 * @param trace of which they said it
 * @param lines in the order in which they said them
 * @param more whether they said more than is kept
 */
public record LogLines(Trace trace, List<Outcome.Line> lines, boolean more) {
    public LogLines {
        lines = List.copyOf(lines);
    }
}
