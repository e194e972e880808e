package unrolled.ui.header;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import unrolled.data.Sentence;
import unrolled.session.EditHistory;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;

/** The list of all edits, the newest on top, with a mark where we are; choosing one goes there. */
final class HistoryMenu {
    private final WindowContext desk;
    private final MenuButton button;

    HistoryMenu(WindowContext desk, MenuButton button) {
        this.desk = desk;
        this.button = button;
        Command.HISTORY.describe(button, desk.words());
        fill();
        button.setOnShowing(event -> fill());
    }

    void show() {
        button.show();
    }

    private void fill() {
        EditHistory history = desk.session().history();
        List<Sentence> names = history.names();
        List<MenuItem> items = new ArrayList<>();
        for (int edits = names.size(); edits > 0; edits--) {
            items.add(item(names.get(edits - 1).text(desk.locale()), edits, history.at()));
        }
        items.add(item(desk.words().getString("history.start"), 0, history.at()));
        button.getItems().setAll(items);
    }

    private MenuItem item(String name, int edits, int at) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(edits == at);
        item.setOnAction(event -> desk.session().goToEdit(edits));
        return item;
    }
}
