package unrolled.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;
import javafx.util.Duration;
import unrolled.figure.Subject;

/**
 * The tooltip of a view: shows the label of the subject under the mouse after it has rested there for a moment, below it, or
 * above it where the window ends; never outside the window.
 */
final class HoverLabel {
    private static final Duration REST = Duration.millis(300);
    private static final double BELOW = 18;
    private static final double ABOVE = 8;
    private static final double EDGE = 4;
    private static final double WIDTH = 420;

    private final Node owner;
    private final PauseTransition rest = new PauseTransition(REST);
    private Tooltip tooltip;
    private Subject subject;
    private double screenX;
    private double screenY;

    HoverLabel(Node owner) {
        this.owner = owner;
        rest.setOnFinished(event -> show());
    }

    /** The mouse is over {@code pointed}, or over nothing (null). The subject may have got another label meanwhile. */
    void point(Subject pointed, MouseEvent event) {
        if (event != null) {
            screenX = event.getScreenX();
            screenY = event.getScreenY();
        }
        if (pointed != null && pointed.equals(subject)) {
            say(pointed);
            return;
        }
        hide();
        subject = pointed;
        if (pointed != null) {
            rest.playFromStart();
        }
    }

    private void say(Subject again) {
        boolean other = again != subject;
        subject = again;
        if (other && again.label().isEmpty()) {
            hide();
        } else if (other && tooltip != null && tooltip.isShowing()) {
            tooltip.setText(again.label());
        }
    }

    /** Hides it until the mouse comes to another subject. */
    void hide() {
        rest.stop();
        if (tooltip != null) {
            tooltip.hide();
        }
    }

    private void show() {
        if (subject == null
                || subject.label().isEmpty()
                || owner.getScene() == null
                || owner.getScene().getWindow() == null) {
            return;
        }
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setWrapText(true);
            tooltip.setConsumeAutoHidingEvents(false); // Esc does what it does without a tooltip, too
            tooltip.setMaxWidth(WIDTH);
            tooltip.setAnchorLocation(AnchorLocation.WINDOW_TOP_LEFT); // with its shadow
            tooltip.widthProperty().subscribe((before, now) -> place());
            tooltip.heightProperty().subscribe((before, now) -> place());
        }
        tooltip.setText(subject.label());
        tooltip.show(owner, screenX, screenY + BELOW);
        place();
    }

    /** Moves it into the window. */
    private void place() {
        if (!tooltip.isShowing() || owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Window window = owner.getScene().getWindow();
        double right = window.getX() + window.getWidth() - EDGE - tooltip.getWidth();
        double bottom = window.getY() + window.getHeight() - EDGE - tooltip.getHeight();
        double below = screenY + BELOW;
        tooltip.setAnchorX(Math.max(window.getX() + EDGE, Math.min(screenX, right)));
        tooltip.setAnchorY(
                below <= bottom ? below : Math.max(window.getY() + EDGE, screenY - ABOVE - tooltip.getHeight()));
    }
}
