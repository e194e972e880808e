package unrolled.ui.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.experiment.Problem;
import unrolled.ui.base.WindowContext;

/**
 * A named field for a number. A value that is wrong is said under the field, with its remedies if there are any, and
 * changes nothing; Escape brings the last good one back, the arrow keys go up and down.
 */
public abstract class EntryRow<T> extends VBox {
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final ProblemLines problem = new ProblemLines();
    private Function<T, Optional<Problem>> commit = value -> Optional.empty();
    private WindowContext desk;
    private Optional<Problem> standing = Optional.empty();
    private T shown;

    EntryRow() {
        getStyleClass().add("number-row");
        HBox line = new HBox(name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(field);
        field.setPrefColumnCount(6);
        field.getStyleClass().add("number");
        getChildren().addAll(line, problem);
        field.setOnAction(event -> commit());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Connects the row: what a new value does, and the language in which a problem is said. */
    public void connect(WindowContext desk, Function<T, Optional<Problem>> commit) {
        this.desk = desk;
        this.commit = commit;
    }

    public StringProperty textProperty() {
        return name.textProperty();
    }

    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
        field.setAccessibleText(text);
    }

    public String getTip() {
        return field.getTooltip() == null ? "" : field.getTooltip().getText();
    }

    public void setTip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        field.setTooltip(tooltip);
        field.setAccessibleHelp(text);
    }

    /** Under which id the field itself is found. */
    public void setFieldId(String id) {
        field.setId(id);
    }

    public String getFieldId() {
        return field.getId();
    }

    /** Begins to type over the value. */
    public void requestField() {
        field.requestFocus();
        field.selectAll();
    }

    protected TextField field() {
        return field;
    }

    /** Shows the value of the experiment, and what is wrong with it there. */
    public void show(T value, Optional<Problem> wrong) {
        standing = wrong;
        show(value);
        if (problem.isClear()) {
            say(Optional.empty());
        }
    }

    /** Shows the value of the experiment; what somebody is typing is not overwritten by the same value. */
    public void show(T value) {
        if (!value.equals(shown) || field.getText().isEmpty() || !problem.isClear()) {
            shown = value;
            revert();
        }
    }

    private void revert() {
        field.setText(shown == null ? "" : format(shown));
        field.end();
        say(Optional.empty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            revert();
            field.selectAll();
            event.consume();
        } else if (plain(event) && event.getCode() == KeyCode.UP) {
            count(1);
            event.consume();
        } else if (plain(event) && event.getCode() == KeyCode.DOWN) {
            count(-1);
            event.consume();
        }
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private void count(int by) {
        field.setText(format(neighbour(shown, by)));
        commit();
    }

    private void commit() {
        String text = field.getText().strip();
        if (desk == null || shown == null || text.equals(format(shown))) {
            say(Optional.empty());
            return;
        }
        Optional<T> value = parse(text);
        if (value.isEmpty()) {
            problem.say(desk.words().of(wanted(), shorten(text)));
            field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            return;
        }
        Optional<Problem> wrong = commit.apply(value.get());
        if (wrong.isEmpty()) {
            revert(); // the experiment has said by now what became of the value
        } else {
            say(wrong);
        }
    }

    /** The value in a text; empty if there is none. */
    protected abstract Optional<T> parse(String text);

    protected abstract String format(T value);

    /** The value that an arrow key leads to, up (1) or down (-1). */
    protected abstract T neighbour(T value, int by);

    /** The key of the sentence that says what should stand in the field. */
    protected abstract String wanted();

    private static String shorten(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "\u2026" : text;
    }

    /** Says what is wrong with what was typed, else with the value of the experiment. */
    private void say(Optional<Problem> wrong) {
        Optional<Problem> said = wrong.or(() -> standing);
        problem.say(said, desk, this::revert);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, said.isPresent());
    }
}
