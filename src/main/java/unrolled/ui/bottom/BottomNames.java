package unrolled.ui.bottom;

import java.util.ArrayList;
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
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.Segments;

/** The names of the pictures: a column at their left, or in a low window a line, with which they are folded away. */
final class BottomNames {
    /** How high the line is, with the border over it. */
    static final double LINE = 31;

    private static final String TALLER = "fth-maximize-2";
    private static final String LOWER = "fth-minimize-2";

    private final VBox column = new VBox();
    private final StackPane left = new StackPane(column);
    private final HBox names = new HBox();
    private final HBox line = new HBox(names);
    private final Segments<BottomView> views = new Segments<>(column);
    private final List<FontIcon> sizes = new ArrayList<>();
    private final List<Node> sizing = new ArrayList<>();
    private Node arrow = new Region();

    /**
     * What somebody can wish of the picture.
     *
     * @param fold folds it, or shows it again
     * @param tall makes it tall, or as it is by itself
     * @param apart puts it into a window of its own, or back
     */
    record Wished(Runnable fold, Runnable tall, Runnable apart) {}

    /** How the picture stands. */
    record Shape(boolean folded, boolean tall, boolean apart) {}

    BottomNames(Consumer<BottomView> pressed) {
        column.getStyleClass().add("views");
        names.getStyleClass().add("segments");
        line.getStyleClass().add("views-line");
        views.setOnChosen(pressed);
    }

    /** Adds the buttons that are no names. */
    void fill(WindowContext desk, Wished wished) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        IconButton folding = new IconButton("fth-chevron-up", desk.words().getString("bottom.fold"), wished.fold());
        folding.setId("foldBottom");
        arrow = folding.getGraphic();
        line.getChildren().addAll(between, tall(desk, wished), apart(desk, wished), folding);
        VBox corner = new VBox(apart(desk, wished), tall(desk, wished), folding(desk, wished));
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        left.getChildren().add(corner);
    }

    private static IconButton apart(WindowContext desk, Wished wished) {
        return small(new IconButton(Command.APART, "fth-external-link", desk.words(), wished.apart()));
    }

    private IconButton tall(WindowContext desk, Wished wished) {
        IconButton button = small(new IconButton(Command.TALL, TALLER, desk.words(), wished.tall()));
        sizes.add((FontIcon) button.getGraphic());
        sizing.add(button);
        return button;
    }

    private IconButton folding(WindowContext desk, Wished wished) {
        IconButton button = small(new IconButton(Command.BOTTOM, "fth-chevron-down", desk.words(), wished.fold()));
        sizing.add(button);
        return button;
    }

    private static IconButton small(IconButton button) {
        button.getStyleClass().add("apart");
        return button;
    }

    /** How high the column is at least. */
    double leastHeight() {
        return column.prefHeight(-1);
    }

    ToggleButton add(BottomView view, String name) {
        return views.add(view, name, "");
    }

    void show(BottomView view, Shape shape) {
        views.show(view);
        arrow.setRotate(shape.folded() ? 0 : 180);
        sizes.forEach(icon -> icon.setIconLiteral(shape.tall() ? LOWER : TALLER));
        sizing.forEach(button -> button.setVisible(!shape.apart()));
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
