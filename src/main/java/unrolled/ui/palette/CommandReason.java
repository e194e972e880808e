package unrolled.ui.palette;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.debug.desk.Depth;
import unrolled.run.Run;
import unrolled.ui.base.Command;
import unrolled.ui.base.Restraint;
import unrolled.ui.base.WindowContext;

/** Why a command cannot be carried out now, or would do nothing. */
final class CommandReason {
    private static final Map<Command, Move> BACK = Map.of(
            Command.START, Move.START,
            Command.CALL_BACK, Move.CALL_BACK,
            Command.EPOCH_BACK, Move.EPOCH_BACK,
            Command.BATCH_BACK, Move.BATCH_BACK,
            Command.STEP_BACK, Move.STEP_BACK);
    private static final Map<Command, Move> ON = Map.of(
            Command.STEP, Move.STEP,
            Command.BATCH, Move.BATCH,
            Command.EPOCH, Move.EPOCH,
            Command.CALL, Move.CALL,
            Command.END, Move.END);
    private static final Set<Command> OF_PANELS = EnumSet.of(
            Command.HIGHER,
            Command.LOWER,
            Command.TALL,
            Command.NUMBERS,
            Command.BOTTOM,
            Command.SIDE,
            Command.ADD_BREAKPOINT,
            Command.ADD_WATCH,
            Command.RENAME_RUN,
            Command.EDIT_TITLE,
            Command.HISTORY,
            Command.GO_TO,
            Command.FIND);
    private static final Set<Command> OF_BOTTOM =
            EnumSet.of(Command.HIGHER, Command.LOWER, Command.TALL, Command.BOTTOM);
    private static final Set<Command> OF_TWO =
            EnumSet.of(Command.RUN_BACK, Command.RUN, Command.COMPARE, Command.LOCK, Command.FIRST_DIFFERENCE);

    private final WindowContext desk;

    CommandReason(WindowContext desk) {
        this.desk = desk;
    }

    /** Empty if it can be carried out. */
    Names of(Command command) {
        return key(command).map(Names::of).orElse(Names.NONE);
    }

    private Optional<String> key(Command command) {
        if (!command.isFor(desk)) {
            return Optional.of("reason.starting");
        }
        Optional<String> lesson = Restraint.key(command, desk);
        if (lesson.isPresent()) {
            return lesson.map(key -> "reason." + key);
        }
        if (desk.lecture().on().get() && OF_PANELS.contains(command)) {
            return Optional.of("reason.hall");
        }
        if (desk.sight().apart().get() && OF_BOTTOM.contains(command)) {
            return Optional.of("reason.apart");
        }
        if (!command.available(desk).getValue()) {
            return Optional.of(unavailable(command));
        }
        return desk.session().blankProperty().get() ? Optional.empty() : inPicture(command);
    }

    private static String unavailable(Command command) {
        return switch (command) {
            case UNDO, REDO, VISITED_BACK, VISITED_FORWARD -> "reason." + command;
            default -> "reason.blank";
        };
    }

    private Optional<String> inPicture(Command command) {
        View view = desk.session().view();
        Cursor here = view.cursor();
        if (BACK.containsKey(command)) {
            return given(stays(BACK.get(command), view), "reason.start");
        }
        if (ON.containsKey(command)) {
            return given(stays(ON.get(command), view), "reason.end");
        }
        if (OF_TWO.contains(command) && view.traces().size() < 2) {
            return Optional.of("reason.alone");
        }
        Run run = view.current().run();
        return switch (command) {
            case RUN_BACK -> given(view.currentIndex() == 0, "reason.firstRun");
            case RUN -> given(view.currentIndex() == view.traces().size() - 1, "reason.lastRun");
            case UNIT_BACK -> given(here.unit() == 0, "reason.first");
            case UNIT -> given(here.unit() == units(here, run) - 1, "reason.last");
            case SLOT_BACK -> given(here.slot() == 0, "reason.first");
            case SLOT -> given(here.slot() == slots(here, run) - 1, "reason.last");
            case LAYER_BACK -> given(here.layer() == 0, "reason.first");
            case LAYER -> given(here.layer() == run.model().lstms().size() - 1, "reason.last");
            case REMOVE_RUN -> given(desk.session().experiment().runs().size() < 2, "reason.onlyRun");
            case TO_PRESENT -> given(desk.debugger().behindProperty().get() == 0, "reason.present");
            case STEP_OUT -> given(desk.sight().depth().get().equals(Depth.Far.LANES), "reason.outside");
            case PHASE_BACK -> given(desk.sight().depth().get().inside().isEmpty(), "reason.outside");
            default -> Optional.empty();
        };
    }

    private static boolean stays(Move move, View view) {
        return move.from(view.cursor().moment(), view.current().plan())
                .equals(view.cursor().moment());
    }

    private static int units(Cursor here, Run run) {
        return run.model().lstms().get(here.layer()).units();
    }

    private static int slots(Cursor here, Run run) {
        return run.plan().slots(here.moment().epoch(), here.moment().batch());
    }

    private static Optional<String> given(boolean so, String key) {
        return so ? Optional.of(key) : Optional.empty();
    }
}
