package unrolled.ui.debugger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.debug.stop.Breakpoint;
import unrolled.diagram.base.Words;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** What can be done with each breakpoint, under its name. */
public final class BreakpointMenus {
    private BreakpointMenus() {}

    /**
     * Finds it in the background.
     *
     * @param edit makes fields of one
     */
    public static void find(WindowContext desk, Consumer<Breakpoint> edit, Consumer<List<Entry>> told) {
        List<Breakpoint> all = desk.debugger().breakpoints().get();
        View view = desk.session().view();
        desk.queue()
                .ask(() -> all.stream().map(one -> menu(one, view, desk, edit)).toList(), told, desk::failed);
    }

    private static Entry menu(Breakpoint one, View view, WindowContext desk, Consumer<Breakpoint> edit) {
        BreakpointRow english = BreakpointRow.of(one, view, Words.in(Locale.ENGLISH));
        BreakpointRow german = BreakpointRow.of(one, view, Words.in(Locale.GERMAN));
        Optional<Names> problem =
                english.problem().map(said -> new Names(said, german.problem().orElse(said)));
        List<Entry> entries = new BreakpointActions(desk.debugger(), () -> edit.accept(one)).of(one, problem);
        return new Submenu("breakpoint " + one, new Names(english.name(), german.name()), entries);
    }
}
