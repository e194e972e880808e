package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;

/** A table that was copied elsewhere is pasted, and opens as a file of it would. */
@ExtendWith(Toolkit.class)
class PasteTest {
    /** As a spreadsheet copies cells. */
    private static final String CELLS =
            "day\tice cream\n1 Jan\t3\n2 Jan\t5\n3 Jan\t4\n4 Jan\t8\n5 Jan\t7\n6 Jan\t9\n7 Jan\t6\n";

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

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        window.run(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    @Test
    void theCellsOfASpreadsheetBecomeTheSeriesOfANewExperiment() {
        copy(CELLS);
        window.press(window.root(), KeyCode.V, SHORTCUT_DOWN);
        assertEquals("pasted table", window.experiment().title());
        assertEquals("pasted table", window.experiment().data().table().name());
        assertEquals(List.of("ice cream"), window.experiment().data().features());
        assertEquals(
                OptionalInt.empty(), window.experiment().runs().get(0).split().used(), "all 4 samples");
        assertEquals("day", window.experiment().data().table().columns().get(0).name());
    }

    @Test
    void theMenuHasItToo() {
        copy("a,b\n1,2\n3,5\n4,7\n6,1\n8,2\n9,3\n");
        window.speak(Locale.GERMAN);
        MenuItem item = window.control(MenuButton.class, "open").getItems().stream()
                .filter(entry -> "Tabelle einf\u00fcgen".equals(entry.getText()))
                .findFirst()
                .orElseThrow();
        window.run(item::fire);
        assertEquals("eingef\u00fcgte Tabelle", window.experiment().title());
        window.speak(Locale.ENGLISH);
    }

    @Test
    void whatIsNoTableCostsNothingAndIsSaid() {
        for (String text : List.of("", "Dear Anna,", "{\"schema\": 1}")) {
            copy(text);
            window.press(window.root(), KeyCode.V, SHORTCUT_DOWN);
            assertEquals(Examples.airline(), window.experiment());
            String said = ((Labeled) window.node("notice")).getText();
            assertTrue(said.startsWith("pasted table"), said);
        }
    }

    @Test
    void aFieldTakesWhatIsPastedIntoIt() {
        copy(CELLS);
        window.run(() -> window.field("stride").requestFocus());
        window.press(window.field("stride"), KeyCode.V, SHORTCUT_DOWN);
        assertEquals(Examples.airline(), window.experiment());
    }
}
