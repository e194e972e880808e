package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.When;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Command;

/** Back and forward among the places that were visited, by keys and by the buttons at the side of a mouse. */
@ExtendWith(Toolkit.class)
class VisitedPlacesTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
    }

    private static void back() {
        window.press(KeyCode.LEFT, ALT_DOWN, SHIFT_DOWN);
    }

    private static void forward() {
        window.press(KeyCode.RIGHT, ALT_DOWN, SHIFT_DOWN);
    }

    private static void press(String id, MouseButton button) {
        Node node = window.node(id);
        for (var type :
                java.util.List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            window.run(() -> Event.fireEvent(
                    node,
                    new MouseEvent(
                            type, 5, 5, 5, 5, button, 1, false, false, false, false, false, false, false, true, true,
                            true, null)));
        }
    }

    @Test
    void keysGoBackFromAnEndAndForwardAgain() {
        window.press(KeyCode.RIGHT);
        Cursor start = window.cursor();
        window.press(KeyCode.END);
        Cursor end = window.cursor();
        back();
        assertEquals(start, window.cursor());
        forward();
        assertEquals(end, window.cursor());
    }

    @Test
    void theButtonsAtTheSideOfAMouseGoBackAndForwardWhereverItPoints() {
        Cursor start = window.cursor();
        window.press(KeyCode.END);
        Cursor end = window.cursor();
        press("lanes", MouseButton.BACK);
        assertEquals(start, window.cursor());
        press("side", MouseButton.FORWARD);
        assertEquals(end, window.cursor());
    }

    @Test
    void aHitOfASearchIsAPlace() {
        window.run(() -> window.app.desk().debugger().runTo(new When.Holds("t == 3"), true));
        Cursor hit = window.cursor();
        assertEquals(new Moment(0, 0, 2), hit.moment());
        back();
        assertEquals(Cursor.start("A"), window.cursor());
    }

    @Test
    void itEndsPlaying() {
        window.press(KeyCode.END);
        window.press(KeyCode.HOME);
        window.press(KeyCode.SPACE);
        back();
        assertFalse(window.app.desk().player().playingProperty().get());
    }

    @Test
    void whereThereIsNowhereToGoTheCommandIsGreyed() {
        assertTrue(greyed(Command.VISITED_BACK));
        window.press(KeyCode.END);
        assertFalse(greyed(Command.VISITED_BACK));
        assertTrue(greyed(Command.VISITED_FORWARD));
        back();
        assertTrue(greyed(Command.VISITED_BACK));
        assertFalse(greyed(Command.VISITED_FORWARD));
    }

    private static boolean greyed(Command command) {
        return Toolkit.on(() -> command.item(window.app.desk(), () -> {}).isDisable());
    }
}
