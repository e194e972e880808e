package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.run.plan.Moment;

/** The question and its answer stand under the head, whatever one does. */
@ExtendWith(Toolkit.class)
class AnswerStripTest {
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
        window.run(() -> window.session.goTo(Cursor.start("A").at(new Moment(0, 4, 2))));
        window.settle();
    }

    private static String said() {
        return Toolkit.on(() -> ((TextFlow) window.node("answer"))
                .getChildren().stream().map(piece -> ((Text) piece).getText()).collect(Collectors.joining()));
    }

    private static double height() {
        return Toolkit.on(() -> ((Region) window.node("answerStrip")).getHeight());
    }

    private static void press(String id) {
        window.run(() -> ((Button) window.node(id)).fire());
        window.settle();
    }

    @Test
    void theAnswerFollowsTheCursor() {
        assertTrue(said().startsWith("Nothing is reset between the batches: batch 5 begins with c["), said());
        double before = height();
        window.run(() -> window.session.goTo(window.cursor().inRun("B")));
        window.settle();
        assertTrue(said().startsWith("Stateless, the run forgets after every batch: batch 5 begins with 0"), said());
        assertEquals(before, height());
        assertEquals(
                "What does this stateless LSTM forget, with batch size 1?",
                window.control(MenuButton.class, "question").getText());
    }

    @Test
    void cuttingTheArrowChangesTheSentenceAndUndoBringsItBack() {
        String before = said();
        press("answerCut");
        assertTrue(said().startsWith("You cut it here: batch 5 begins with 0;"), said());
        assertEquals("Keep it again", window.control(Button.class, "answerCut").getText());
        window.run(() -> window.session.undo());
        window.settle();
        assertEquals(before, said());
    }

    @Test
    void showMeGoesToTheBorderAndPointsAtIt() {
        press("answerShow");
        assertEquals(new Moment(0, 4, 0), window.cursor().moment());
        assertTrue(Toolkit.on(
                () -> window.node("pointing").lookup(".pointing-ring").isVisible()));
    }

    @Test
    void whoIsNewIsToldWhereToClickUntilSomeClicksLater() {
        assertTrue(!window.node("firstHint").isVisible(), "this window is not the first one");
        window.run(() -> window.settings.hintedProperty().set(false));
        assertTrue(window.node("firstHint").isVisible());
        for (int click = 0; click < 3; click++) {
            window.mouse(window.node("lanes"), MouseEvent.MOUSE_CLICKED, 5, 5);
        }
        assertTrue(!window.node("firstHint").isVisible());
        assertTrue(window.settings.hintedProperty().get(), "and it does not come again");
    }

    @Test
    void foldedItSaysInOneLineWhatIsBold() {
        double whole = height();
        press("answerFold");
        assertEquals("Nothing is reset between the batches", said());
        assertTrue(height() < whole);
        press("answerFold");
        assertEquals(whole, height());
    }
}
