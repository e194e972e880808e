package unrolled.ui.bottom;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.Segments;

/** The names of the pictures: a column at their left, or in a low window a line, with which they are folded away. */
final class BottomNames {
    /** How high the line is, with the border over it. */
    static final double LINE = 31;

    private final VBox column = new VBox();
    private final StackPane left = new StackPane(column);
    private final HBox names = new HBox();
    private final HBox line = new HBox(names);
    private final Segments<BottomView> views = new Segments<>(column);
    private Node arrow = new Region();

    BottomNames(Consumer<BottomView> pressed) {
        column.getStyleClass().add("views");
        names.getStyleClass().add("segments");
        line.getStyleClass().add("views-line");
        views.setOnChosen(pressed);
    }

    /**
     * Adds the buttons that are no names.
     *
     * @param fold folds the picture, or shows it again
     * @param apart puts it into a window of its own, or back
     */
    void fill(WindowContext desk, Runnable fold, Runnable apart) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        IconButton folding = new IconButton("fth-chevron-up", desk.words().getString("bottom.fold"), fold);
        folding.setId("foldBottom");
        arrow = folding.getGraphic();
        line.getChildren().addAll(between, apart(desk, apart), folding);
        left.getChildren().add(apart(desk, apart));
    }

    private static IconButton apart(WindowContext desk, Runnable apart) {
        IconButton button = new IconButton(Command.APART, "fth-external-link", desk.words(), apart);
        button.getStyleClass().add("apart");
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }

    /** How high the column is at least. */
    double leastHeight() {
        return column.prefHeight(-1);
    }

    ToggleButton add(BottomView view, String name) {
        return views.add(view, name, "");
    }

    void show(BottomView view, boolean folded) {
        views.show(view);
        arrow.setRotate(folded ? 0 : 180);
    }

    /** The names one below the other. */
    Region column() {
        return holding(column, left);
    }

    /** The names side by side. */
    Region line() {
        return holding(names, line);
    }

    private Region holding(Pane place, Region whole) {
        Pane other = place == column ? names : column;
        List<Node> moved = List.copyOf(other.getChildren());
        if (!moved.isEmpty()) {
            other.getChildren().clear();
            place.getChildren().setAll(moved);
        }
        return whole;
    }
}
