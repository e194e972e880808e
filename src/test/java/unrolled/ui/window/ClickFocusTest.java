package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.run.plan.Moment;
import unrolled.ui.side.RunCard;

/** Space plays and the arrows step, whatever was clicked before; where Tab has gone, keys do what they do there. */
@ExtendWith(Toolkit.class)
class ClickFocusTest {
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

    private static Node focused() {
        return Toolkit.on(() -> window.stage.getScene().getFocusOwner());
    }

    private static void click(String id) {
        window.click(window.node(id), 5, 5);
        window.settle();
    }

    private static boolean isPlaying() {
        return window.app.desk().player().playingProperty().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "batch", "speed", "stateful", "compareB", "showLoss", "showRun", "addRun", "undo"})
    void aClickLeavesTheKeysToThePicture(String id) {
        click(id);
        assertEquals(window.view("lanes"), focused());
        window.press(KeyCode.SPACE);
        assertTrue(isPlaying());
        window.press(KeyCode.SPACE);
        assertFalse(isPlaying());
    }

    @Test
    void aRunThatIsClickedIsSteppedThrough() {
        window.click(((RunCard) window.node("runB")).getChildren().get(0), 5, 5);
        window.settle();
        window.press(KeyCode.RIGHT);
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
        assertEquals("B", window.cursor().run());
    }

    @Test
    void aListThatWasOpenedByAClickGivesTheKeysBackWhenItIsClosed() {
        ComboBox<?> reset = window.control(ComboBox.class, "reset");
        window.run(reset::requestFocus);
        window.run(reset::show);
        window.mouse(reset, MouseEvent.MOUSE_RELEASED, 5, 5);
        assertEquals(reset, focused());
        window.run(reset::hide);
        window.settle();
        assertEquals(window.view("lanes"), focused());
    }

    @Test
    void aMenuHasTheKeysUntilItIsClosed() {
        MenuButton open = window.control(MenuButton.class, "open");
        window.run(open::requestFocus);
        window.run(open::show);
        assertEquals(open, focused());
        window.run(open::hide);
        assertEquals(open, focused(), "nobody clicked");
    }

    /** Its own window would lie over the field. */
    @Test
    void aMenuClosesWhenAKeyOpensAField() {
        Node lanes = window.view("lanes");
        window.run(() -> lanes.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, new PickResult(lanes, 0, 0))));
        assertFalse(Shown.openMenu().isEmpty());
        window.press(lanes, KeyCode.F2);
        assertTrue(Shown.openMenu().isEmpty());
        assertEquals(window.field("runName"), focused());
    }

    @Test
    void whoComesWithTabPressesTheButtonWithSpace() {
        ToggleButton loss = window.control(ToggleButton.class, "showLoss");
        window.run(loss::requestFocus);
        window.press(KeyCode.SPACE);
        assertFalse(isPlaying());
        assertEquals(loss, focused());
    }

    @Test
    void whatAClickOpensToWriteInIsWrittenIn() {
        click("title");
        assertEquals(window.field("titleField"), focused());
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void whatCannotBeReachedWithTabTakesNoFocusFromThePicture() {
        Node lanes = window.view("lanes");
        window.run(lanes::requestFocus);
        window.click(window.view("legend"), 5, 5);
        assertEquals(lanes, focused());
    }
}
