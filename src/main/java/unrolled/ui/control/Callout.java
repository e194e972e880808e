package unrolled.ui.control;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What is said of a field, in a bubble beside the panel in which the field stands: it pushes nothing aside and covers no other
 * field. One is shown at a time.
 */
final class Callout extends HBox {
    private static final String ID = "callout";
    private static final double WIDTH = 316;
    private static final double MARGIN = 8;
    private static final double TIP = 12;

    private final Node field;
    private final Region tip = new Region();
    private final Runnable follow = this::follow;
    /** In which it is shown; null while it is not. */
    private Scene scene;

    Callout(Node field, Node said, Node close) {
        this.field = field;
        setId(ID);
        getStyleClass().add("callout");
        setManaged(false);
        tip.getStyleClass().add("callout-tip");
        tip.setManaged(false);
        tip.setRotate(45);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(tip, said, close);
    }

    boolean isShown() {
        return getParent() != null;
    }

    /** Comes into sight, in the place of any other one. */
    void show() {
        if (field.getScene() != null && window().isPresent()) {
            Pane window = window().get();
            hide();
            window.getChildren().removeIf(node -> ID.equals(node.getId()));
            window.getChildren().add(this);
            scene = window.getScene();
            scene.addPostLayoutPulseListener(follow);
            place();
        }
    }

    /** The window in which the field stands: the scene may have another one, which is made anew. */
    private Optional<Pane> window() {
        Optional<Pane> window = Optional.empty();
        for (Parent at = field.getParent(); at != null; at = at.getParent()) {
            window = at instanceof BorderPane outer ? Optional.of(outer) : window;
        }
        return window;
    }

    void hide() {
        if (scene != null) {
            scene.removePostLayoutPulseListener(follow);
            scene = null;
        }
        if (getParent() instanceof Pane window) {
            window.getChildren().remove(this);
        }
    }

    /** Stays beside the field, wherever that goes; a panel that shows something else may have taken it out. */
    private void follow() {
        if (field.getScene() == null || getScene() == null) {
            hide();
        } else {
            place();
        }
    }

    /** Beside the field, or as near as it can be where that is scrolled out of sight. */
    void place() {
        if (field.getScene() == null || !(getParent() instanceof Pane window)) {
            return;
        }
        Bounds here = window.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        Bounds panel = window.sceneToLocal(panel());
        setVisible(isSeen());
        tip.setVisible(here.getCenterY() > panel.getMinY() && here.getCenterY() < panel.getMaxY());
        applyCss();
        double width = Math.min(WIDTH, window.getWidth() - 2 * MARGIN);
        double height = prefHeight(width);
        double right = window.getWidth() - width - MARGIN;
        double bottom = window.getHeight() - height - MARGIN;
        double y = Math.max(MARGIN, Math.min(bottom, here.getCenterY() - height / 2));
        resizeRelocate(Math.min(right, panel.getMaxX() + MARGIN), y, width, height);
        tip.resizeRelocate(-TIP / 2 + 0.5, here.getCenterY() - y - TIP / 2, TIP, TIP);
    }

    private boolean isSeen() {
        for (Node node = field; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Where the panel is in which the field is scrolled. */
    private Bounds panel() {
        Parent parent = field.getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        Node panel = parent == null ? field : parent;
        return panel.localToScene(panel.getLayoutBounds());
    }
}
