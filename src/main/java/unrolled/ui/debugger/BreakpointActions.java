package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import unrolled.debug.stop.Breakpoint;
import unrolled.session.debugger.Debugger;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

/** What can be done with a breakpoint. */
final class BreakpointActions {
    private final Debugger debugger;
    private final Runnable edit;

    /** @param edit makes fields of it */
    BreakpointActions(Debugger debugger, Runnable edit) {
        this.debugger = debugger;
        this.edit = edit;
    }

    /** @param problem why it cannot be asked in these runs; empty if it can */
    List<Entry> of(Breakpoint breakpoint, Optional<Names> problem) {
        boolean on = breakpoint.enabled();
        return List.of(
                action("breakpoint.edit", breakpoint, edit),
                action(
                        on ? "breakpoint.off" : "breakpoint.on",
                        breakpoint,
                        () -> debugger.replace(breakpoint, breakpoint.withEnabled(!on))),
                action("breakpoint.all", breakpoint, () -> debugger.hits().ask(breakpoint.when()))
                        .because(problem.orElse(Names.NONE)),
                action("breakpoint.remove", breakpoint, () -> debugger.remove(breakpoint)));
    }

    private static Action action(String key, Breakpoint breakpoint, Runnable does) {
        return Action.of(key + " " + breakpoint, Names.of(key), does);
    }
}
