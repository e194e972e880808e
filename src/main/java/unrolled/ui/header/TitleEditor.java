package unrolled.ui.header;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import unrolled.experiment.Limits;
import unrolled.ui.base.Command;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** The title in the head: a click on it, or a key, makes a field of it; Enter takes what is written, Esc does not. */
final class TitleEditor {
    private final WindowContext desk;
    private final Button title;
    private final TextField field;

    TitleEditor(WindowContext desk, Button title, TextField field) {
        this.desk = desk;
        this.title = title;
        this.field = field;
        title.setOnAction(event -> edit());
        title.setMnemonicParsing(false);
        field.setAccessibleText(Command.EDIT_TITLE.label(desk.words()));
        field.setOnAction(event -> take());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (!now && field.isVisible()) {
                take();
            }
        });
        show(false);
    }

    /** Shows the title as it is now; on the page with which a window begins, what the program is. */
    void show() {
        boolean starting = desk.starting().get();
        String text = starting ? desk.words().getString("start.what") : text();
        title.setText(text);
        title.setDisable(starting);
        String name = text + "\n" + Command.EDIT_TITLE.label(desk.words()) + "  ("
                + Command.EDIT_TITLE.keyText(desk.words()) + ")";
        Tip.set(title, name);
        if (starting) {
            show(false);
        }
    }

    private String text() {
        return ExampleTitles.shown(desk.session().experiment().title(), desk.words());
    }

    void edit() {
        field.setText(text());
        show(true);
        field.requestFocus();
        field.selectAll();
    }

    private void take() {
        boolean untouched = field.getText().equals(text());
        String text = field.getText().strip();
        String written = text.substring(0, Math.min(Limits.TITLE, text.length()));
        show(false);
        if (!untouched && !written.isEmpty()) {
            desk.edit(experiment -> experiment.withTitle(written));
        }
    }

    private void show(boolean editing) {
        boolean focused = field.isFocused();
        Visible.set(field, editing);
        Visible.set(title, !editing);
        if (focused && !editing) {
            title.requestFocus();
        }
    }
}
