package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.journal.StateFolder;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.ProgressFile;

/** How far somebody is in a lesson is kept on this machine, and what their answers have shown stands at the end. */
@ExtendWith(Toolkit.class)
class LessonProgressTest {
    @TempDir
    Path folder;

    private Shown window;

    @BeforeEach
    void open() {
        window = shown();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Shown shown() {
        return new Shown(Examples.airline(), Runnable::run, Runnable::run, Optional.of(new StateFolder(folder)));
    }

    private void openLesson(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".lesson"), BundledLessons.text(name));
        window.run(() -> window.app.open(file));
    }

    private LessonPlay play() {
        return window.app.desk().lesson().get();
    }

    private void press(String button) {
        window.run(() -> window.control(Button.class, button).fire());
    }

    private void answer(int option) {
        press("lessonOption" + option);
        press("lessonCheck");
        press("lessonNext");
    }

    private void compute(String number) {
        window.run(() -> window.field("lessonNumber").setText(number));
        press("lessonCheck");
        press("lessonNext");
    }

    private List<String> told() {
        return texts(window.node("lesson")).toList();
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own = node instanceof Labeled label ? Stream.of(label.getText()) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(LessonProgressTest::texts))
                : own;
    }

    @Test
    void aLessonGoesOnWhereItWasLeftInAnotherWindow() throws Exception {
        openLesson("one-cell");
        answer(1);
        answer(3);
        assertEquals(2, play().page());
        window.close();
        window = shown();
        openLesson("one-cell");
        assertEquals(2, play().page());
        assertEquals(2, play().verdicts().size());
    }

    @Test
    void whoBeginsAgainBeginsWithNothingAnswered() throws Exception {
        openLesson("one-cell");
        answer(1);
        window.run(() -> window.control(Hyperlink.class, "lessonAll").fire());
        window.run(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "Begin again".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertEquals(0, play().page());
        assertTrue(play().verdicts().isEmpty());
        assertTrue(new ProgressFile(new StateFolder(folder))
                .read()
                .of(play().lesson().name())
                .filter(marks -> !marks.isFresh())
                .isEmpty());
    }

    @Test
    void theExperimentHoldsNothingOfIt() throws Exception {
        openLesson("one-cell");
        answer(1);
        Path file = folder.resolve("saved.json");
        ExperimentFile.save(window.experiment(), file);
        assertEquals(play().lesson().experiment(), ExperimentFile.read(file));
        assertFalse(Files.readString(file).contains("one-cell"));
    }

    @Test
    void theClosingPageNamesTheBeliefThatAnAnswerShowedAndWhatIsSo() throws Exception {
        openLesson("one-cell");
        answer(2);
        answer(3);
        compute("0.0019");
        answer(3);
        List<String> told = told();
        assertTrue(told.contains("What you found"), told.toString());
        assertTrue(told.contains("Right at the first guess: 3 of 4."), told.toString());
        assertTrue(told.stream().anyMatch(text -> text.startsWith("\u201c")), told.toString());
        assertTrue(told.stream().anyMatch(text -> text.startsWith("In fact: ")), told.toString());
    }

    @Test
    void whoShowedNoBeliefIsToldSo() throws Exception {
        openLesson("one-cell");
        answer(1);
        answer(3);
        compute("0.0019");
        answer(3);
        assertTrue(
                told().contains("None of your answers showed one of the beliefs that this lesson puts to the test."),
                told().toString());
    }

    @Test
    void enterAloneLeadsFromPageToPage() throws Exception {
        openLesson("one-cell");
        window.run(() -> window.control(Button.class, "lessonOption1").fire());
        window.press(KeyCode.ENTER);
        assertTrue(window.node("lessonNext").isVisible());
        window.press(KeyCode.ENTER);
        assertTrue(window.node("lessonCheck").isVisible());
    }
}
