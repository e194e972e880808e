package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Depth;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.experiment.Experiment;
import unrolled.figure.Subject;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.LessonPlay;
import unrolled.run.plan.Moment;

/** While a lesson hides something, no way leads to it. */
@ExtendWith(Toolkit.class)
class LessonPeekTest {
    private static final Cursor FIRST = Cursor.start("A");

    private Shown window;

    @BeforeEach
    void open() {
        window = new Shown(Examples.airline());
        play("stateful-1", 0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Begins a lesson on a page, as somebody who has answered all before. */
    private void play(String name, int page) {
        window.run(() -> window.app.desk().lesson().set(null));
        LessonPlay start = LessonPlay.start(BundledLessons.named(name));
        window.run(() -> {
            window.session.open(start.lesson().experiment());
            window.app.desk().lesson().set(new LessonPlay(start.lesson(), page, page, Map.of()));
        });
    }

    private boolean says(String text) {
        return window.texts("lanes").contains(text);
    }

    private String notice() {
        return window.control(Labeled.class, "notice").getText();
    }

    /** Ways forward by key. */
    enum Forward {
        STEP(KeyCode.RIGHT),
        BATCH(KeyCode.RIGHT, SHORTCUT_DOWN),
        EPOCH(KeyCode.PAGE_DOWN),
        CALL(KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
        END(KeyCode.END),
        PLAY(KeyCode.SPACE),
        CONTINUE(KeyCode.F5),
        RUN_TO(KeyCode.F10, SHORTCUT_DOWN),
        SEARCH_ON(KeyCode.F8),
        VISITED(KeyCode.RIGHT, ALT_DOWN, SHIFT_DOWN),
        PRESENT(KeyCode.END, SHORTCUT_DOWN);

        private final KeyCode code;

        @SuppressWarnings("ImmutableEnumChecker") // no one writes to it
        private final Modifier[] modifiers;

        Forward(KeyCode code, Modifier... modifiers) {
            this.code = code;
            this.modifiers = modifiers;
        }
    }

    @Test
    void aPageThatStandsEarlierThanTheOneBeforeIsNotThePast() {
        play("time-distributed", 1);
        LessonPlay next = new LessonPlay(BundledLessons.named("time-distributed"), 2, 2, Map.of());
        window.run(() -> window.app.desk().lesson().set(next));
        assertEquals(28, window.app.desk().debugger().behindProperty().get());
        assertFalse(window.node("past").isVisible());
        window.press(KeyCode.ESCAPE);
        assertTrue(window.node("past").isVisible());
    }

    @ParameterizedTest
    @EnumSource(Forward.class)
    void noKeyGoesForwardAndWhyIsSaid(Forward way) {
        window.press(way.code, way.modifiers);
        assertEquals(FIRST.moment(), window.cursor().moment());
        assertEquals("Something is still hidden: answer first. Going back works.", notice());
    }

    @Test
    void theButtonsThatGoForwardAreGreyAndSayWhyThoseThatGoBackAreNot() {
        for (String id : List.of("step", "batch", "epoch", "end", "play")) {
            Button button = window.control(Button.class, id);
            assertTrue(isGrey(button), id);
            assertTrue(button.getAccessibleText().endsWith("answer first. Going back works."), id);
        }
        for (String id : List.of("start", "epochBack", "batchBack", "stepBack")) {
            assertFalse(isGrey(window.control(Button.class, id)), id);
        }
    }

    private static boolean isGrey(Button button) {
        return button.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("restrained"));
    }

    @Test
    void whoeverGoesToALaterPlaceStaysWhereThePageStands() {
        play("stateful-1", 2);
        Moment here = new Moment(0, 0, 2);
        window.run(() -> window.session.goTo(FIRST.at(new Moment(1, 3, 0))));
        assertEquals(here, window.cursor().moment());
        window.run(() -> window.session.goTo(Cursor.start("B").at(new Moment(0, 9, 1))));
        assertEquals(here, window.cursor().moment());
        window.press(KeyCode.LEFT);
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
    }

    @Test
    void whatIsHiddenIsNotSeenFromNearerOrFarther() {
        window.press(KeyCode.F11);
        window.press(KeyCode.F11, SHORTCUT_DOWN);
        for (int times = 0; times < 30; times++) {
            window.press(KeyCode.PLUS, SHORTCUT_DOWN);
        }
        assertEquals(Depth.Far.LANES, window.app.desk().sight().depth().get());
        for (int times = 0; times < 40; times++) {
            window.press(KeyCode.MINUS, SHORTCUT_DOWN);
            window.wheel(window.view("lanes"), 0, -400, true);
        }
        assertEquals(Depth.Far.LANES, window.app.desk().sight().depth().get());
    }

    @Test
    void numbersThatAreHiddenStandNeitherInThePictureNorInWhatItSays() {
        assertFalse(says("0.02"));
        Subject box = window.lanes().items().stream()
                .map(item -> item.subject())
                .filter(subject -> subject instanceof Target target
                        && target.part() == Part.INPUT
                        && target.place().equals(FIRST))
                .findFirst()
                .orElseThrow();
        assertEquals("Hidden until you have answered.", box.label());
    }

    @Test
    void namesOfRunsThatAreHiddenAreNotReadAloudEither() {
        play("stateful-1", 3);
        assertEquals("", window.lanes().description());
        assertFalse(says("Batch size 1, stateless"));
        Optional<Subject> run = window.lanes().items().stream()
                .map(item -> item.subject())
                .filter(subject -> subject instanceof Target target && target.part() == Part.RUN)
                .findFirst();
        assertEquals("Hidden until you have answered.", run.orElseThrow().label());
    }

    @Test
    void whatAHeadSaysOfARunIsHiddenWithTheRest() {
        assertFalse(window.texts("lanes").stream().anyMatch(text -> text.startsWith("reset every epoch")));
        assertFalse(window.texts("lanes").stream().anyMatch(text -> text.startsWith("order:")));
    }

    @Test
    void runsOfWhichAPageDoesNotSpeakAreNotSeen() {
        assertFalse(says("Batch size 4, stateful"));
        assertTrue(says("Batch size 1, stateful"));
    }

    @Test
    void noMenuSaysTheNumbersOfABox() {
        var view = window.view("lanes");
        window.run(() -> view.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 120, 120, 120, 120, false, null)));
        window.press(KeyCode.F10, SHIFT_DOWN);
        window.press(KeyCode.CONTEXT_MENU);
        assertFalse(Toolkit.on(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance)));
    }

    @Test
    void nothingIsEditedComparedOrSearchedMeanwhile() {
        Experiment before = window.experiment();
        window.press(KeyCode.R);
        window.press(KeyCode.R, SHIFT_DOWN);
        window.press(KeyCode.E, SHORTCUT_DOWN);
        window.press(KeyCode.N, SHORTCUT_DOWN);
        window.press(KeyCode.D, SHORTCUT_DOWN);
        window.press(KeyCode.DELETE, SHORTCUT_DOWN);
        window.press(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN);
        window.press(KeyCode.K, SHORTCUT_DOWN);
        window.press(KeyCode.J, SHORTCUT_DOWN);
        window.press(KeyCode.F, SHORTCUT_DOWN);
        assertEquals(before, window.experiment());
        assertTrue(window.session.view().comparison().against().isEmpty());
        assertEquals(FIRST.moment(), window.cursor().moment());
    }

    @Test
    void thePicturesOfTheBottomComeNeitherByKeyNorInAWindowOfTheirOwn() {
        String bottom = window.app.desk().sight().bottom().get();
        window.press(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        for (KeyCode digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
            window.press(digit, ALT_DOWN);
            window.press(digit, SHORTCUT_DOWN);
        }
        assertEquals(bottom, window.app.desk().sight().bottom().get());
        assertFalse(window.app.desk().sight().apart().get());
        assertFalse(window.node("bottomPane").isVisible());
    }

    @Test
    void picturesThatHadAWindowOfTheirOwnComeBackWhenALessonBegins() {
        window.run(() -> window.app.desk().lesson().set(null));
        window.press(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        assertTrue(window.app.desk().sight().apart().get());
        play("stateful-1", 0);
        assertFalse(window.app.desk().sight().apart().get());
    }

    @Test
    void whenItIsAnsweredAllOfThatWorksAgain() {
        window.press(KeyCode.RIGHT);
        window.run(() -> window.control(Button.class, "lessonOption1").fire());
        window.run(() -> window.control(Button.class, "lessonCheck").fire());
        assertTrue(says("0.02"));
        assertTrue(window.app.desk().notice().get().isNone());
        window.press(KeyCode.RIGHT);
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
        assertFalse(isGrey(window.control(Button.class, "step")));
    }
}
