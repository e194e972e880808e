package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.veil.Asking;
import unrolled.figure.Subject;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.Question;

/** Every page of every bundled lesson is shown and answered in the window, and what is asked about is in sight. */
@ExtendWith(Toolkit.class)
class LessonPagesTest {
    private static Shown window;

    @BeforeAll
    static void open() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    static List<String> names() {
        return BundledLessons.names();
    }

    private static LessonPlay play() {
        return window.app.desk().lesson().get();
    }

    private static void begin(String name) {
        LessonPlay start = LessonPlay.start(BundledLessons.named(name));
        window.run(() -> {
            window.app.desk().lesson().set(null);
            window.session.open(start.lesson().experiment());
            window.app.desk().lesson().set(start);
        });
    }

    @Test
    void theFirstPageSpeaksOfTheRunsOfItsLessonHoweverLongTheyTake() {
        List<Runnable> computing = new ArrayList<>();
        try (Shown slow = new Shown(Examples.airline(), Runnable::run, computing::add)) {
            LessonPlay start = LessonPlay.start(BundledLessons.named("batch-size-updates"));
            slow.run(() -> {
                slow.session.open(start.lesson().experiment());
                slow.app.desk().lesson().set(start);
            });
            assertEquals(List.of("The runs of this lesson are being computed."), said(slow));
            slow.run(() -> List.copyOf(computing).forEach(Runnable::run));
            assertTrue(
                    said(slow).get(0).contains("Look at sample 1: here it is alone"),
                    said(slow).get(0));
            assertEquals(start.here().at(), Toolkit.on(() -> slow.session.view().cursor()));
            assertEquals(
                    BarChoice.FIRST.withShared(true),
                    slow.app.desk().sight().bars().get());
        }
    }

    /** The paragraphs of the page. */
    private static List<String> said(Shown window) {
        return Toolkit.on(() -> ((Pane) ((ScrollPane) ((BorderPane) window.node("lesson")).getCenter()).getContent())
                .getChildren().stream().flatMap(LessonPagesTest::words).toList());
    }

    private static Stream<String> words(Node node) {
        if (node instanceof TextFlow flow) {
            return Stream.of(flow.getChildren().stream()
                    .map(text -> ((Text) text).getText())
                    .collect(Collectors.joining()));
        }
        return node instanceof Label label ? Stream.of(label.getText()) : Stream.empty();
    }

    private static void press(String button) {
        window.run(() -> window.control(Button.class, button).fire());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageIsShownAndAnswered(String name) {
        begin(name);
        int pages = play().lesson().pages().size();
        for (int page = 0; page < pages; page++) {
            assertEquals(page, play().page());
            while (play().open().isPresent()) {
                Question question = play().lesson().question(play().open().get());
                requireInSight(name + ", page " + (page + 1), question);
                answer(question);
            }
            assertTrue(window.app.desk().notice().get().isNone(), name);
            press("lessonNext");
        }
        assertTrue(play().isDone());
        assertEquals("What you found", title());
    }

    private static String title() {
        return ((Labeled) window.node("lesson").lookup(".lesson-title")).getText();
    }

    private static void answer(Question question) {
        int answered = play().verdicts().size();
        if (question instanceof Question.Compute) {
            window.run(() -> window.field("lessonNumber").setText("1"));
        } else {
            press("lessonOption1");
        }
        press("lessonCheck");
        Toolkit.until(() -> Toolkit.on(() -> play().verdicts().size()) > answered, "the answer is told");
    }

    /** All that can be clicked, or else what is chosen. */
    private static void requireInSight(String where, Question question) {
        Asking asking = window.app.desk().sight().veil().get().asking();
        List<? extends Subject> asked = asking.asked();
        assertEquals(question.isInPicture(), !asked.isEmpty(), where);
        for (int at = 0; at < asked.size(); at++) {
            String option = "lessonOption" + (at + 1);
            press(option);
            assertTrue(window.lanes().boundsOf(asked.get(at)).isPresent(), where + ": " + asked.get(at));
        }
        asking.typed()
                .ifPresent(typed ->
                        assertTrue(window.lanes().boundsOf(typed.box()).isPresent(), where + ": " + typed.box()));
    }
}
