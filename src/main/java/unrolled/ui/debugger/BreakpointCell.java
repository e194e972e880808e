package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.debug.stop.Breakpoint;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.Drafts;
import unrolled.session.debugger.Said;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

/**
 * A breakpoint in the list: on or off, its kind as a mark, when it is hit, grey with the reason where it cannot be asked; or
 * the fields in which it is changed.
 */
final class BreakpointCell extends ListCell<BreakpointRow> {
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");
    /** So wide is the name where the reason why it does not fit has to be seen too. */
    private static final double NAME = 110;

    private static final double MARK = 16;
    /** What of the list is left and right of a row. */
    private static final double INSETS = 14;
    /** What of a row is above and below its fields. */
    private static final double AROUND = 4;

    private final WindowContext desk;
    private final CheckBox enabled = new CheckBox();
    private final Label mark = new Label();
    private final Label name = new Label();
    private final Label why = new Label();
    private final HBox row;
    /** The fields, while they stand in the place of the row. */
    private Optional<BreakpointForm> writing = Optional.empty();
    /** Whether a button is down that went down here. */
    private boolean pressed;

    BreakpointCell(WindowContext desk) {
        this.desk = desk;
        setPrefWidth(0); // as wide as the list, so that what stands at its end is seen
        enabled.setFocusTraversable(false);
        enabled.setOnAction(event -> getItem().toggle(desk.debugger()));
        mark.getStyleClass().add("mark");
        mark.setMinWidth(MARK);
        mark.setPrefWidth(MARK);
        name.setMinWidth(0);
        why.getStyleClass().add("why");
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        row = new HBox(
                6,
                enabled,
                mark,
                name,
                why,
                new IconButton("fth-list", text("breakpoint.all"), this::listHits),
                new IconButton("fth-x", text("breakpoint.remove"), this::remove));
        row.getStyleClass().add("row");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isEditing() && event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        guardFields();
    }

    /** The press that begins a change is not let go over a field that came under the pointer by it. */
    private void guardFields() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> released());
    }

    private void released() {
        pressed = false;
        if (isEditing()) {
            getGraphic().setMouseTransparent(false);
        }
    }

    private String text(String key) {
        return desk.words().getString(key);
    }

    private void listHits() {
        desk.debugger().hits().ask(getItem().breakpoint().when());
    }

    private void remove() {
        desk.debugger().remove(getItem().breakpoint());
    }

    @Override
    protected void updateItem(BreakpointRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(
                empty
                        ? null
                        : writing.filter(form -> isEditing())
                                .<Node>map(form -> form)
                                .orElse(row));
        setAccessibleText(empty ? null : item.told());
        setContextMenu(empty ? null : menu());
        if (!empty) {
            enabled.setSelected(item.breakpoint().enabled());
            mark.setText(item.mark());
            name.setText(item.name());
            why.setText(item.problem().orElse(""));
            boolean unfit = item.problem().isPresent();
            name.setMinWidth(unfit ? NAME : 0);
            name.setMaxWidth(unfit ? NAME : Double.MAX_VALUE);
            row.pseudoClassStateChanged(UNFIT, unfit);
            Tip.set(this, item.told());
        }
    }

    /** Fields that have no room in one line are as high as two. */
    @Override
    protected double computePrefHeight(double width) {
        return writing.map(form -> form.prefHeight(getListView().getWidth() - INSETS) + AROUND)
                .orElse(BreakpointsPane.ROW);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        List<Entry> entries = new BreakpointActions(
                        desk.debugger(), () -> getListView().edit(getIndex()))
                .of(getItem().breakpoint(), getItem().problem().map(Names::same));
        menu.getItems().setAll(Entry.items(entries, desk.locale()));
        return menu;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            BreakpointForm form = isMeasure() ? fields("measured", () -> {}) : form();
            form.setMouseTransparent(pressed);
            writing = Optional.of(form);
            setGraphic(form);
            form.focus();
        }
    }

    /** Whether nobody sees it: by such a cell the list finds out how high a row is. */
    private boolean isMeasure() {
        return getParent() != null && !getParent().isVisible();
    }

    private BreakpointForm fields(String id, Runnable done) {
        return new BreakpointForm(desk, id, done, new IconButton("fth-check", text("breakpoint.done"), done));
    }

    /** The fields with what is written in them so far. */
    private BreakpointForm form() {
        BreakpointForm[] made = new BreakpointForm[1];
        Runnable done = () -> made[0].value().ifPresent(this::take);
        BreakpointForm form = fields("edited", done);
        made[0] = form;
        Breakpoint changed = getItem().breakpoint();
        ObjectProperty<Optional<Drafts.Change>> draft = desk.debugger().drafts().change();
        form.written()
                .set(draft.get()
                        .filter(now -> now.breakpoint().equals(changed))
                        .map(Drafts.Change::draft)
                        .orElseGet(() -> BreakpointForm.draft(changed)));
        form.written().subscribe(now -> draft.set(Optional.of(new Drafts.Change(changed, now))));
        draft.when(WindowContext.shown(form))
                .subscribe(now -> now.filter(change -> change.breakpoint().equals(changed))
                        .ifPresent(change -> form.written().set(change.draft())));
        return form;
    }

    private void take(Breakpoint written) {
        Breakpoint before = getItem().breakpoint();
        Breakpoint after = written.withEnabled(before.enabled());
        Debugger debugger = desk.debugger();
        leave();
        if (debugger.breakpoints().get().contains(before)) {
            debugger.replace(before, after);
        } else {
            debugger.add(after); // it was taken away meanwhile
        }
    }

    /** Back to the row, which has the keys again. */
    private void leave() {
        var list = getListView();
        cancelEdit();
        list.requestFocus();
    }

    @Override
    public void cancelEdit() {
        if (isEditing() && !isMeasure()) {
            desk.debugger().said().set(Said.Plain.NOTHING); // what was wrong is written no longer
            desk.debugger().drafts().change().set(Optional.empty());
        }
        super.cancelEdit();
        writing = Optional.empty();
        setGraphic(getItem() == null ? null : row);
    }
}
