package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.debug.stop.Breakpoint;
import unrolled.diagram.base.Style;
import unrolled.session.debugger.Drafts;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.work.WorkQueue;

/** The breakpoints, each of which can be changed where it stands, and the line in which another one is written. */
final class BreakpointsPane extends VBox {
    static final double ROW = 27;

    private final WindowContext desk;
    private final BreakpointForm form;
    private final ListView<BreakpointRow> list = new ListView<>();
    private final WorkQueue reading;
    /** Whether nothing was shown yet. */
    private boolean fresh = true;

    BreakpointsPane(WindowContext desk) {
        this.desk = desk;
        this.reading = desk.queue();
        getStyleClass().add("breakpoints");
        form = new BreakpointForm(
                desk,
                "breakpoint",
                this::add,
                new IconButton(Command.ADD_BREAKPOINT, "fth-plus", desk.words(), this::add));
        form.written().bindBidirectional(desk.debugger().drafts().breakpoint());
        list.setId("breakpoints");
        list.setEditable(true);
        list.setCellFactory(view -> new BreakpointCell(desk));
        Label none = new Label(desk.words().getString("breakpoint.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.editingIndexProperty().subscribe((before, now) -> read());
        list.focusedProperty().subscribe(this::focused);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(form, list);
        var shown = WindowContext.shown(this);
        desk.debugger().breakpoints().when(shown).subscribe((before, now) -> read());
        desk.look().when(shown).subscribe((before, now) -> read());
        desk.onView(this, this::read);
        read();
    }

    /** The field in which a condition is written. */
    void write() {
        form.focus();
    }

    /** Adds what is written, if it can be a breakpoint here. */
    private void add() {
        form.value().ifPresent(breakpoint -> {
            desk.debugger().add(breakpoint);
            if (desk.debugger().breakpoints().get().contains(breakpoint)) {
                form.clear();
            }
        });
    }

    /** Reads in the background which breakpoints there are, and which of them can be asked in these runs. */
    private void read() {
        if (list.getEditingIndex() >= 0) {
            return; // nothing is taken away under who writes
        }
        List<Breakpoint> breakpoints = desk.debugger().breakpoints().get();
        View view = desk.session().view();
        Style look = desk.look().getValue();
        reading.ask(
                () -> breakpoints.stream()
                        .map(one -> BreakpointRow.of(one, view, look.words()))
                        .toList(),
                this::show,
                desk::failed);
    }

    private void show(List<BreakpointRow> rows) {
        boolean same = rows.equals(list.getItems());
        if (!same && list.getEditingIndex() < 0) {
            int chosen = list.getSelectionModel().getSelectedIndex();
            boolean added = rows.size() == list.getItems().size() + 1;
            list.getItems().setAll(rows);
            list.getSelectionModel().select(Math.min(chosen, rows.size() - 1));
            if (added) {
                list.scrollTo(rows.size() - 1);
            }
        }
        if (fresh) {
            fresh = false;
            goOn();
        }
    }

    /** Goes on with a change that was begun in a window of another language. */
    private void goOn() {
        desk.debugger().drafts().change().get().ifPresent(change -> {
            int row = list.getItems().stream()
                    .map(BreakpointRow::breakpoint)
                    .toList()
                    .indexOf(change.breakpoint());
            if (row >= 0 && list.getEditingIndex() < 0) {
                list.scrollTo(row);
                list.getSelectionModel().select(row);
                list.layout();
                list.edit(row);
            }
        });
    }

    /** Makes fields of a breakpoint; where the list is not there yet, as soon as it is. */
    void edit(Breakpoint breakpoint) {
        desk.debugger()
                .drafts()
                .change()
                .set(Optional.of(new Drafts.Change(breakpoint, BreakpointForm.draft(breakpoint))));
        goOn();
    }

    /** Whoever comes by keyboard sees where they are. */
    private void focused(boolean now) {
        if (now && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void pressed(KeyEvent event) {
        BreakpointRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || list.getEditingIndex() >= 0) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            chosen.toggle(desk.debugger());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            desk.debugger().remove(chosen.breakpoint());
            event.consume();
        }
    }
}
