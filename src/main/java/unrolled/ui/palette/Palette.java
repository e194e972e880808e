package unrolled.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;

/** The list over the window in which every action is found by its name: arrows choose, Enter does it, Escape closes. */
public final class Palette extends VBox {
    private static final int LINES = 12;
    private static final double WIDTH = 780;
    private static final double BESIDE = 24;
    private static final double ABOVE = 56;

    private final WindowContext desk;
    private final Pane window;
    private final Offering offered;
    private final TextField field = new TextField();
    private final VBox lines = new VBox();
    private final Label foot = new Label();
    private final List<ActionRow> rows = new ArrayList<>();
    private ActionSearch search;
    private List<Found> found = List.of();
    private int chosen;
    private int first;
    /** How often it was opened: what was found out for another time is not listed. */
    private int openings;

    private Optional<Node> before = Optional.empty();

    /** All that there is when the list opens. */
    public interface Offering {
        List<Listed> now();

        /** What is found out in the background. */
        void later(Consumer<List<Listed>> told);
    }

    /** @param window over which it lies */
    public Palette(WindowContext desk, Pane window, Offering offered) {
        this.desk = desk;
        this.window = window;
        this.offered = offered;
        this.search = nothing();
        setId("palette");
        getStyleClass().add("palette");
        setManaged(false);
        field.setId("paletteField");
        field.setPromptText(desk.words().getString("palette.prompt"));
        field.textProperty().subscribe((was, now) -> find());
        foot.setId("paletteFoot");
        foot.getStyleClass().add("palette-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        lines.getStyleClass().add("palette-lines");
        getChildren().addAll(field, lines, foot);
        window.widthProperty().subscribe(width -> place());
        window.heightProperty().subscribe(height -> place());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
    }

    private ActionSearch nothing() {
        return new ActionSearch(List.of(), desk.locale(), desk.used());
    }

    public boolean isOpen() {
        return getParent() != null;
    }

    /** Opens it, or closes it again. */
    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        before = Optional.ofNullable(window.getScene().getFocusOwner());
        search = new ActionSearch(offered.now(), desk.locale(), desk.used());
        field.clear();
        window.getChildren().add(this);
        find();
        field.requestFocus();
        int opening = ++openings;
        offered.later(more -> {
            if (opening == openings) {
                add(more);
            }
        });
    }

    /** Takes in what was found out in the background; what is chosen stays chosen. */
    private void add(List<Listed> more) {
        if (isOpen()) {
            Optional<Action> kept = chosen();
            search = search.with(more, desk.locale());
            find();
            kept.ifPresent(action -> choose(Math.max(0, place(action))));
        }
    }

    private int place(Action action) {
        return found.stream().map(one -> one.action().id()).toList().indexOf(action.id());
    }

    private void hide() {
        if (isOpen()) {
            window.getChildren().remove(this);
            found = List.of();
            search = nothing();
        }
    }

    /** Whoever had the keys before has them again. */
    private void close() {
        Optional<Node> owner = before.filter(node -> node.getScene() != null);
        hide();
        owner.ifPresent(Node::requestFocus);
    }

    private void find() {
        found = search.find(field.getText());
        choose(0);
    }

    private Optional<Action> chosen() {
        return chosen < found.size() ? Optional.of(found.get(chosen).action()) : Optional.empty();
    }

    private void choose(int line) {
        chosen = Math.max(0, Math.min(line, found.size() - 1));
        int seen = Math.min(LINES, found.size());
        first = Math.max(0, Math.min(found.size() - seen, Math.max(chosen - seen + 1, Math.min(first, chosen))));
        while (rows.size() < seen) {
            rows.add(row(rows.size()));
        }
        lines.getChildren().setAll(rows.subList(0, seen));
        for (int row = 0; row < seen; row++) {
            rows.get(row).show(found.get(first + row), first + row == chosen, desk.locale());
        }
        WindowWords words = desk.words();
        foot.setText(
                found.isEmpty() ? words.getString("palette.none") : words.of("palette.foot", chosen + 1, found.size()));
        foot.getStyleClass().remove("warning");
        field.setAccessibleText(
                chosen().map(action -> ActionRow.told(action, desk.locale())).orElse(foot.getText()));
        place();
    }

    private ActionRow row(int at) {
        ActionRow row = new ActionRow();
        row.setOnMouseClicked(event -> {
            choose(first + at);
            take();
        });
        return row;
    }

    /** In the middle, as high as its lines. */
    private void place() {
        if (isOpen()) {
            double width = Math.min(WIDTH, window.getWidth() - 2 * BESIDE);
            applyCss();
            resizeRelocate(Math.floor((window.getWidth() - width) / 2), ABOVE, width, prefHeight(width));
        }
    }

    /** Does what is chosen; what cannot be done says why, and all stays as it is. */
    private void take() {
        chosen().ifPresent(action -> {
            if (action.canBeDone()) {
                close();
                desk.used().note(action.id());
                action.does().run();
            } else {
                foot.setText(desk.words()
                        .of(
                                "palette.cannot",
                                action.names().in(desk.locale()),
                                action.reason().in(desk.locale())));
                foot.getStyleClass().add("warning");
            }
        });
    }

    /** While it is open all keys are its own; those that write are heard by its field. */
    public boolean hears(KeyEvent event) {
        if (!isOpen()) {
            return false;
        }
        if (Command.ACTIONS.matches(event)) {
            close();
            return true;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        return plain ? hears(event.getCode()) : !isEditing(event);
    }

    private static boolean isEditing(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE, A, C, X, V -> true;
            default -> event.isAltDown() && !event.getCode().isArrowKey(); // AltGr writes
        };
    }

    private boolean hears(KeyCode key) {
        switch (key) {
            case UP -> choose(chosen == 0 ? found.size() - 1 : chosen - 1);
            case DOWN -> choose(chosen == found.size() - 1 ? 0 : chosen + 1);
            case PAGE_UP -> choose(chosen - LINES + 1);
            case PAGE_DOWN -> choose(chosen + LINES - 1);
            case ENTER -> take();
            case ESCAPE -> close();
            case TAB -> {}
            default -> {
                return key.isFunctionKey();
            }
        }
        return true;
    }
}
