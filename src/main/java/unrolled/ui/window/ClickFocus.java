package unrolled.ui.window;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * Who clicks a button goes on with the keys of the picture: the focus goes back there as soon as the click is over, or the
 * menu is closed that it opened. Who comes with Tab stays, and so does who clicks into a field.
 */
final class ClickFocus {
    private final Scene scene;
    private final Runnable picture;
    private Subscription menu = Subscription.EMPTY;

    private ClickFocus(Scene scene, Runnable picture) {
        this.scene = scene;
        this.picture = picture;
    }

    /** @param picture gives the focus to the picture that is seen */
    static void in(Scene scene, Runnable picture) {
        ClickFocus focus = new ClickFocus(scene, picture);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(focus::giveBack));
    }

    /** Whether a control needs the focus for no longer than a click. */
    private static boolean isClicked(Node control) {
        return control instanceof ButtonBase
                || control instanceof Slider
                || control instanceof ComboBoxBase
                || control instanceof ScrollPane
                || control.getAccessibleRole() == AccessibleRole.RADIO_BUTTON;
    }

    /** What the click did may have moved the focus, as where a field opened: there it stays. */
    private void giveBack() {
        Node owner = scene.getFocusOwner();
        menu.unsubscribe();
        menu = Subscription.EMPTY;
        if (owner == null || !isClicked(owner)) {
            return;
        }
        Optional<ReadOnlyBooleanProperty> open = open(owner);
        open.ifPresentOrElse(
                showing -> menu = showing.subscribe((before, now) -> Platform.runLater(this::giveBack)), picture);
    }

    /** Whether the menu of a control is open, while it is. */
    private static Optional<ReadOnlyBooleanProperty> open(Node owner) {
        ReadOnlyBooleanProperty showing = owner instanceof ComboBoxBase<?> box
                ? box.showingProperty()
                : owner instanceof MenuButton button ? button.showingProperty() : null;
        return Optional.ofNullable(showing).filter(ReadOnlyBooleanProperty::get);
    }
}
