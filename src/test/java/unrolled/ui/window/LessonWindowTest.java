package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.veil.FutureCard;
import unrolled.experiment.Experiment;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.io.experiment.ExperimentFile;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.Lesson;
import unrolled.lesson.Stage;
import unrolled.lesson.Teller;
import unrolled.run.plan.Moment;
import unrolled.text.Language;
import unrolled.ui.base.WindowWords;
import unrolled.ui.canvas.FigureView;

/** A lesson that is opened takes the place of the side, asks in the picture, and gives the place back. */
@ExtendWith(Toolkit.class)
class LessonWindowTest {
    private static final Cursor FIRST = Cursor.start("A");
    private static final Cursor SECOND_BATCH = FIRST.at(new Moment(0, 1, 0));

    @TempDir
    Path folder;

    private Shown window;

    @BeforeEach
    void open() throws IOException {
        window = new Shown(Examples.airline());
        Path file = Files.writeString(folder.resolve("own.lesson"), BundledLessons.text("stateful-1"));
        window.run(() -> window.app.open(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(String button) {
        window.run(() -> window.control(Button.class, button).fire());
    }

    private boolean isShown(String id) {
        return window.root().lookup("#" + id) != null;
    }

    private boolean shows(Part part, Cursor place) {
        return window.lanes().items().stream()
                .anyMatch(item -> item.subject() instanceof Target target
                        && target.part() == part
                        && target.place().equals(place));
    }

    private void toPageThree() {
        press("lessonOption1");
        press("lessonCheck");
        press("lessonForward");
        window.run(() -> window.control(TextField.class, "lessonNumber").setText("0,0102"));
        press("lessonCheck");
        press("lessonForward");
    }

    @Test
    void theLessonStandsInThePlaceOfTheSideAndEscBringsItBack() {
        assertTrue(isShown("lesson"));
        assertFalse(isShown("side"));
        assertFalse(window.isSeen("inspectorPane"));
        assertEquals(53, window.app.desk().sight().bars().get().part(), "early numbers are small");
        window.press(KeyCode.ESCAPE);
        assertFalse(isShown("lesson"));
        assertTrue(isShown("side"));
        assertEquals(1, window.app.desk().sight().bars().get().part());
        assertTrue(window.isSeen("inspectorPane"));
    }

    @Test
    void aBoxOfThePictureIsClickedAsTheAnswer() {
        assertTrue(window.control(Button.class, "lessonCheck").isDisabled());
        window.click(Part.STATE, FIRST);
        assertFalse(window.control(Button.class, "lessonCheck").isDisabled());
        assertTrue(window.control(Button.class, "lessonForward").isDisabled());
        press("lessonCheck");
        assertFalse(window.control(Button.class, "lessonForward").isDisabled());
    }

    @Test
    void theKeysChooseAnAnswer() {
        Button first = window.control(Button.class, "lessonOption1");
        window.run(() -> first.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "2", "2", KeyCode.UNDEFINED, false, false, false, false)));
        assertFalse(window.control(Button.class, "lessonCheck").isDisabled());
    }

    @Test
    void enterChecksAndGoesOnInAnotherLanguageToo() {
        window.speak(Locale.GERMAN);
        press("lessonOption1");
        window.press(KeyCode.ENTER);
        assertTrue(isShown("lessonNext"));
        window.press(KeyCode.ENTER);
        assertTrue(isShown("lessonNumber"));
        window.press(KeyCode.ENTER);
        assertFalse(isShown("lessonNext"), "nothing is typed yet");
    }

    @Test
    void aNumberIsDraggedInItsBoxInUnitsOfItsLastDigitAndTheLanesStay() {
        press("lessonOption1");
        press("lessonCheck");
        press("lessonForward");
        FigureView lanes = window.view("lanes");
        Cursor february = FIRST.at(new Moment(0, 0, 1)).onUnit(0);
        Bounds box = lanesBox(february);
        double y = box.centerY();
        window.mouse(lanes, MouseEvent.MOUSE_PRESSED, box.centerX(), y);
        window.mouse(lanes, MouseEvent.MOUSE_DRAGGED, box.centerX(), y - 10);
        assertEquals("+0.0040", number(), "10 pixels to the power of 1.6 are 40 units");
        window.mouse(lanes, MouseEvent.MOUSE_DRAGGED, box.centerX(), y + 1);
        assertEquals("\u22120.0001", number());
        window.mouse(lanes, MouseEvent.MOUSE_RELEASED, box.centerX(), y + 1);
        assertEquals(box, lanesBox(february));
        window.mouse(lanes, MouseEvent.MOUSE_PRESSED, box.centerX(), y);
        window.mouse(lanes, MouseEvent.MOUSE_DRAGGED, box.centerX(), y - 1);
        assertEquals("0", number(), "a drag goes on from the number that stands there");
    }

    private Bounds lanesBox(Cursor place) {
        return window.lanes().boundsOf(Target.at(Part.STATE, place)).orElseThrow();
    }

    private String number() {
        return window.field("lessonNumber").getText();
    }

    @Test
    void whatComesIsNotSeenUntilItIsAnsweredAndThenTheRunGoesThere() {
        toPageThree();
        assertFalse(shows(Part.CARRY, SECOND_BATCH));
        assertFalse(shows(Part.STATE, SECOND_BATCH));
        press("lessonOption2");
        press("lessonCheck");
        Toolkit.until(() -> Toolkit.on(() -> shows(Part.CARRY, SECOND_BATCH)), "the others have faded");
        assertEquals(SECOND_BATCH.moment(), window.cursor().moment());
    }

    @Test
    void theStatesThatMightFollowStandBehindTheBoxAndCanBeClicked() {
        toPageThree();
        Figure lanes = window.lanes();
        FutureCard zeros = lanes.items().stream()
                .filter(item -> item.subject() instanceof FutureCard card && card.number() == 2)
                .map(item -> (FutureCard) item.subject())
                .findFirst()
                .orElseThrow();
        Bounds card = lanes.boundsOf(zeros).orElseThrow();
        window.click(window.view("lanes"), card.centerX(), card.centerY());
        assertFalse(window.control(Button.class, "lessonCheck").isDisabled());
        assertTrue(window.control(Button.class, "lessonOption2").getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("chosen")));
    }

    @Test
    void nothingIsEditedByAClickUnlessThePageAllowsIt() {
        Experiment before = window.experiment();
        assertNotEquals(Examples.airline(), before);
        window.click(Part.CARRY, SECOND_BATCH);
        assertEquals(before, window.experiment());
    }

    @Test
    void aLessonThatIsBrokenIsRefusedAndTheOneBeforeStays() throws IOException {
        String broken = BundledLessons.text("stateful-1").replace("at: A 1.1.3", "at: A 1.1.4");
        Path file = Files.writeString(folder.resolve("broken.lesson"), broken);
        window.run(() -> window.app.open(file));
        assertTrue(isShown("lesson"));
        assertEquals("Stateful, batch size 1", ((Labeled) window.node("lesson").lookup(".lesson-title")).getText());
        String refused = window.control(Labeled.class, "notice").getText();
        int line = broken.substring(0, broken.indexOf("at: A 1.1.4")).split("\n", -1).length;
        assertTrue(refused.contains("line " + line + ": The run has no moment 1.1.4"), refused);
    }

    @Test
    void whoWritesALessonIsToldWhatDoesNotHoldInIt() throws IOException {
        assertTrue(window.app.desk().notice().get().isNone());
        String wrong =
                BundledLessons.text("stateful-1").replace("norm(c - i*g) == 0 @ 1.1.1", "norm(c - i*g) > 0 @ 1.1.1");
        Path file = Files.writeString(folder.resolve("wrong.lesson"), wrong);
        window.run(() -> window.app.open(file));
        int line = wrong.substring(0, wrong.indexOf("## claim")).split("\n", -1).length;
        assertEquals(
                "The lesson is wrong in line " + line + ": This does not hold: norm(c - i*g) > 0",
                window.control(Labeled.class, "notice").getText());
    }

    @Test
    void everyBundledLessonStandsInTheMenuUnderItsTitleInBothLanguages() {
        for (String name : BundledLessons.names()) {
            Lesson lesson = BundledLessons.named(name);
            Teller teller = new Teller(new Stage(List.of()), Language.ENGLISH);
            Teller german = new Teller(new Stage(List.of()), Language.GERMAN);
            assertEquals(
                    teller.words(lesson.title(), FIRST), new WindowWords(Locale.ENGLISH).getString("lessons." + name));
            assertEquals(
                    german.words(lesson.title(), FIRST), new WindowWords(Locale.GERMAN).getString("lessons." + name));
        }
        Menu lessons = window.control(MenuButton.class, "open").getItems().stream()
                .filter(item -> "lessons".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(BundledLessons.names().size(), lessons.getItems().size());
        window.run(() -> lessons.getItems().get(0).fire());
        assertEquals("Samples, time steps and features", window.experiment().title());
    }

    @Test
    void anExperimentThatIsOpenedEndsTheLesson() throws IOException {
        Path file = folder.resolve("other.json");
        ExperimentFile.save(Examples.airline().withTitle("Other"), file);
        window.run(() -> window.app.open(file));
        assertNull(window.root().lookup("#lesson"));
        assertEquals("Other", window.experiment().title());
    }
}
