package unrolled.ui.control;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Screen;
import unrolled.debug.expression.Completion;
import unrolled.debug.expression.Completions;
import unrolled.debug.expression.Scope;
import unrolled.session.debugger.RunToStop;
import unrolled.ui.base.WindowContext;

/**
 * Offers ways to go on with an expression under a field: with Ctrl+Space, and while a name is written. Up and down choose,
 * Tab or Enter takes what is chosen, Escape closes.
 */
public final class CompletionPopup {
    private static final int MOST_ROWS = 8;
    private static final double ROW = 24;
    private static final double WIDTH = 340;

    private final WindowContext desk;
    private final TextField field;
    private final Offers offers;
    private final ListView<Completion> list = new ListView<>();
    private final Popup popup = new Popup();

    /** Says what can be written at a caret. */
    public interface Offers {
        List<Completion> at(String text, int caret, Scope scope);
    }

    private CompletionPopup(WindowContext desk, TextField field, Offers offers) {
        this.desk = desk;
        this.field = field;
        this.offers = offers;
        list.getStyleClass().add("completions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.setOnKeyTyped(event -> {
            if (!event.isShortcutDown() && !event.isAltDown()) {
                typed(event.getCharacter());
            }
        });
        field.focusedProperty().subscribe((before, now) -> popup.hide());
    }

    /** Lets a field of an expression offer completions as long as it lives. */
    public static void of(WindowContext desk, TextField field) {
        of(desk, field, Completions::of);
    }

    /** Lets a field offer others. */
    public static void of(WindowContext desk, TextField field, Offers offers) {
        new CompletionPopup(desk, field, offers);
    }

    private final class Cell extends ListCell<Completion> {
        Cell() {
            setPrefWidth(0); // as wide as the list: what is too long is cut
        }

        @Override
        protected void updateItem(Completion completion, boolean empty) {
            super.updateItem(completion, empty);
            setGraphic(empty ? null : row(completion));
        }

        private HBox row(Completion completion) {
            Label text = new Label(completion.text());
            text.getStyleClass().add("code");
            text.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(completion.meaning().text(desk.locale()));
            meaning.getStyleClass().add("hint");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(10, text, space, meaning);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefHeight(ROW);
            return row;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            offer();
            event.consume();
        } else if (event.getCode().isFunctionKey()) {
            popup.hide(); // what it does would lie under it
        } else if (popup.isShowing()) {
            boolean used = showing(event.getCode());
            if (used) {
                event.consume();
            }
        }
    }

    /** What a key does while something is offered; false if it is the field's. */
    private boolean showing(KeyCode key) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (key) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case TAB -> take();
            case ESCAPE -> popup.hide();
            case ENTER -> {
                if (chosen < 0) {
                    popup.hide();
                    return false;
                }
                take();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int index) {
        int last = list.getItems().size() - 1;
        int wrapped = index < 0 ? last : index > last ? 0 : index;
        list.getSelectionModel().select(wrapped);
        list.scrollTo(wrapped);
    }

    private void typed(String character) {
        boolean name =
                !character.isEmpty() && (Character.isLetterOrDigit(character.charAt(0)) || ".[@".contains(character));
        if (name) {
            offer();
        } else {
            popup.hide();
        }
    }

    private void offer() {
        List<Completion> found = offers.at(
                field.getText(),
                field.getCaretPosition(),
                RunToStop.scope(desk.session().view()));
        boolean nothing = found.isEmpty() || (found.size() == 1 && isWritten(found.get(0)));
        if (nothing || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        if (found.stream().noneMatch(this::isWritten)) {
            list.getSelectionModel().select(0);
        }
        double height = Math.min(MOST_ROWS, found.size()) * ROW + 4;
        list.setPrefSize(WIDTH, height);
        show(field.localToScreen(field.getBoundsInLocal()), height);
    }

    /** Under the field, or over it where the screen ends. */
    private void show(Bounds beside, double height) {
        if (beside != null) {
            Rectangle2D screen = Screen.getScreensForRectangle(beside.getMinX(), beside.getMinY(), 1, 1).stream()
                    .findFirst()
                    .orElse(Screen.getPrimary())
                    .getVisualBounds();
            boolean below = beside.getMaxY() + height <= screen.getMaxY();
            popup.hide();
            popup.show(field, beside.getMinX(), below ? beside.getMaxY() : beside.getMinY() - height);
        }
    }

    private boolean isWritten(Completion completion) {
        int from = completion.place().from();
        int to = completion.place().to();
        return field.getText(from, Math.min(to, field.getLength())).equals(completion.text());
    }

    /** Puts what is chosen, or the first that is offered, into the field. */
    private void take() {
        int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
        Completion completion = list.getItems().get(chosen);
        field.replaceText(
                completion.place().from(), Math.min(completion.place().to(), field.getLength()), completion.text());
        field.positionCaret(completion.place().from() + completion.text().length());
        popup.hide();
    }
}
