package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.run.plan.Moment;

/** The bottom of the window, made higher, and in a window of its own. */
@ExtendWith(Toolkit.class)
class BottomWindowTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @AfterEach
    void back() {
        window.run(() -> {
            window.settings.bottomHeightProperty().set(0);
            open().forEach(own -> own.fireEvent(new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST)));
        });
        window.settle();
    }

    private static List<Stage> others() {
        return Toolkit.on(BottomWindowTest::open);
    }

    /** On the FX thread. */
    private static List<Stage> open() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getOwner() == window.stage)
                .toList();
    }

    private static double height() {
        window.settle();
        return Toolkit.on(() -> ((Region) window.node("bottomPane")).getHeight());
    }

    @Test
    void itIsDraggedHigherAndADoubleClickLetsItBe() {
        double before = height();
        Node grip = window.node("bottomGrip");
        window.mouse(grip, MouseEvent.MOUSE_PRESSED, 50, 4);
        window.mouse(grip, MouseEvent.MOUSE_DRAGGED, 50, -56);
        window.mouse(grip, MouseEvent.MOUSE_RELEASED, 50, -56);
        assertEquals(before + 60, height(), 3);
        window.run(() -> window.settings.bottomHeightProperty().set(0));
        assertEquals(before, height());
    }

    @Test
    void oneClickMakesItTallAndTheNextAsItWas() {
        double before = height();
        double whole = Toolkit.on(() -> window.stage.getScene().getHeight());
        window.run(() -> ((Button) window.node("TALL")).fire());
        assertEquals(0.56 * whole, height(), 1);
        window.press(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(before, height());
    }

    /** Nothing above moves under the mouse, whichever picture is chosen, as high as somebody dragged it or as it is by itself. */
    @Test
    void everyPictureIsAsHighAsTheOthers() {
        for (int wanted : List.of(0, 260)) {
            window.run(() -> window.settings.bottomHeightProperty().set(wanted));
            double before = height();
            for (int picture = 8; picture >= 1; picture--) {
                window.press(KeyCode.getKeyCode(String.valueOf(picture)), SHORTCUT_DOWN);
                assertEquals(before, height(), "picture " + picture);
            }
        }
        window.run(() -> window.settings.bottomHeightProperty().set(0));
    }

    @Test
    void keysMakeItHigherAsFarAsThereIsRoomForTheLanes() {
        double before = height();
        window.press(KeyCode.UP, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(before + 40, height());
        for (int press = 0; press < 40; press++) {
            window.press(KeyCode.UP, SHORTCUT_DOWN, SHIFT_DOWN);
        }
        assertTrue(height() <= window.stage.getHeight() - 300, "lanes stay in sight");
        for (int press = 0; press < 40; press++) {
            window.press(KeyCode.DOWN, SHORTCUT_DOWN, SHIFT_DOWN);
        }
        assertTrue(height() >= 120, "so low that it can be read");
    }

    @Test
    void inAWindowOfItsOwnKeysDoWhatTheyDoElsewhere() {
        window.begin(Examples.airline());
        window.press(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        Stage own = others().get(0);
        Node there = Toolkit.on(() -> own.getScene().getRoot().lookup("#bottomPane"));
        assertTrue(there.isVisible());
        window.press(there, KeyCode.RIGHT);
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
        window.press(there, KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        window.settle();
        assertFalse(own.isShowing());
        assertTrue(window.node("bottomPane").getScene() == window.stage.getScene());
    }

    @Test
    void anotherLanguageMakesItAnewWithItsWindow() {
        window.press(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        Stage first = others().get(0);
        window.speak(Locale.GERMAN);
        Toolkit.until(() -> others().stream().anyMatch(other -> other != first), "a window in German");
        assertEquals(1, others().size());
        assertFalse(first.isShowing());
        window.speak(Locale.ENGLISH);
        window.awaitLanguage();
    }
}
