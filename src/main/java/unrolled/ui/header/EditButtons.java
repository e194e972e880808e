package unrolled.ui.header;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import unrolled.data.Sentence;
import unrolled.session.EditHistory;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;

/** The buttons that take edits back and make them again: each says of which edit, and is grey where there is none. */
final class EditButtons {
    private final WindowContext desk;
    private final Button undo;
    private final Button redo;

    EditButtons(WindowContext desk, Button undo, Button redo) {
        this.desk = desk;
        this.undo = undo;
        this.redo = redo;
        EditHistory history = desk.session().history();
        ObservableValue<Boolean> shown = WindowContext.shown(undo);
        history.undoneProperty().when(shown).subscribe((before, now) -> say());
        history.redoneProperty().when(shown).subscribe((before, now) -> say());
        say();
        undo.disableProperty().bind(history.canUndoProperty().when(shown).map(can -> !can));
        redo.disableProperty().bind(history.canRedoProperty().when(shown).map(can -> !can));
    }

    private void say() {
        EditHistory history = desk.session().history();
        Command.UNDO.describe(undo, named(history.undoneProperty().get()), desk.words());
        Command.REDO.describe(redo, named(history.redoneProperty().get()), desk.words());
    }

    private String named(Optional<Sentence> edit) {
        return edit.map(sentence -> sentence.text(desk.locale())).orElse("");
    }
}
