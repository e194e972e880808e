package unrolled.ui.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
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
import unrolled.session.Edit;
import unrolled.session.TypedEntries;
import unrolled.session.TypedEntry;
import unrolled.ui.base.WindowContext;

/**
 * A named field for a number. What is refused stays in the field and is said beside it, with its remedies if there are any;
 * when another edit makes it fit, it is done. Alt+Enter takes the first remedy, Escape brings the last good value back, the
 * arrow keys go up and down.
 */
public abstract class EntryRow<T> extends VBox {
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final ProblemLines standing = new ProblemLines();
    private WindowContext desk;
    private EntryCallout callout;
    private Entering<T> entering;
    /** Which field of what this is now. */
    private String place = "";

    private T shown;
    /** Whether what stands in the field waits there. */
    private boolean waits;

    /** What becomes of a value. */
    private interface Entering<T> {
        String place(T value);

        Optional<Problem> enter(T value, String text);
    }

    EntryRow() {
        getStyleClass().add("number-row");
        HBox line = new HBox(name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(field);
        field.setPrefColumnCount(6);
        field.getStyleClass().add("number");
        getChildren().addAll(line, standing);
        field.setOnAction(event -> commit());
        field.focusedProperty().subscribe((before, now) -> {
            if (now) {
                comeBack();
            } else {
                commit();
            }
        });
        field.setOnMouseEntered(event -> comeBack());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Connects the row: which edit of the experiment a value makes. */
    public void connect(WindowContext desk, Function<T, Edit> edit) {
        connect(desk);
        entering = new Entering<>() {
            @Override
            public String place(T value) {
                return edit.apply(value).field();
            }

            @Override
            public Optional<Problem> enter(T value, String text) {
                return desk.session().enter(edit.apply(value), text);
            }
        };
    }

    /** Connects the row to something that takes every value. */
    public void connectSetting(WindowContext desk, Consumer<T> setting) {
        connect(desk);
        entering = new Entering<>() {
            @Override
            public String place(T value) {
                return getFieldId();
            }

            @Override
            public Optional<Problem> enter(T value, String text) {
                typed().drop(place);
                setting.accept(value);
                return Optional.empty();
            }
        };
    }

    private void connect(WindowContext desk) {
        this.desk = desk;
        callout = new EntryCallout(field, desk);
        desk.session().openingsProperty().when(WindowContext.shown(this)).subscribe((before, now) -> revert());
    }

    private void comeBack() {
        if (callout != null) {
            callout.comeBack();
        }
    }

    private TypedEntries typed() {
        return desk.session().typed();
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
    public void show(T value, Optional<Problem> problem) {
        standing.say(problem, desk, () -> typed().drop(place));
        show(value);
    }

    /** Shows the value of the experiment, or what was typed in its place and waits; what somebody is typing is left as it is. */
    public void show(T value) {
        String before = place;
        place = entering.place(value);
        boolean elsewhere = !place.equals(before);
        if (elsewhere && isTyping(before)) {
            typed().keep(before, field.getText());
        }
        Optional<TypedEntry> waiting = typed().in(place);
        if (waiting.isPresent() && (elsewhere || !waits)) {
            write(waiting.get().text());
        } else if (waiting.isEmpty() && (elsewhere || waits || !value.equals(shown))) {
            write(format(value));
        }
        boolean done = typed().isDone(place);
        if (elsewhere || waits || !done) {
            say(waiting);
        }
        if (!elsewhere && waits && done) {
            callout.sayDone(desk.words().of("field.fits", format(value)));
        }
        shown = value;
        waits = waiting.isPresent();
    }

    /** Whether something stands in the field that was not confirmed yet. */
    private boolean isTyping(String here) {
        String text = field.getText().strip();
        return shown != null
                && !text.equals(format(shown))
                && typed().in(here)
                        .filter(entry -> entry.text().strip().equals(text))
                        .isEmpty();
    }

    private void write(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.end();
        }
    }

    /** Brings the value of the experiment back. */
    private void revert() {
        typed().drop(place);
        write(shown == null ? "" : format(shown));
        waits = false;
        say(Optional.empty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            revert();
            field.selectAll();
            event.consume();
        } else if (EntryCallout.FIRST.match(event)) {
            commit();
            callout.takeFirst();
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
        if (desk == null || shown == null || isRefused(text)) {
            return;
        }
        Optional<T> value = text.equals(format(shown)) ? Optional.of(shown) : parse(text);
        if (value.isEmpty()) {
            typed().keep(place, text);
        } else if (value.get().equals(shown)
                || entering.enter(value.get(), text).isEmpty()) {
            revert(); // the experiment has said by now what became of the value
            return;
        }
        waits = true;
        say(typed().in(place));
        callout.comeBack();
    }

    /** Whether it was refused as it stands there. */
    private boolean isRefused(String text) {
        return typed().in(place)
                .filter(entry -> entry.text().strip().equals(text))
                .filter(entry -> entry.problem().isPresent() || parse(text).isEmpty())
                .isPresent();
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

    /** Says what is wrong with what waits in the field, which is red for as long as that, or its value, is wrong. */
    private void say(Optional<TypedEntry> waiting) {
        Optional<String> text = waiting.map(entry -> entry.text().strip());
        if (text.filter(typed -> parse(typed).isEmpty()).isPresent()) {
            callout.say(desk.words().of(wanted(), shorten(text.get())));
        } else {
            callout.say(waiting.flatMap(TypedEntry::problem), this::revert);
        }
        field.pseudoClassStateChanged(Styles.STATE_DANGER, callout.refuses() || !standing.isClear());
    }
}
