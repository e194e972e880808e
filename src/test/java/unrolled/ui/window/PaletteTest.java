package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Theme;
import unrolled.run.plan.Moment;

/** Ctrl+Shift+P, some letters, Enter: every action by the keyboard alone. */
@ExtendWith(Toolkit.class)
class PaletteTest {
    private static final Moment MIDDLE = new Moment(0, 5, 1);

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
        window.run(() -> window.session.goTo(Cursor.start("A").at(MIDDLE)));
        open();
    }

    @AfterEach
    void leave() {
        if (isOpen()) {
            window.press(KeyCode.ESCAPE);
        }
    }

    private static void open() {
        window.press(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN);
    }

    private static boolean isOpen() {
        return window.root().lookup("#palette") != null;
    }

    private static void write(String text) {
        TextField field = window.field("paletteField");
        window.run(() -> field.setText(text));
    }

    /** What the lines say. */
    private static List<String> lines() {
        return Toolkit.on(() -> window.node("palette").lookupAll(".palette-row").stream()
                .map(PaletteTest::text)
                .toList());
    }

    private static String text(Node line) {
        return ((Parent) line)
                .getChildrenUnmodifiable().stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining());
    }

    @Test
    void whatIsWrittenIsFoundAndDone() {
        write("one time step b");
        assertTrue(lines().get(0).startsWith("One time step back"), lines().toString());
        window.press(KeyCode.ENTER);
        assertEquals(new Moment(0, 5, 0), window.cursor().moment());
        assertFalse(isOpen());
        assertEquals(
                window.view("lanes"), Toolkit.on(() -> window.stage.getScene().getFocusOwner()));
    }

    @Test
    void germanNamesAreFoundInAnEnglishWindow() {
        write("zeitschritt zur");
        assertTrue(lines().get(0).startsWith("One time step back"), lines().toString());
        assertTrue(lines().get(0).contains("Einen Zeitschritt zurück"), lines().toString());
    }

    @Test
    void whatCannotBeDoneSaysWhyAndStays() {
        write("undo");
        assertEquals(List.of("Undo  \u2013 nothing to undoCtrl+Z"), lines());
        window.press(KeyCode.ENTER);
        assertTrue(isOpen());
        assertEquals(
                "Undo: not now, nothing to undo",
                window.control(Labeled.class, "paletteFoot").getText());
    }

    @Test
    void arrowsAndPagesChooseAndTwelveLinesAreSeen() {
        assertEquals(12, lines().size());
        window.press(KeyCode.UP);
        String last = window.control(Labeled.class, "paletteFoot").getText();
        window.press(KeyCode.DOWN);
        assertTrue(window.control(Labeled.class, "paletteFoot").getText().startsWith("1 of "), "around the end");
        window.press(KeyCode.PAGE_DOWN);
        assertTrue(window.control(Labeled.class, "paletteFoot").getText().startsWith("12 of "));
        assertTrue(last.matches("([0-9,]+) of \\1"), last);
    }

    @Test
    void keysOfCommandsWaitUntilItIsClosed() {
        window.press(KeyCode.F10);
        window.press(KeyCode.N, SHORTCUT_DOWN);
        assertEquals(MIDDLE, window.cursor().moment());
        assertEquals(3, window.experiment().runs().size());
        open();
        assertFalse(isOpen(), "its own key closes it");
    }

    @Test
    void aThemeIsFoundByItsName() {
        Theme dark = Theme.ALL.stream().filter(Theme::dark).findFirst().orElseThrow();
        write(dark.title(unrolled.diagram.base.Words.in(Locale.ENGLISH)));
        window.press(KeyCode.ENTER);
        assertEquals(dark, window.settings.theme());
        window.run(() -> window.settings.themeProperty().set(Theme.ALL.get(0)));
    }

    /** The questions and remedies come later, from another thread. */
    @Test
    void itOpensInATenthOfASecond() {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (Shown other = new Shown(Examples.airline(), worker)) {
            long best = Long.MAX_VALUE;
            for (int time = 0; time < 5; time++) {
                long begun = System.nanoTime();
                Toolkit.run(() -> {
                    ((MainPane) other.root()).actions().findAction();
                    other.root().layout();
                });
                best = Math.min(best, System.nanoTime() - begun);
                Toolkit.run(() -> ((MainPane) other.root()).actions().findAction());
            }
            assertTrue(best < 100_000_000L, best / 1_000_000 + " ms");
        } finally {
            worker.shutdown();
        }
    }
}
