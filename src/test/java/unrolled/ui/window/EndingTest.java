package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.run.plan.Moment;

/** A search or a run to a stop that takes long: it says so, and ends by a key wherever the focus is. */
@ExtendWith(Toolkit.class)
class EndingTest {
    private static final String RUNNING = "running \u2026  \u00b7  Esc ends it";

    private static Shown window;

    /** Nothing in the background begins while it is slow. */
    private static boolean slow;

    private static final List<Runnable> waiting = new ArrayList<>();

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline(), work -> {
            if (slow) {
                waiting.add(work);
            } else {
                work.run();
            }
        });
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.run(() -> {
            window.field("condition").setText("x > 0.5");
            slow = true;
        });
    }

    @AfterEach
    void goOn() {
        window.run(() -> {
            slow = false;
            waiting.forEach(Runnable::run);
            waiting.clear();
        });
        assertEquals(Moment.FIRST, window.cursor().moment(), "what was ended goes nowhere");
        if (window.node("searchBar").isVisible()) {
            window.press(window.field("condition"), KeyCode.ESCAPE);
        }
    }

    private static String said(String id) {
        return ((Label) window.node(id)).getText();
    }

    @Test
    void escapeInAnotherFieldEndsASearchAndLeavesTheFieldAlone() {
        window.press(KeyCode.F8);
        window.press(KeyCode.F8);
        assertEquals(RUNNING, said("searchSaid"));
        window.run(() -> {
            window.field("batchSize").requestFocus();
            window.field("batchSize").setText("7");
        });
        window.press(KeyCode.ESCAPE);
        assertEquals("Ended here", said("searchSaid"));
        assertEquals("7", window.field("batchSize").getText());
        window.press(KeyCode.ESCAPE);
        assertEquals("1", window.field("batchSize").getText(), "nothing runs now: the key is the field's");
    }

    @Test
    void escapeInTheBarEndsTheSearchAndThenClosesTheBar() {
        window.press(window.field("condition"), KeyCode.ENTER);
        window.press(window.field("condition"), KeyCode.ESCAPE);
        assertTrue(window.node("searchBar").isVisible());
        window.press(window.field("condition"), KeyCode.ESCAPE);
        assertFalse(window.node("searchBar").isVisible());
    }

    @Test
    void closingTheBarEndsItsSearch() {
        window.press(KeyCode.F8);
        window.press(KeyCode.F, SHORTCUT_DOWN);
        assertFalse(window.node("searchBar").isVisible());
        assertFalse(Toolkit.on(() -> window.app.desk().debugger().endRun()));
    }

    @Test
    void runToAStopSaysSoOverThePicturesAndIsEndedFromAField() {
        window.run(() -> window.app
                .desk()
                .debugger()
                .breakpoints()
                .set(List.of(Breakpoint.on(new When.At(new Moment(0, 9, 0))))));
        window.press(KeyCode.F5);
        window.press(KeyCode.F5);
        assertEquals(RUNNING, said("runSaid"));
        window.run(() -> window.field("batchSize").requestFocus());
        window.press(KeyCode.ESCAPE);
        assertEquals("Ended here", said("runSaid"));
        window.run(() -> window.app.desk().debugger().breakpoints().set(List.of()));
    }
}
