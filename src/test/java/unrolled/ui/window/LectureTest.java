package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.TextMark;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.Lesson;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.Progress;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Lecture;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.canvas.Magnifier;

/** The window in front of a hall, with the keys that a clicker sends. */
@ExtendWith(Toolkit.class)
class LectureTest {
    private static final List<String> PANELS =
            List.of("side", "answerStrip", "step", "bottomPane", "inspectorPane", "legend");

    private static final Lesson LESSON = BundledLessons.named("stateful-1");

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @AfterEach
    void end() {
        window.run(() -> window.app.desk().lesson().set(null));
        if (lecture().on().get()) {
            window.run(lecture()::toggle);
        }
        window.run(() -> {
            lecture().keys().set(false);
            lecture().spotlight().set(true);
            window.session.goTo(window.cursor().at(Moment.FIRST));
        });
        window.settle();
    }

    private static Lecture lecture() {
        return window.app.desk().lecture();
    }

    private static void begin() {
        window.press(KeyCode.F12);
        window.settle();
    }

    private static double factor() {
        return Toolkit.on(() ->
                ((Magnifier) window.stage.getScene().getRoot()).factorProperty().get());
    }

    private static Moment moment() {
        return Toolkit.on(() -> window.cursor().moment());
    }

    @Test
    void panelsMakeWayAndComeBackAsTheyWere() {
        Viewport before = window.app.desk().sight().viewport().get();
        begin();
        assertTrue(factor() > 1.5, "" + factor());
        for (String id : PANELS) {
            assertFalse(window.isSeen(id), id);
        }
        assertTrue(window.node("hallSentence").isVisible());
        window.press(KeyCode.F12);
        window.settle();
        assertEquals(1, factor());
        for (String id : PANELS) {
            assertTrue(window.isSeen(id), id);
        }
        assertEquals(before, window.app.desk().sight().viewport().get());
        assertFalse(window.stage.isFullScreen());
    }

    /** From the last row letters can be read that are a forty-fifth of the picture high. */
    @Test
    void noLetterIsSmallerThanAFortyFifthOfTheHeight() {
        begin();
        window.run(() -> lecture().keys().set(true));
        window.press(KeyCode.PAGE_DOWN);
        window.settle();
        double least = Toolkit.on(() -> sizes().min(Double::compare)).orElseThrow();
        double height = Toolkit.on(() -> window.stage.getScene().getHeight());
        assertTrue(least * factor() >= height / 45, least + " x " + factor() + " of " + height);
    }

    private static Stream<Double> sizes() {
        List<Double> sizes = new ArrayList<>();
        gather(window.stage.getScene().getRoot(), sizes);
        return sizes.stream();
    }

    private static void gather(Node node, List<Double> sizes) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isEmpty()) {
            sizes.add(text.getFont().getSize());
        } else if (node instanceof Labeled label && !label.getText().isEmpty()) {
            sizes.add(label.getFont().getSize());
        } else if (node instanceof FigureView view) {
            view.getFigure().texts().stream().map(TextMark::font).forEach(font -> sizes.add(font.size()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, sizes));
        }
    }

    @Test
    void clickerGoesStepByStep() {
        begin();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        assertEquals(new Moment(0, 0, 2), moment());
        window.press(KeyCode.PAGE_UP);
        assertEquals(new Moment(0, 0, 1), moment());
    }

    @Test
    void keysThatBeginAndEndASlideShowDoNothing() {
        begin();
        window.press(KeyCode.PAGE_DOWN);
        for (KeyCode key : List.of(KeyCode.F5, KeyCode.HOME, KeyCode.END)) {
            window.press(key);
            window.press(key, KeyCombination.SHIFT_DOWN);
        }
        assertEquals(new Moment(0, 0, 1), moment());
        assertFalse(window.app.desk().player().playingProperty().get());
        assertTrue(lecture().on().get());
    }

    @Test
    void screenIsBlackUntilAnyKeyOfTheClicker() {
        begin();
        for (KeyCode key : List.of(KeyCode.B, KeyCode.PERIOD)) {
            window.press(key);
            assertTrue(isBlack());
            window.press(KeyCode.PAGE_DOWN);
            assertFalse(isBlack());
        }
        assertEquals(Moment.FIRST, moment(), "it only brought the picture back");
    }

    /** As near as before, though somebody has gone elsewhere meanwhile. */
    @Test
    void lanesComeBackAsNearAsTheyWereSeen() {
        double before = window.app.desk().sight().viewport().get().zoom();
        begin();
        for (int press = 0; press < 12; press++) {
            window.press(KeyCode.PAGE_DOWN);
        }
        window.press(KeyCode.F12);
        window.settle();
        assertEquals(before, window.app.desk().sight().viewport().get().zoom());
    }

    private static boolean isBlack() {
        return Toolkit.on(() -> window.stage.getScene().lookup("#curtain").isVisible());
    }

    @Test
    void firstEscapeStopsAndTheSecondEndsTheLecture() {
        begin();
        window.press(KeyCode.SPACE);
        assertTrue(window.app.desk().player().playingProperty().get());
        window.press(KeyCode.ESCAPE);
        assertFalse(window.app.desk().player().playingProperty().get());
        assertTrue(lecture().on().get());
        assertTrue(window.node("hallPressed").isVisible(), "it says what the next one does");
        window.press(KeyCode.ESCAPE);
        assertFalse(lecture().on().get());
    }

    @Test
    void keysAreShownInACornerIfWanted() {
        begin();
        window.press(KeyCode.PAGE_DOWN);
        assertFalse(window.node("hallPressed").isVisible());
        window.press(KeyCode.K);
        window.press(KeyCode.PAGE_DOWN);
        assertTrue(window.node("hallPressed").isVisible());
        assertEquals("one step on", window.control(Labeled.class, "hallDid").getText());
    }

    /** The lesson on stateful LSTMs with batch size 1, from its first page to its end. */
    @Test
    void aLessonIsTaughtWithTheKeysOfAClickerAlone() {
        begin();
        window.run(() -> {
            window.app.desk().progress().set(Progress.NONE);
            window.session.open(LESSON.experiment());
            window.app.desk().lesson().set(LessonPlay.start(LESSON));
        });
        Toolkit.until(() -> window.isSeen("lessonCheck"), "the first page is there");
        for (int page = 0; page < LESSON.pages().size(); page++) {
            int here = page;
            Toolkit.until(() -> play().page() == here, "page " + page);
            while (play().open().isPresent()) {
                int told = play().verdicts().size();
                window.press(KeyCode.PAGE_DOWN);
                Toolkit.until(() -> play().verdicts().size() > told, "an answer is shown");
            }
            window.press(KeyCode.PAGE_DOWN);
        }
        Toolkit.until(() -> lines().contains("Right at the first guess: 0 of 0."), "the end");
        window.press(KeyCode.PAGE_UP);
        Toolkit.until(() -> window.isSeen("lessonNext"), "back from the end");
        assertEquals(LESSON.pages().size() - 1, play().page());
        window.press(KeyCode.PAGE_UP);
        assertEquals(LESSON.pages().size() - 2, play().page());
    }

    private static LessonPlay play() {
        window.settle();
        return Toolkit.on(() -> window.app.desk().lesson().get());
    }

    private static List<String> lines() {
        window.settle();
        return Toolkit.on(() -> Shown.all(window.node("lesson"))
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void notesOfWhoSpeaksHaveAWindowOfTheirOwn() {
        window.press(KeyCode.F12, KeyCombination.SHORTCUT_DOWN);
        Toolkit.until(() -> said("notesNow").contains("batch"), "what to say now");
        String before = said("notesNext");
        window.press(KeyCode.RIGHT);
        Toolkit.until(() -> !said("notesNext").equals(before), "what comes next is another step");
        window.press(KeyCode.F12, KeyCombination.SHORTCUT_DOWN);
        assertTrue(notes().isEmpty());
    }

    private static Optional<Parent> notes() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot())
                .filter(root -> "notes".equals(root.getId()))
                .findFirst());
    }

    private static String said(String id) {
        Parent notes = notes().orElseThrow();
        return Toolkit.on(() -> ((Parent) notes.lookup("#" + id))
                .getChildrenUnmodifiable().stream()
                        .map(line -> ((Labeled) line).getText())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void menusAreAsLargeAsAllElse() {
        Dimension2D plain = sizeOfMenu();
        begin();
        Dimension2D large = sizeOfMenu();
        assertTrue(large.getWidth() > 1.4 * plain.getWidth(), large + " against " + plain);
        double height = Toolkit.on(() -> window.stage.getScene().getHeight());
        assertTrue(large.getHeight() <= height + 40, "all of it is seen, but for a shadow: " + large);
    }

    /** The size of the menu of the box where we stand. */
    private static Dimension2D sizeOfMenu() {
        window.press(KeyCode.F10, KeyCombination.SHIFT_DOWN);
        Toolkit.until(() -> menu().isPresent(), "a menu");
        Toolkit.pulse();
        ContextMenu menu = menu().orElseThrow();
        Dimension2D size = Toolkit.on(() -> new Dimension2D(menu.getWidth(), menu.getHeight()));
        window.run(menu::hide);
        return size;
    }

    private static Optional<ContextMenu> menu() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst());
    }

    @Test
    void aPointerAtTheUpperEdgeBringsTheHead() {
        begin();
        assertFalse(window.isSeen("step"));
        move(0);
        assertTrue(window.isSeen("step"));
        move(30);
        assertTrue(window.isSeen("step"), "it stays while somebody uses it");
        move(300);
        assertFalse(window.isSeen("step"));
        move(0);
        window.run(lecture()::toggle);
        assertTrue(window.isSeen("step"), "at its place");
    }

    private static void move(double y) {
        window.mouse(window.root(), MouseEvent.MOUSE_MOVED, 400, y);
        window.settle();
    }
}
