package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.BreakpointNames;
import unrolled.session.RunToStop;
import unrolled.session.Said;
import unrolled.ui.base.Command;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceField;
import unrolled.ui.control.CompletionPopup;
import unrolled.ui.control.IconButton;

/** The breakpoints, and the line in which another one is written. */
final class BreakpointsPane extends VBox {
    private static final double ROW = 25;

    private final WindowContext desk;
    private final ChoiceField<BreakpointKind> kind = new ChoiceField<>();
    private final TextField what = new TextField();
    private final TextField hits = new TextField();
    private final TextField log = new TextField();
    private final ListView<Breakpoint> list = new ListView<>();

    BreakpointsPane(WindowContext desk) {
        this.desk = desk;
        getStyleClass().add("breakpoints");
        list.setId("breakpoints");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(hint("breakpoint.none"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(writing(), list);
        desk.debugger().breakpoints().when(WindowContext.shown(this)).subscribe((before, now) -> show(now));
        desk.look().when(WindowContext.shown(this)).subscribe((before, now) -> list.refresh());
        show(desk.debugger().breakpoints().get());
        kindChosen();
    }

    private HBox writing() {
        ResourceBundle words = desk.words();
        kind.setId("breakpointKind");
        kind.connect(value -> value.title(words), chosen -> kindChosen());
        kind.show(List.of(BreakpointKind.values()), BreakpointKind.BEGINS);
        kind.setPrefWidth(156);
        kind.setMinWidth(100);
        kind.setAccessibleText(words.getString("breakpoint.kind"));
        field(what, "breakpointWhat", "breakpoint.what");
        what.setPrefWidth(140);
        what.setMinWidth(90);
        HBox.setHgrow(what, Priority.ALWAYS);
        CompletionPopup.of(desk, what);
        field(hits, "breakpointHits", "breakpoint.hits");
        hits.setPromptText("1");
        hits.setPrefWidth(40);
        hits.setMinWidth(36);
        field(log, "breakpointLog", "breakpoint.log");
        log.setPromptText("c[2] = {c[2]}");
        log.setPrefWidth(120);
        log.setMinWidth(84);
        hits.disableProperty().bind(log.textProperty().isNotEmpty()); // a log point speaks at every hit
        HBox line = new HBox(
                kind,
                what,
                new Label("\u00d7"),
                hits,
                log,
                new IconButton(Command.ADD_BREAKPOINT, "fth-plus", words, this::add));
        line.getStyleClass().add("writing");
        return line;
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setAccessibleText(desk.words().getString(key));
        Tip.set(field, desk.words().getString(key + ".tip"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
    }

    private Label hint(String key) {
        Label label = new Label(desk.words().getString(key));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }

    private void kindChosen() {
        what.setPromptText(kind.getValue().example());
        what.setDisable(kind.getValue().example().isEmpty());
    }

    /** The field in which a condition is written. */
    void write() {
        what.requestFocus();
        what.selectAll();
    }

    /** Adds what is written, if it can be a breakpoint here; else says what is wrong, at its characters. */
    private void add() {
        Optional<When> when =
                kind.getValue().when(what.getText(), desk.session().view().cursor());
        if (when.isEmpty()) {
            wrong(what, "breakpoint.wrong." + kind.getValue());
            return;
        }
        if (!hits.getText().matches("[1-9]\\d{0,8}|")) {
            wrong(hits, "breakpoint.wrong.hits");
            return;
        }
        int count = hits.getText().isEmpty() || hits.isDisabled() ? 1 : Integer.parseInt(hits.getText());
        Breakpoint plain = Breakpoint.on(when.get()).withHits(count);
        if (isPossible(plain, what) && isPossible(plain.withLog(log.getText()), log)) {
            desk.debugger().add(plain.withLog(log.getText()));
            desk.debugger().said().set(Said.Plain.NOTHING);
            what.clear();
            hits.clear();
            log.clear();
        }
    }

    private void wrong(TextField field, String key) {
        field.requestFocus();
        field.selectAll();
        desk.debugger().said().set(new Said.Missing(key));
    }

    private boolean isPossible(Breakpoint breakpoint, TextField written) {
        try {
            breakpoint.check(RunToStop.scope(desk.session().view()));
            return true;
        } catch (ExpressionException wrong) {
            written.requestFocus();
            written.selectRange(wrong.place().from(), wrong.place().to());
            desk.debugger().said().set(new Said.Wrong(wrong));
            return false;
        }
    }

    private void show(List<Breakpoint> breakpoints) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(breakpoints);
        list.getSelectionModel().select(Math.min(chosen, breakpoints.size() - 1));
    }

    private void pressed(KeyEvent event) {
        Breakpoint chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            desk.debugger().replace(chosen, chosen.withEnabled(!chosen.enabled()));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            desk.debugger().remove(chosen);
            event.consume();
        }
    }

    /** Enabled or not, what kind it is as a mark, and when it is hit. */
    private final class Row extends ListCell<Breakpoint> {
        @Override
        protected void updateItem(Breakpoint breakpoint, boolean empty) {
            super.updateItem(breakpoint, empty);
            setGraphic(empty ? null : row(breakpoint));
            setAccessibleText(empty ? null : name(breakpoint));
        }

        private HBox row(Breakpoint breakpoint) {
            CheckBox enabled = new CheckBox();
            enabled.setSelected(breakpoint.enabled());
            enabled.setFocusTraversable(false);
            enabled.setOnAction(
                    event -> desk.debugger().replace(breakpoint, breakpoint.withEnabled(enabled.isSelected())));
            Label mark = new Label(mark(breakpoint));
            mark.getStyleClass().add("mark");
            Label name = new Label(name(breakpoint));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox row = new HBox(
                    6,
                    enabled,
                    mark,
                    name,
                    new IconButton(
                            "fth-x",
                            desk.words().getString("breakpoint.remove"),
                            () -> desk.debugger().remove(breakpoint)));
            row.getStyleClass().add("row");
            return row;
        }

        private String mark(Breakpoint breakpoint) {
            if (breakpoint.isLogPoint()) {
                return "\u25c6";
            }
            boolean data =
                    breakpoint.when() instanceof When.ChangesMost || breakpoint.when() instanceof When.ChangesSign;
            return data ? "\u2b22" : "\u25cf";
        }

        private String name(Breakpoint breakpoint) {
            String name = BreakpointNames.of(
                    breakpoint.when(),
                    desk.session().view(),
                    desk.look().getValue().words());
            String times = breakpoint.hits() > 1 ? "  \u00d7 " + breakpoint.hits() : "";
            String text = breakpoint.isLogPoint() ? "  \u201c" + breakpoint.log() + "\u201d" : "";
            return name + times + text;
        }
    }
}
