package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;

/** What is wrong here: the checks at the bottom of the window, where they lead, and what they mend. */
@ExtendWith(Toolkit.class)
class ChecksTest {
    private static Shown window;

    /** Run A sees rows twice. */
    private static Experiment overlapping() {
        return Examples.airline().withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
    }

    @BeforeAll
    static void show() {
        window = new Shown(overlapping());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(overlapping());
        window.press(KeyCode.DIGIT7, KeyCombination.SHORTCUT_DOWN);
        await(() ->
                window.root().lookup("#findings") != null && count().getText().equals("1"));
    }

    private static void await(BooleanSupplier there) {
        Toolkit.until(() -> Toolkit.on(there::getAsBoolean), "the checks are done");
        window.settle();
    }

    private static Label count() {
        return (Label) window.root().lookup("#findingCount");
    }

    private static <T extends Node> T inRow(int row, Class<T> kind, String selector) {
        VBox rows = window.control(VBox.class, "findings");
        return kind.cast(rows.getChildren().get(row).lookup(selector));
    }

    @Test
    void whatIsToBeLookedAtIsCountedBesideTheNameOfTheTab() {
        assertEquals("1", count().getText());
        assertEquals("1 to look at", window.control(Label.class, "checksLook").getText());
        assertEquals("1 to know", window.control(Label.class, "checksKnow").getText());
        assertEquals("Samples overlap", inRow(0, Label.class, ".name").getText());
        assertTrue(window.control(Label.class, "checksPassed").getText().contains("Reset at every batch"));
    }

    @Test
    void placeIsGoneTo() {
        Hyperlink place = inRow(0, Hyperlink.class, ".hyperlink");
        assertEquals("A \u00b7 predict \u00b7 batch 2", place.getText());
        window.run(place::fire);
        assertEquals(new Moment(0, 1, 0), window.session.cursor().moment());
    }

    @Test
    void mendIsOneEditAndTheFindingIsGone() {
        Button mend = inRow(0, Button.class, ".button");
        assertEquals("Set stride to 3", mend.getText());
        window.run(mend::fire);
        await(() -> count().getText().equals("0"));
        assertFalse(count().isVisible(), "its place is kept");
        assertTrue(count().isManaged());
        assertEquals(
                OptionalInt.of(3),
                window.session.experiment().runs().get(0).own().stride());
        window.run(window.session::undo);
        await(() -> count().getText().equals("1"));
        assertEquals(overlapping(), window.session.experiment());
    }

    @Test
    void everyEditIsCheckedAnew() {
        window.run(() -> window.session.edit(now -> now.withRun("A", run -> run.withReset(ResetRule.EVERY_BATCH))));
        await(() -> inRow(0, Label.class, ".name").getText().equals("Reset at every batch"));
        assertEquals("1", count().getText());
    }

    @Test
    void isSaidInGermanToo() {
        window.speak(Locale.GERMAN);
        await(() -> inRow(0, Label.class, ".name").getText().equals("Samples \u00fcberlappen"));
        assertEquals("1 anzusehen", window.control(Label.class, "checksLook").getText());
        window.speak(Locale.ENGLISH);
    }
}
