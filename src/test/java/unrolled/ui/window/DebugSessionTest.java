package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * A lecture in one go, by keyboard alone: where a stateful and a stateless run first part, why, what happens inside the
 * cell, what would happen with another weight, and back to where the memory changed its sign.
 */
@ExtendWith(Toolkit.class)
class DebugSessionTest {
    private static final Moment SECOND_BATCH = new Moment(0, 1, 0);

    @Test
    void fromTheFirstDifferenceIntoTheCellToAnotherFutureAndBack() {
        Experiment memory = BundledExperiments.named("stateful-memory");
        try (Shown window = new Shown(memory)) {
            breakWhereRunsPart(window);
            readWhy(window);
            stepIntoTheCell(window);
            changeTheForgetGate(window);
            seeBothFutures(window);
            window.press(KeyCode.Z, SHORTCUT_DOWN);
            assertEquals(memory, window.experiment(), "undone");
            runBackToTheChangeOfSign(window);
        }
    }

    private static double at(Shown window, String run, Quantity quantity, int unit) {
        Trace trace = window.session.view().trace(run);
        Moment here = window.cursor().moment();
        return trace.block(here).recording().at(quantity, 0, 0, here.step(), unit);
    }

    private static void breakWhereRunsPart(Shown window) {
        window.press(KeyCode.K, SHORTCUT_DOWN);
        window.press(KeyCode.J, SHORTCUT_DOWN);
        assertEquals(SECOND_BATCH, window.cursor().moment());
        String said = ((Label) window.node("compareSaid")).getText();
        assertTrue(said.contains("A goes on from its state") && said.contains("B begins from zero"), said);
    }

    private static void readWhy(Shown window) {
        window.press(KeyCode.DIGIT5, SHORTCUT_DOWN);
        List<String> texts = window.texts("why");
        assertTrue(texts.stream().anyMatch(text -> text.endsWith("comes from earlier batches")), texts.toString());
        window.speak(Locale.GERMAN);
        assertTrue(
                window.texts("why").stream().anyMatch(text -> text.endsWith("aus fr\u00fcheren Batches")),
                window.texts("why").toString());
        window.speak(Locale.ENGLISH);
    }

    private static void stepIntoTheCell(Shown window) {
        for (Phase phase : List.of(Phase.SUM, Phase.GATES, Phase.CELL)) {
            window.press(KeyCode.F11);
            assertEquals(
                    Optional.of(phase), window.app.desk().sight().depth().get().inside());
        }
        List<String> texts = window.texts("cell");
        assertTrue(texts.contains("c = f \u00b7 c\u2032 + i \u00b7 g"), texts.toString());
    }

    /** The bias of the forget gate of the chosen unit: it forgets at once what it knew. */
    private static void changeTheForgetGate(Shown window) {
        int unit = window.cursor().unit();
        int units = window.experiment().model().lstms().get(0).units();
        double before = at(window, "A", Quantity.F, unit);
        window.press(KeyCode.E, SHORTCUT_DOWN);
        TextInputControl field = whatIf();
        window.run(() -> field.setText("bias[" + (units + unit) + "] = -3"));
        window.press(field, KeyCode.ENTER);
        assertEquals("C", window.cursor().run(), "the branch is a run of its own");
        assertEquals(SECOND_BATCH, window.cursor().moment());
        double after = at(window, "C", Quantity.F, unit);
        assertTrue(before > 0.7 && after < 0.1, "f was " + before + " and is " + after);
        assertEquals(before, at(window, "A", Quantity.F, unit), "the old future is still there");
    }

    private static TextInputControl whatIf() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(shown -> shown.isShowing() && shown.getScene() != null)
                .flatMap(shown -> Shown.all(shown.getScene().getRoot()))
                .filter(node -> "whatIf".equals(node.getId()) && node instanceof TextInputControl)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing asks what should be otherwise")));
    }

    private static void seeBothFutures(Shown window) {
        assertEquals(Optional.of("A"), window.session.view().comparison().against());
        window.press(KeyCode.F11, SHIFT_DOWN);
        for (int step = 1; step < 4; step++) {
            window.press(KeyCode.RIGHT);
            int unit = window.cursor().unit();
            assertNotEquals(at(window, "A", Quantity.C, unit), at(window, "C", Quantity.C, unit));
        }
        Node lanes = window.node("lanes");
        assertTrue(lanes.isVisible());
        List<String> texts = window.texts("lanes");
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("what if: bias[")), texts.toString());
    }

    private static void runBackToTheChangeOfSign(Shown window) {
        assertEquals("A", window.cursor().run());
        window.run(() -> window.app.desk().debugger().add(Breakpoint.on(new When.ChangesSign("c[2]"))));
        window.press(KeyCode.F5, SHORTCUT_DOWN);
        double now = at(window, "A", Quantity.C, 2);
        Cursor here = window.cursor();
        assertTrue(here.moment().compareTo(SECOND_BATCH) < 0, here.toString());
        window.press(KeyCode.LEFT);
        assertTrue(now < 0 != at(window, "A", Quantity.C, 2) < 0, "on the other side of zero one step before");
    }
}
