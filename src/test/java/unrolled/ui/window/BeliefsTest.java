package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.diagram.answer.CommonBelief;
import unrolled.diagram.base.Words;
import unrolled.lesson.BundledLessons;
import unrolled.ui.control.AnswerText;

/** What people believe is a page of the help, found by F1 and in the menu of the questions; each entry leads to where it is seen. */
@ExtendWith(Toolkit.class)
class BeliefsTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static Parent dialog() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(other -> !other.equals(window.stage) && other.getScene().getRoot() instanceof DialogPane)
                .map(other -> other.getScene().getRoot())
                .findFirst()
                .orElseThrow());
    }

    private static void hide(Parent dialog) {
        Toolkit.run(() -> dialog.getScene().getWindow().hide());
    }

    /** What stands in the help of a belief: what is believed, and what is so. */
    private static List<String> entry(Parent dialog, CommonBelief belief) {
        return Toolkit.on(() -> ((Parent) dialog.lookup("#belief" + belief))
                .getChildrenUnmodifiable().stream()
                        .filter(node -> !(node instanceof Hyperlink))
                        .map(node ->
                                node instanceof Label label ? label.getText() : ((AnswerText) node).getAccessibleText())
                        .toList());
    }

    @Test
    void eachOfThirtyBeliefsIsFoundByF1InBothLanguages() {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            window.speak(locale);
            Words words = Words.in(locale);
            window.press(KeyCode.F1);
            Parent dialog = dialog();
            Toolkit.run(() -> ((ToggleButton) dialog.lookup("#helpbeliefs")).fire());
            Node page = Toolkit.on(() -> dialog.lookup("#beliefsHelp"));
            assertTrue(Toolkit.on(() -> page.getParent().isVisible()));
            String mark = locale.equals(Locale.GERMAN) ? "\u201e%\u201c" : "\u201c%\u201d";
            for (CommonBelief belief : CommonBelief.values()) {
                assertEquals(
                        List.of(
                                mark.replace("%", belief.says(words)),
                                belief.really(window.session.view(), words).text()),
                        entry(dialog, belief));
            }
            hide(dialog);
        }
    }

    @Test
    void theMenuOfTheQuestionsLeadsThere() {
        MenuButton questions = (MenuButton) window.node("question");
        window.run(questions::show);
        MenuItem item = Toolkit.on(() -> questions.getItems().stream()
                .filter(one -> "questionBeliefs".equals(one.getId()))
                .findFirst()
                .orElseThrow());
        window.run(questions::hide);
        window.run(item::fire);
        Parent dialog = dialog();
        assertTrue(Toolkit.on(() -> dialog.lookup("#beliefsHelp")
                .getParent()
                .getParent()
                .getParent()
                .isVisible()));
        hide(dialog);
    }

    @Test
    void anEntryLeadsToTheLessonThatShowsIt() {
        window.press(KeyCode.F1);
        Parent dialog = dialog();
        Toolkit.run(() -> ((Hyperlink) dialog.lookup("#seenNEXT_SAMPLE")).fire());
        Toolkit.until(() -> Toolkit.on(() -> window.app.desk().lesson().get() != null), "the lesson has begun");
        assertEquals(
                BundledLessons.named("stateful-n"),
                Toolkit.on(() -> window.app.desk().lesson().get().lesson()));
        window.run(() -> window.app.desk().lesson().set(null));
    }

    @Test
    void thoseThatNoRunCanShowLeadNowhere() {
        String nowhere = Arrays.stream(CommonBelief.values())
                .filter(belief -> belief.seen().isEmpty())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertEquals(
                "SHUFFLE_REFUSED LAST_BATCH STATE_ADDED FIXED_STEPS MODEL_RESET RESET_TO_STATES RESET_STATELESS INPUT_SHAPE "
                        + "EVERY_BACKEND ALL_STATES ZERO_PADDING MASKED_STACK BIDIRECTIONAL GATE_ORDER ONE_SIGMOID",
                nowhere);
    }
}
