package unrolled.ui.side;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Screen;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;

/**
 * Names the chosen columns of a series, and opens the list of all columns of numbers, which stays open while somebody ticks:
 * it is made when it is opened, for a series may have thousands.
 */
public final class ColumnChooser extends MenuButton {
    private static final int MOST_NAMED = 6;

    private final Popup popup = new Popup();
    private WindowWords words;
    private Table table;
    private List<String> chosen = List.of();
    private Predicate<List<String>> choose = wanted -> false;
    private ColumnList list; // null until it is opened
    /** Whether the press that the button hears has closed the list. */
    private boolean closing;

    public ColumnChooser() {
        setMnemonicParsing(false);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false); // a click elsewhere does what it does there, too
        popup.setOnAutoHide(event -> closing = isHover());
        setOnMouseReleased(event -> closing = false);
        popup.setOnHidden(event -> popup.getContent().clear());
        WindowContext.shown(this).subscribe((before, now) -> popup.hide());
    }

    /**
     * Shows which columns are chosen.
     *
     * @param choose is given what somebody chose, in the order of the file; false if it is refused
     */
    void show(WindowWords words, Table table, List<String> chosen, Predicate<List<String>> choose) {
        if (!table.equals(this.table)) {
            popup.hide();
        }
        this.words = words;
        this.table = table;
        this.chosen = chosen;
        this.choose = choose;
        String names = String.join(", ", chosen.subList(0, Math.min(MOST_NAMED, chosen.size())));
        setText(chosen.size() <= MOST_NAMED ? names : words.of("columns.chosen", chosen.size(), names));
        if (popup.isShowing()) {
            list.tick(chosen);
        }
    }

    /** Opens the list under the button, or over it where the screen ends. */
    @Override
    public void show() {
        Bounds beside = localToScreen(getLayoutBounds());
        if (closing || table == null || beside == null) {
            return;
        }
        List<String> columns = table.columns().stream()
                .filter(Column::numeric)
                .map(Column::name)
                .toList();
        list = new ColumnList(words, columns, wanted -> {
            if (!choose.test(wanted)) {
                list.tick(chosen);
            }
        });
        list.tick(chosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId(getId() + "List");
        list.setMinWidth(getWidth());
        popup.getContent().setAll(list);
        popup.show(this, beside.getMinX(), beside.getMaxY());
        Rectangle2D screen = Screen.getScreensForRectangle(beside.getMinX(), beside.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        if (beside.getMaxY() + list.getHeight() > screen.getMaxY()) {
            popup.setY(Math.max(screen.getMinY(), beside.getMinY() - list.getHeight()));
        }
        list.focus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }
}
