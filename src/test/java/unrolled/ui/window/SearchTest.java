package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Running on and back to where a condition begins to hold, by keyboard alone. */
@ExtendWith(Toolkit.class)
class SearchTest {
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
        if (!window.node("searchBar").isVisible()) {
            window.press(KeyCode.F, SHORTCUT_DOWN);
        }
    }

    private static void ask(String condition) {
        window.enter("condition", condition);
    }

    private static String said() {
        return ((Label) window.node("searchSaid")).getText();
    }

    private static double x(Moment moment) {
        Trace trace = window.session.view().current();
        return trace.block(moment).recording().x(0, moment.step(), 0);
    }

    @Test
    void runsOnToWhereAConditionBeginsAndBackAgain() {
        ask("x > 0.5");
        Moment first = window.cursor().moment();
        assertTrue(x(first) > 0.5);
        assertFalse(x(window.session.view().current().plan().stepsFrom(first, -1)) > 0.5);
        window.press(KeyCode.F8);
        Moment second = window.cursor().moment();
        assertTrue(second.compareTo(first) > 0);
        window.press(KeyCode.F8, SHIFT_DOWN);
        assertEquals(first, window.cursor().moment());
        assertTrue(said().startsWith("epoch 1 \u00b7 batch "), said());
    }

    @Test
    void twoRunsAreComparedWhereTheyFirstDiffer() {
        ask("norm(A.h - B.h) > 0");
        assertEquals(new Moment(0, 1, 0), window.cursor().moment(), "where A carries and B begins from zero");
        var view = window.session.view();
        assertTrue(view.trace("A").block(0, 0).recording().at(Quantity.H, 0, 0, 2, 0)
                == view.trace("B").block(0, 0).recording().at(Quantity.H, 0, 0, 2, 0));
    }

    @Test
    void whatIsWrongIsSaidAtItsCharactersAndNothingMoves() {
        Moment before = window.cursor().moment();
        ask("h[9] > 0");
        assertEquals(before, window.cursor().moment());
        assertTrue(said().contains("9"), said());
        assertEquals("9", window.field("condition").getSelectedText());
        ask("x > ");
        assertFalse(said().isEmpty());
        ask("x > 99");
        assertEquals("nowhere from here to the end", said());
    }

    @Test
    void escapeClosesTheBarAndLeavesTheKeysToTheLanes() {
        window.press(window.field("condition"), KeyCode.ESCAPE);
        assertFalse(window.node("searchBar").isVisible());
        window.press(KeyCode.RIGHT);
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
        window.press(KeyCode.F8, SHIFT_DOWN);
    }
}
