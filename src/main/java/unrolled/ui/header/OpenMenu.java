package unrolled.ui.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.answer.LessonsMenu;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;
import unrolled.ui.start.Recents;
import unrolled.ui.start.RecentsMenu;

/** What can be opened: files, what was open lately, the examples and the lessons; and saving under another name. */
final class OpenMenu {
    private final WindowContext desk;
    private final FileActions files;
    private final Commands commands;

    OpenMenu(WindowContext desk, FileActions files, Commands commands) {
        this.desk = desk;
        this.files = files;
        this.commands = commands;
    }

    /** @param recents what was open lately; empty if that is not kept */
    void fill(MenuButton open, Optional<Recents> recents) {
        Command.OPEN.describe(open, desk.words());
        open.getItems().setAll(Entry.items(entries(recents), desk.locale()));
        open.setOnShowing(event -> open.getItems().setAll(Entry.items(entries(recents), desk.locale())));
    }

    List<Entry> entries(Optional<Recents> recents) {
        List<Entry> entries = new ArrayList<>();
        entries.add(of(Command.OPEN));
        entries.add(of(Command.OPEN_SERIES));
        entries.add(of(Command.PASTE_TABLE));
        recents.ifPresent(known -> entries.add(RecentsMenu.of(desk, known)));
        entries.add(Entry.LINE);
        entries.add(examples());
        entries.add(LessonsMenu.of(files));
        entries.add(Entry.LINE);
        entries.add(of(Command.SAVE));
        entries.add(of(Command.SAVE_AS));
        entries.add(of(Command.SAVE_PREDICTIONS));
        return entries;
    }

    /** The bundled experiments by their titles, a line between groups. */
    private Submenu examples() {
        List<Entry> examples = new ArrayList<>();
        for (List<String> group : BundledExperiments.groups()) {
            if (!examples.isEmpty()) {
                examples.add(Entry.LINE);
            }
            group.forEach(name -> examples.add(Action.named("example." + name, () -> files.openBundled(name))));
        }
        return new Submenu("examples", Names.of("examples"), examples);
    }

    private Action of(Command command) {
        return CommandActions.of(command, () -> commands.run(command));
    }
}
