package unrolled.ui.header;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import unrolled.data.Sentence;
import unrolled.session.EditHistory;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

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
        button.getItems().setAll(Entry.items(entries(), desk.locale()));
    }

    List<Entry> entries() {
        EditHistory history = desk.session().history();
        List<Sentence> names = history.names();
        List<Entry> entries = new ArrayList<>();
        for (int edits = names.size(); edits > 0; edits--) {
            entries.add(to(edits, Names.said(names.get(edits - 1)::text)));
        }
        entries.add(to(0, Names.of("history.start")));
        return entries;
    }

    private Action to(int edits, Names names) {
        return Action.of("history " + edits, names, () -> desk.session().goToEdit(edits))
                .chosen(edits == desk.session().history().at());
    }
}
