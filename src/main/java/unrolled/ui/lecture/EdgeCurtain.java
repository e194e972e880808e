package unrolled.ui.lecture;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** In front of a hall the head lies hidden behind the upper edge: a pointer that touches the edge brings it, one that leaves it sends it away. */
public final class EdgeCurtain {
    private static final double EDGE = 3;
    private static final double BELOW = 24;

    private final Pane window;
    private final Region head;
    private boolean active;

    /** @param window over which the head is laid */
    public EdgeCurtain(Pane window, Region head) {
        this.window = window;
        this.head = head;
        window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    }

    /** Whether the head belongs behind the edge now; else it stands where somebody else puts it. */
    public void setActive(boolean now) {
        if (active && !now) {
            hide();
        }
        active = now;
    }

    /** Whether the head lies over the window. */
    public boolean isShown() {
        return active && window.getChildren().contains(head);
    }

    private void moved(MouseEvent event) {
        if (!active) {
            return;
        }
        double y = window.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (y <= EDGE && !isShown()) {
            head.setManaged(false);
            window.getChildren().add(head);
            head.resizeRelocate(0, 0, window.getWidth(), head.prefHeight(window.getWidth()));
        } else if (y > head.getHeight() + BELOW && isShown()) {
            hide();
        }
    }

    private void hide() {
        window.getChildren().remove(head);
        head.setManaged(true);
    }
}
