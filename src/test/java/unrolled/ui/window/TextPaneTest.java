package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.twin.TwinRow;
import unrolled.diagram.veil.Asking;
import unrolled.diagram.veil.Cover;
import unrolled.diagram.veil.Veil;
import unrolled.run.plan.Moment;

/** The lanes in words, at the bottom of the window. */
@ExtendWith(Toolkit.class)
class TextPaneTest {
    private static final Cursor SECOND = Cursor.start("A").at(new Moment(0, 1, 0));
    private static final Veil NO_OUTPUTS =
            new Veil(new Cover(Set.of(), Map.of(), Set.of(Part.OUTPUT), true), Asking.NONE);

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
        window.run(() -> window.session.goTo(SECOND));
        window.press(KeyCode.DIGIT9, KeyCombination.SHORTCUT_DOWN);
        window.run(window.control(ToggleButton.class, "show.sentences")::fire);
    }

    private static TextArea sentences() {
        return window.control(TextArea.class, "textSentences");
    }

    @SuppressWarnings("unchecked")
    private static TableView<TwinRow> table() {
        return window.control(TableView.class, "textTable");
    }

    private static Button button(String id) {
        return window.control(Button.class, id);
    }

    private static String note() {
        return window.control(Label.class, "textNote").getText();
    }

    private static String clipboard() {
        return Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
    }

    private static Node focused() {
        return Toolkit.on(() -> window.stage.getScene().getFocusOwner());
    }

    private static void veil(Veil veil) {
        window.run(() -> window.app.desk().sight().veil().set(veil));
    }

    @Test
    void theSentencesFollowTheCursor() {
        assertTrue(sentences().getText().startsWith("Run A, epoch 1, batch 2, step 1 of 3, slot 0 (sample 1). "));
        assertEquals(3, sentences().getText().split("\n\n").length, "a paragraph for each run");
        window.press(KeyCode.RIGHT);
        assertTrue(sentences().getText().startsWith("Run A, epoch 1, batch 2, step 2 of 3, slot 0 (sample 1). "));
    }

    @Test
    void theyAreReadAloudAndSelectedAndNoTrapForTheKeyboard() {
        TextArea read = sentences();
        assertEquals(AccessibleRole.TEXT_AREA, read.getAccessibleRole());
        assertEquals("What the runs do at this step", read.getAccessibleText());
        assertFalse(read.isEditable());
        window.run(read::requestFocus);
        window.run(read::selectAll);
        assertEquals(read.getText(), read.getSelectedText());
        window.press(read, KeyCode.F10);
        assertEquals(new Moment(0, 1, 1), window.cursor().moment(), "a step from within the text");
        window.press(read, KeyCode.TAB);
        assertNotEquals(read, focused());
    }

    @Test
    void theTableHasAHeaderAndWholeNumbers() {
        window.run(window.control(ToggleButton.class, "show.table")::fire);
        assertEquals(
                List.of("run", "epoch", "batch", "step", "slot", "sample", "what", "unit", "value"),
                table().getColumns().stream().map(TableColumnBase::getText).toList());
        TwinRow first = table().getItems().get(4);
        assertEquals(List.of("A", "1", "2", "1", "0", "1", "x", "passengers", "0.02702702702702703"), first.cells());
        window.press(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN);
        assertEquals("3", table().getItems().get(4).where().get(1), "the table follows, too");
    }

    @Test
    void allStepsAndSlotsOfTheBatchesAreCopied() {
        window.run(button("copy-text")::fire);
        assertEquals(
                3 + 3 + 12,
                clipboard().lines().filter(line -> line.startsWith("Run ")).count());
        assertEquals("Copied: 18 lines", note());
        window.run(button("copy-table")::fire);
        assertTrue(clipboard().startsWith("run\tepoch\tbatch\tstep\tslot\tsample\twhat\tunit\tvalue\nA\t"));
        assertEquals("Copied: 181 lines, the header among them", note());
        window.press(KeyCode.RIGHT);
        assertEquals("", note());
    }

    @Test
    void fullBarsAreThoseOfThePicture() {
        window.run(window.control(ToggleButton.class, "show.table")::fire);
        assertEquals(List.of("full bar c", 1.5), fullBar());
        window.run(() -> window.app.desk().sight().bars().set(BarChoice.FIRST.withPart(10)));
        assertEquals(List.of("full bar c", 1.5 * 0.1), fullBar());
        window.run(() -> window.app.desk().sight().bars().set(BarChoice.FIRST));
    }

    private static List<Object> fullBar() {
        TwinRow row = table().getItems().get(1);
        return List.of(row.what(), row.value());
    }

    @Test
    void whatALessonHidesIsNeitherReadNorCopied() {
        veil(NO_OUTPUTS);
        assertEquals("Hidden until you have answered.", sentences().getText());
        assertTrue(button("copy-text").isDisabled() && button("copy-table").isDisabled());
        window.run(window.control(ToggleButton.class, "show.table")::fire);
        assertEquals(List.of(), List.copyOf(table().getItems()));
        veil(Veil.NONE);
        assertFalse(table().getItems().isEmpty());
        assertFalse(button("copy-table").isDisabled());
    }

    @Test
    void itSpeaksGerman() {
        window.speak(Locale.GERMAN);
        assertTrue(sentences().getText().startsWith("Lauf A, Epoche 1, Batch 2, Schritt 1 von 3, Slot 0 (Sample 1). "));
        assertEquals("Tabelle kopieren", button("copy-table").getText());
        window.speak(Locale.ENGLISH);
    }
}
