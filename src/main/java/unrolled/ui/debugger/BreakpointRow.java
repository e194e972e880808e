package unrolled.ui.debugger;

import java.util.Optional;
import unrolled.analysis.View;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.BreakpointNames;
import unrolled.diagram.base.Words;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.RunToStop;

/**
 * What a row of the list shows.
 *
 * @param name when it is hit, at which hit, and what it says
 * @param problem why it cannot be asked in these runs; empty if it can
 */
record BreakpointRow(Breakpoint breakpoint, String name, Optional<String> problem) {
    private static final String LOG_POINT = "\u25c6";
    private static final String DATA = "\u2b22";
    private static final String PLACE = "\u25cf";

    static BreakpointRow of(Breakpoint breakpoint, View view, Words words) {
        String name = BreakpointNames.of(breakpoint.when(), view, words);
        String times = breakpoint.hits() > 1 ? "  \u00d7 " + breakpoint.hits() : "";
        String text = breakpoint.isLogPoint() ? "  \u201c" + breakpoint.log() + "\u201d" : "";
        return new BreakpointRow(
                breakpoint,
                name + times + text,
                breakpoint.problem(RunToStop.scope(view)).map(problem -> problem.text(words.locale())));
    }

    /** Its kind as a sign. */
    String mark() {
        if (breakpoint.isLogPoint()) {
            return LOG_POINT;
        }
        boolean data = breakpoint.when() instanceof When.ChangesMost || breakpoint.when() instanceof When.ChangesSign;
        return data ? DATA : PLACE;
    }

    void toggle(Debugger debugger) {
        debugger.replace(breakpoint, breakpoint.withEnabled(!breakpoint.enabled()));
    }

    /** As it is read to who does not see it. */
    String told() {
        return problem.map(why -> name + ". " + why).orElse(name);
    }
}
