package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.session.Panel;

/** What stands around the lanes can be folded away, by key and by handle. */
@ExtendWith(Toolkit.class)
class PanelsTest {
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
    void unfold() {
        window.run(() -> {
            for (Panel panel : Panel.values()) {
                window.settings.foldedProperty(panel).set(false);
            }
        });
        window.settle();
    }

    private static double lanes() {
        window.settle();
        return Toolkit.on(() -> window.node("lanes").getLayoutBounds().getWidth());
    }

    private static double height(String id) {
        window.settle();
        return Toolkit.on(() -> window.node(id).getLayoutBounds().getHeight());
    }

    private static void press(KeyCode key) {
        window.press(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static void fire(String id) {
        window.run(() -> ((Button) window.node(id)).fire());
    }

    @Test
    void sideIsFoldedByItsKeyAndComesBackByItsHandle() {
        double before = lanes();
        press(KeyCode.B);
        assertFalse(window.isSeen("side"));
        assertEquals(before + 250, lanes(), 1);
        fire("sideHandle");
        assertTrue(window.isSeen("side"));
        assertEquals(before, lanes());
    }

    @Test
    void numbersAreFoldedByTheirButtonAndComeBackByTheirHandle() {
        double before = lanes();
        fire("NUMBERS");
        assertFalse(window.isSeen("inspectorPane"));
        assertEquals(before + 292, lanes(), 1);
        fire("numbersHandle");
        assertTrue(window.isSeen("inspectorPane"));
        press(KeyCode.I);
        assertFalse(window.isSeen("inspectorPane"));
    }

    @Test
    void bottomIsFoldedToItsNamesOfWhichEachBringsItBack() {
        double before = height("bottomPane");
        press(KeyCode.J);
        assertEquals(31, height("bottomPane"), 1, "the names in a line");
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        assertEquals(before, height("bottomPane"));
        assertEquals("loss", window.app.desk().sight().bottom().get());
    }

    /** A handle is no use for what makes room for a hall, and is folded as before when that is over. */
    @Test
    void whatWasFoldedIsSoAfterALectureToo() {
        press(KeyCode.B);
        window.press(KeyCode.F12);
        window.press(KeyCode.F12);
        assertFalse(window.isSeen("side"));
        assertTrue(window.isSeen("sideHandle"));
    }
}
