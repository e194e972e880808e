package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.run.plan.Moment;

/** The sign that says where we stand is a field, too: what is written there is gone to. */
@ExtendWith(Toolkit.class)
class GoToTest {
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

    private static TextField ask() {
        window.press(KeyCode.G, SHORTCUT_DOWN);
        return window.field("momentField");
    }

    private static String said() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(popup -> (Label) popup.getScene().getRoot().lookup("#momentSaid"))
                .filter(label -> label != null)
                .map(Label::getText)
                .findFirst()
                .orElse(""));
    }

    private static Bounds place(String id) {
        Node node = window.node(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aMomentThatIsWrittenIsGoneTo() {
        TextField field = ask();
        assertEquals("1.1.1", field.getSelectedText());
        window.run(() -> field.setText("1.8.2"));
        assertEquals("epoch 1 \u00b7 batch 8 \u00b7 t 2", said());
        window.press(field, KeyCode.ENTER);
        assertEquals(new Moment(0, 7, 1), window.cursor().moment());
        assertFalse(field.isVisible());
        assertEquals("", said());
        window.press(KeyCode.RIGHT);
        assertEquals(new Moment(0, 7, 2), window.cursor().moment(), "the keys are the picture's again");
        window.enter(ask().getId(), "12");
        assertEquals(new Moment(0, 11, 0), window.cursor().moment());
    }

    @Test
    void whatTheRunDoesNotHaveIsSaidAndChosen() {
        TextField field = ask();
        window.enter(field.getId(), "1.9999.1");
        assertEquals("9999", field.getSelectedText());
        assertTrue(said().startsWith("The batches of this epoch count from 1 to "), said());
        assertEquals(Moment.FIRST, window.cursor().moment());
        window.press(field, KeyCode.ESCAPE);
        assertFalse(field.isVisible());
        assertEquals("", said());
    }

    @Test
    void aClickOnTheSignMakesAFieldOfItInTheSamePlace() {
        Bounds sign = place("where");
        Bounds beside = place("speed");
        window.run(() -> ((javafx.scene.control.Button) window.node("where")).fire());
        assertTrue(window.field("momentField").isFocused());
        assertEquals(sign, place("momentField"));
        assertEquals(sign, place("where"));
        assertEquals(beside, place("speed"));
        window.run(() -> window.field("batchSize").requestFocus());
        assertFalse(window.node("momentField").isVisible(), "who goes elsewhere has left it");
    }
}
