package unrolled.ui.base;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unrolled.lesson.Freedom;
import unrolled.lesson.LessonPlay;

/** What a lesson keeps from its reader: while something is hidden nothing goes on, and only what a page names is changed. */
public final class Restraint {
    /** These would show, or say, what is hidden. */
    private static final Set<Command> TELLING = EnumSet.of(
            Command.PLAY,
            Command.CONTINUE,
            Command.RUN_TO,
            Command.TO_PRESENT,
            Command.VISITED_FORWARD,
            Command.STEP,
            Command.STEP_INTO,
            Command.PHASE_BACK,
            Command.BATCH,
            Command.EPOCH,
            Command.CALL,
            Command.END,
            Command.COMPARE,
            Command.LOCK,
            Command.FIRST_DIFFERENCE,
            Command.MENU_HERE,
            Command.FIND,
            Command.RUN_ON_TO,
            Command.RUN_BACK_TO,
            Command.ALL_HITS,
            Command.TOGGLE_BREAKPOINT,
            Command.SAVE_PREDICTIONS);

    /** These need the panels that made way for the lesson. */
    private static final Set<Command> ELSEWHERE = EnumSet.of(
            Command.ADD_BREAKPOINT,
            Command.ADD_WATCH,
            Command.HIGHER,
            Command.LOWER,
            Command.NUMBERS,
            Command.BOTTOM,
            Command.TALL,
            Command.APART,
            Command.SIDE,
            Command.ALL_HITS);

    private static final Map<Command, Freedom> CHANGING = new EnumMap<>(Map.ofEntries(
            Map.entry(Command.RESET_HERE, Freedom.CARRIES),
            Map.entry(Command.RESET_SLOT, Freedom.CARRIES),
            Map.entry(Command.WHAT_IF, Freedom.NUMBERS),
            Map.entry(Command.ADD_CALL, Freedom.RUNS),
            Map.entry(Command.REMOVE_CALL, Freedom.RUNS),
            Map.entry(Command.CALL_EARLIER, Freedom.RUNS),
            Map.entry(Command.CALL_LATER, Freedom.RUNS),
            Map.entry(Command.ADD_RUN, Freedom.RUNS),
            Map.entry(Command.DUPLICATE_RUN, Freedom.RUNS),
            Map.entry(Command.REMOVE_RUN, Freedom.RUNS),
            Map.entry(Command.RENAME_RUN, Freedom.RUNS),
            Map.entry(Command.EDIT_TITLE, Freedom.RUNS),
            Map.entry(Command.OPEN_SERIES, Freedom.DATA)));

    /** They go back to what other pages let somebody change. */
    private static final Set<Command> EDITS = EnumSet.of(Command.UNDO, Command.REDO, Command.HISTORY);

    private Restraint() {}

    /** Why the lesson that is open does not let a command be carried out now; empty if it does, or none is open. */
    public static Optional<String> of(Command command, WindowContext desk) {
        return key(command, desk).map(desk.words()::getString);
    }

    /** Under which key that is said. */
    public static Optional<String> key(Command command, WindowContext desk) {
        return key(command, desk.lesson().get());
    }

    private static Optional<String> key(Command command, LessonPlay play) {
        if (play == null) {
            return Optional.empty();
        }
        if (!play.hidden().isEmpty() && TELLING.contains(command)) {
            return Optional.of("lesson.locked");
        }
        if (ELSEWHERE.contains(command)) {
            return Optional.of("lesson.elsewhere");
        }
        Set<Freedom> free = play.here().freedoms();
        Freedom needed = CHANGING.get(command);
        boolean fixed = (needed != null && !free.contains(needed)) || (EDITS.contains(command) && free.isEmpty());
        return fixed ? Optional.of("lesson.fixed") : Optional.empty();
    }
}
