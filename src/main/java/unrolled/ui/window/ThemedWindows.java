package unrolled.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import unrolled.diagram.base.Theme;

/**
 * A stage and the windows that belong to it, such as menus, tips and dialogs: the roots of all of them have the style
 * class of the theme. A style class is changed in half the time that another sheet would take: what JavaFX has found out about
 * the selectors of the sheets stays true.
 */
final class ThemedWindows {
    private final Stage stage;
    private final ObservableValue<Theme> theme;

    private ThemedWindows(Stage stage, ObservableValue<Theme> theme) {
        this.stage = stage;
        this.theme = theme;
    }

    /** Follows a theme until the stage is closed; it has its scene already. */
    static void follow(Stage stage, ObservableValue<Theme> theme) {
        ThemedWindows windows = new ThemedWindows(stage, theme);
        Subscription following = Subscription.combine(
                theme.subscribe(now -> windows.colourAll()),
                stage.getScene().rootProperty().subscribe(root -> windows.colour(root)),
                Window.getWindows().subscribe(windows::colourAll)); // before one of them is shown
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> following.unsubscribe());
    }

    private void colourAll() {
        colour(stage.getScene().getRoot());
        Window.getWindows().stream()
                .filter(this::belongs)
                .map(Window::getScene)
                .map(Scene::getRoot)
                .forEach(this::colour);
    }

    private boolean belongs(Window window) {
        Window owner = window instanceof PopupWindow popup
                ? popup.getOwnerWindow()
                : window instanceof Stage other ? other.getOwner() : null;
        return owner != null && (owner.equals(stage) || belongs(owner));
    }

    private void colour(Parent root) {
        List<String> classes = new ArrayList<>(root.getStyleClass());
        Theme.ALL.forEach(one -> classes.remove(ThemeSheet.styleClass(one)));
        classes.add(ThemeSheet.styleClass(theme.getValue()));
        if (!classes.equals(root.getStyleClass())) {
            root.getStyleClass().setAll(classes);
        }
    }
}
