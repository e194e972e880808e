package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Target.Part;
import unrolled.run.plan.Moment;

/** Two runs side by side, by keyboard and by mouse. */
@ExtendWith(Toolkit.class)
class CompareTest {
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

    private static Comparison comparison() {
        return window.session.view().comparison();
    }

    private static String said() {
        return ((Label) window.root().lookup("#compareSaid")).getText();
    }

    private static boolean isDown(String id) {
        return window.control(ToggleButton.class, id).isSelected();
    }

    @Test
    void aKeyComparesWithEveryOtherRunInTurnAndThenWithNone() {
        assertTrue(isDown("compareNone"));
        window.press(KeyCode.K, SHORTCUT_DOWN);
        assertEquals(Optional.of("B"), comparison().against());
        assertTrue(isDown("compareB"));
        assertTrue(window.texts("lanes").contains("Difference"));
        assertTrue(window.texts("heat").contains("A \u2212 B"));
        window.press(KeyCode.K, SHORTCUT_DOWN);
        assertEquals(Optional.of("C"), comparison().against());
        window.press(KeyCode.K, SHORTCUT_DOWN);
        assertEquals(Optional.empty(), comparison().against());
        assertFalse(window.texts("lanes").contains("Difference"));
        assertTrue(isDown("compareNone"));
    }

    @Test
    void aKeyLocksByBatchBySampleAndByTime() {
        window.press(KeyCode.L, SHORTCUT_DOWN);
        assertEquals(Lock.SAMPLE, comparison().lock());
        assertTrue(isDown("lockSAMPLE"));
        window.press(KeyCode.L, SHORTCUT_DOWN);
        assertEquals(Lock.TIME, comparison().lock());
        window.press(KeyCode.L, SHORTCUT_DOWN);
        assertEquals(Lock.BATCH, comparison().lock());
    }

    @Test
    void theFirstDifferenceIsGoneToAndSaidUntilTheNextMove() {
        window.press(KeyCode.J, SHORTCUT_DOWN);
        assertEquals(new Moment(0, 1, 0), window.cursor().moment());
        assertTrue(said().contains("B begins from zero"), said());
        assertTrue(window.node("compareSaid").isFocused(), "so that a screen reader reads it");
        window.press(KeyCode.RIGHT);
        assertEquals(new Moment(0, 1, 1), window.cursor().moment());
        assertEquals("", said());
    }

    @Test
    void runsThatAreAlikeSaySo() {
        window.run(() -> window.session.edit(
                e -> e.withCopyOf("B").withRun("D", run -> run.withBatchSize(4)).without("C")));
        window.run(() -> window.session.goTo(Cursor.start("B")));
        window.run(() -> window.session.compare(new Comparison(Lock.SAMPLE, Optional.of("D"))));
        window.press(KeyCode.J, SHORTCUT_DOWN);
        assertEquals("B and D are alike to the last bit, wherever both have a moment.", said());
    }

    @Test
    void aClickAtTheEndOfALaneComparesWithItAndEndsIt() {
        window.click(Part.COMPARE, Cursor.start("B"));
        assertEquals(Optional.of("B"), comparison().against());
        window.click(Part.COMPARE, Cursor.start("B"));
        assertEquals(Optional.empty(), comparison().against());
    }

    @Test
    void aLonelyRunHasNothingToBeComparedWith() {
        window.run(() -> window.session.edit(e -> e.without("B").without("C")));
        window.press(KeyCode.K, SHORTCUT_DOWN);
        assertEquals("There is no other run to compare with: add one (Ctrl+N).", said());
    }
}
