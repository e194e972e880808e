package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.experiment.Limits;

/** The title is changed where it stands, and that can be undone. */
@ExtendWith(Toolkit.class)
class TitleTest {
    private static final String BEFORE = Examples.airline().title();

    private Shown window;

    @BeforeEach
    void show() {
        window = new Shown(Examples.airline());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void click() {
        window.run(() -> window.control(Button.class, "title").fire());
    }

    private String text(String id) {
        return ((Labeled) window.node(id)).getText();
    }

    @Test
    void aClickMakesAFieldOfItAndEnterTakesWhatIsWritten() {
        click();
        assertEquals(BEFORE, window.field("titleField").getText());
        assertEquals(BEFORE, window.field("titleField").getSelectedText());
        window.enter("titleField", "  For the lecture ");
        assertEquals("For the lecture", window.experiment().title());
        assertEquals("For the lecture", text("title"));
        assertEquals("\u2022 in no file yet", text("file"));
        assertFalse(window.node("titleField").isVisible());
        assertEquals(
                List.of("title"),
                window.session.history().names().stream()
                        .map(name -> name.text(Locale.ENGLISH))
                        .toList());
        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(BEFORE, text("title"));
    }

    @Test
    void escapeLeavesItAsItWas() {
        window.press(KeyCode.F2, KeyCombination.SHIFT_DOWN);
        window.run(() -> window.field("titleField").setText("other"));
        window.press(window.field("titleField"), KeyCode.ESCAPE);
        assertEquals(BEFORE, window.experiment().title());
        assertTrue(window.node("title").isVisible());
    }

    @Test
    void whoLeavesALongTitleAsItIsChangesNothing() {
        String longest = "x".repeat(Limits.TITLE);
        window.begin(window.experiment().withTitle(longest));
        window.settle();
        click();
        assertEquals(longest, window.field("titleField").getText());
        window.press(window.field("titleField"), KeyCode.ENTER);
        assertEquals(longest, window.experiment().title());
        assertFalse(window.session.history().canUndoProperty().get());
        click();
        window.enter("titleField", longest + "y");
        assertEquals(longest, window.experiment().title(), "as much as a title may have");
    }

    @Test
    void anEmptyTitleIsNone() {
        click();
        window.enter("titleField", "   ");
        assertEquals(BEFORE, window.experiment().title());
    }
}
