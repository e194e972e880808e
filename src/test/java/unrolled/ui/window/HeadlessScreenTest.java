package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.io.experiment.BundledExperiments;

/**
 * The screen of the tests, which is in memory, has a rim about the window that popups and their shadows stay in: of what
 * juts out of that screen Monocle copies a part, leaves the limit of the buffer there, and the painter that takes this
 * buffer next prints a {@link java.nio.BufferOverflowException}.
 */
@ExtendWith(Toolkit.class)
class HeadlessScreenTest {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    @Test
    void screenHasARimAboutTheWindow() {
        Rectangle2D screen = Toolkit.on(() -> Screen.getPrimary().getBounds());
        assertTrue(screen.getWidth() > WIDTH && screen.getHeight() > HEIGHT, screen.toString());
    }

    /** The menu is moved into the screen, but its shadow is not: it lies on the rim. */
    @Test
    void menusAtTheCornerOfTheWindowAreInTheScreenWithTheirShadows() {
        try (Shown window = new Shown(BundledExperiments.opening())) {
            ContextMenu menu = new ContextMenu(new MenuItem("first"), new MenuItem("second"));
            Rectangle2D screen = Toolkit.on(() -> Screen.getPrimary().getBounds());
            Toolkit.run(() -> menu.show(
                    window.root(),
                    corner(window.stage).getX(),
                    corner(window.stage).getY()));
            Toolkit.pulse();
            assertTrue(Toolkit.on(() -> screen.contains(menu.getX(), menu.getY(), menu.getWidth(), menu.getHeight())));
            Toolkit.run(menu::hide);
        }
    }

    private static Point2D corner(Stage stage) {
        return new Point2D(stage.getX() + stage.getWidth(), stage.getY() + stage.getHeight());
    }
}
