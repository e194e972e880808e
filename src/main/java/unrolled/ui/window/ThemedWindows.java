package unrolled.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import unrolled.diagram.base.Theme;

/**
 * A stage and the windows that belong to it, such as menus, tips and dialogs: the roots of all of them have the style
 * class of the theme, and menus and tips are as much magnified as the stage is. A style class is changed in half the time that another sheet would take: what JavaFX has found out about
 * the selectors of the sheets stays true.
 */
final class ThemedWindows {
    private final Stage stage;
    private final ObservableValue<Theme> theme;
    private final ObservableDoubleValue factor;

    private ThemedWindows(Stage stage, ObservableValue<Theme> theme, ObservableDoubleValue factor) {
        this.stage = stage;
        this.theme = theme;
        this.factor = factor;
    }

    /**
     * Follows a theme until the stage is closed; it has its scene already.
     *
     * @param factor how many times as large all is shown
     */
    static void follow(Stage stage, ObservableValue<Theme> theme, ObservableDoubleValue factor) {
        ThemedWindows windows = new ThemedWindows(stage, theme, factor);
        Subscription following = Subscription.combine(
                theme.subscribe(now -> windows.colourAll()),
                factor.subscribe(now -> windows.colourAll()),
                stage.getScene().rootProperty().subscribe(root -> windows.colour(root)),
                Window.getWindows().subscribe(windows::colourAll)); // before one of them is shown
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> following.unsubscribe());
    }

    private void colourAll() {
        colour(stage.getScene().getRoot());
        Window.getWindows().stream().filter(this::belongs).forEach(window -> {
            magnify(window);
            colour(window.getScene().getRoot());
        });
    }

    private boolean belongs(Window window) {
        Window owner = window instanceof PopupWindow popup
                ? popup.getOwnerWindow()
                : window instanceof Stage other ? other.getOwner() : null;
        return owner != null && (owner.equals(stage) || belongs(owner));
    }

    /** A menu or a tip is measured with its transforms, and the window made as large. */
    private void magnify(Window window) {
        if (window instanceof PopupWindow) {
            for (Node content : window.getScene().getRoot().getChildrenUnmodifiable()) {
                Scale scale = content.getTransforms().stream()
                        .filter(Scale.class::isInstance)
                        .map(Scale.class::cast)
                        .findFirst()
                        .orElseGet(() -> scaling(content));
                magnify(content, scale);
            }
        }
    }

    private Scale scaling(Node content) {
        Scale scale = new Scale(1, 1);
        content.getTransforms().add(scale);
        content.layoutBoundsProperty().subscribe((before, now) -> magnify(content, scale));
        return scale;
    }

    /** As large as all, or as much less as a long menu needs to be seen whole. */
    private void magnify(Node content, Scale scale) {
        double height = content.getLayoutBounds().getHeight();
        double room = Screen.getPrimary().getVisualBounds().getHeight();
        double most = height > 0 ? Math.max(1, room / height) : factor.get();
        double now = Math.min(factor.get(), most);
        if (scale.getX() != now) {
            scale.setX(now);
            scale.setY(now);
        }
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
