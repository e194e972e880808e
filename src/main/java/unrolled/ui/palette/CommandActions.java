package unrolled.ui.palette;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;

/** The commands as actions. */
public final class CommandActions {
    private CommandActions() {}

    /** A command that is carried out in its own way, as for a place that was pointed at. */
    public static Action of(Command command, Runnable does) {
        return Action.of(command.name(), Names.of("command." + command), does).withKeys(command.keys());
    }

    /** All commands, each under what it is about, with the reason where it cannot be carried out. */
    public static Stream<Listed> all(WindowContext desk, Consumer<Command> run) {
        CommandReason reason = new CommandReason(desk);
        return Arrays.stream(Command.values())
                .map(command -> new Listed(
                        of(command, () -> run.accept(command)).because(reason.of(command)),
                        Names.of("group." + command.group())));
    }
}
