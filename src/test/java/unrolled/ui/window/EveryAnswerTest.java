package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Desk;
import unrolled.diagram.answer.Answer;
import unrolled.diagram.base.Words;
import unrolled.io.experiment.BundledExperiments;

/** Each example answers its question in the strip, shows where, and says something else when it is cut there. */
@ExtendWith(Toolkit.class)
class EveryAnswerTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    static List<String> bundled() {
        return BundledExperiments.names().stream()
                .filter(name -> !name.equals("ten-million"))
                .toList();
    }

    private static String said() {
        return Toolkit.on(() -> ((TextFlow) window.node("answer"))
                .getChildren().stream().map(piece -> ((Text) piece).getText()).collect(Collectors.joining()));
    }

    private static boolean offers(String button) {
        return Toolkit.on(
                () -> window.node(button).isVisible() && !window.node(button).isDisabled());
    }

    private static void press(String button) {
        window.run(() -> ((Button) window.node(button)).fire());
    }

    /** So near as one was in another experiment, nothing of this one would be seen but a few boxes. */
    @Test
    void anExampleIsSeenWholeHoweverNearTheLastOneWas() {
        window.run(() -> window.session.open(Examples.airline()));
        double home = window.app.desk().sight().viewport().get().zoom();
        Desk other = BundledExperiments.document("one-to-one").desk().orElseThrow();
        window.run(() -> window.session.open(other.experiment()));
        assertTrue(window.app.desk().sight().viewport().get().zoom() > home);
        window.run(() -> window.session.open(Examples.airline()));
        assertEquals(home, window.app.desk().sight().viewport().get().zoom());
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void anExampleAnswersShowsAndIsCut(String name) {
        Desk desk = BundledExperiments.document(name).desk().orElseThrow();
        window.begin(desk.experiment());
        window.run(() -> window.session.goTo(desk.cursor()));
        assertEquals(
                Words.in(window.settings.language()).of("question." + name),
                window.control(MenuButton.class, "question").getText());
        String answer = said();
        assertFalse(answer.isBlank());
        if (offers("answerShow")) {
            Cursor place = Answer.of(name, window.session.view(), Words.in(window.settings.language()))
                    .place()
                    .orElseThrow();
            press("answerShow");
            assertEquals(place, window.cursor());
        }
        if (offers("answerCut")) {
            String shown = said();
            press("answerCut");
            assertNotEquals(shown, said());
            assertEquals("Keep it again", Toolkit.on(() -> ((Button) window.node("answerCut")).getText()));
            window.run(() -> window.session.undo());
            assertEquals(shown, said());
        }
        assertTrue(offers("answerShow"), answer);
    }
}
