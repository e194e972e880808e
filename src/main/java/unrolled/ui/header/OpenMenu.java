package unrolled.ui.header;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.answer.LessonsMenu;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.WindowContext;
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
        open.getItems().add(item(Command.OPEN));
        open.getItems().add(item(Command.OPEN_SERIES));
        open.getItems().add(item(Command.PASTE_TABLE));
        recents.ifPresent(known -> {
            Menu lately = RecentsMenu.of(desk, known);
            open.getItems().add(lately);
            open.setOnShowing(event -> RecentsMenu.fill(lately, desk, known));
        });
        open.getItems().add(new SeparatorMenuItem());
        open.getItems().add(examples());
        open.getItems().add(LessonsMenu.of(desk, files));
        open.getItems().add(new SeparatorMenuItem());
        open.getItems().add(item(Command.SAVE));
        open.getItems().add(item(Command.SAVE_AS));
        open.getItems().add(item(Command.SAVE_PREDICTIONS));
    }

    /** The bundled experiments by their titles, a line between groups. */
    private Menu examples() {
        Menu examples = new Menu(desk.words().getString("examples"));
        for (List<String> group : BundledExperiments.groups()) {
            if (!examples.getItems().isEmpty()) {
                examples.getItems().add(new SeparatorMenuItem());
            }
            for (String name : group) {
                String title = desk.words().getString("example." + name);
                examples.getItems().add(MenuItems.of(title, () -> files.openBundled(name)));
            }
        }
        return examples;
    }

    private MenuItem item(Command command) {
        return command.item(desk, () -> commands.run(command));
    }
}
