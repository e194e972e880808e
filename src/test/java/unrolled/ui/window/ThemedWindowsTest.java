package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.diagram.base.Theme;

/** A window and what it opens have the colours of one theme, also when it changes. */
@ExtendWith(Toolkit.class)
class ThemedWindowsTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final Stage stage = Toolkit.on(Stage::new);

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            stage.setScene(new Scene(new StackPane()));
            ThemedWindows.follow(stage, theme, new SimpleDoubleProperty(1));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    @Test
    void theWindowHasTheClassOfTheThemeAlone() {
        assertEquals(List.of("theme-dark"), themes(root()));
        Toolkit.run(() -> theme.set(Theme.LIGHT));
        assertEquals(List.of("theme-light"), themes(root()));
    }

    @Test
    void anotherRootHasIt() {
        Toolkit.run(() -> stage.getScene().setRoot(new StackPane()));
        assertEquals(List.of("theme-dark"), themes(root()));
    }

    @Test
    void whatIsOpenedOverItHasIt() {
        Popup over = Toolkit.on(Popup::new);
        Toolkit.run(() -> {
            over.getContent().add(new Label("over it"));
            over.show(stage);
        });
        assertEquals(List.of("theme-dark"), themes(over.getScene().getRoot()));
        Toolkit.run(() -> theme.set(Theme.LIGHT));
        assertEquals(List.of("theme-light"), themes(over.getScene().getRoot()));
    }

    @Test
    void aDialogOfItHasIt() {
        Stage dialog = Toolkit.on(Stage::new);
        Toolkit.run(() -> {
            dialog.initOwner(stage);
            dialog.setScene(new Scene(new StackPane()));
            dialog.show();
        });
        assertEquals(List.of("theme-dark"), themes(dialog.getScene().getRoot()));
        Toolkit.run(dialog::close);
    }

    @Test
    void aWindowThatIsClosedFollowsNoMore() {
        Toolkit.run(stage::close);
        Toolkit.run(() -> theme.set(Theme.LIGHT));
        assertEquals(List.of("theme-dark"), themes(root()));
    }

    private Node root() {
        return stage.getScene().getRoot();
    }

    private static List<String> themes(Node root) {
        return root.getStyleClass().stream()
                .filter(name -> name.startsWith("theme-"))
                .toList();
    }
}
