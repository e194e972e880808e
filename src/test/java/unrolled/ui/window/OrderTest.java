package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Target.Part;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.run.plan.Moment;

/** The tab with the tapes: what is shown, and what one click does. */
@ExtendWith(Toolkit.class)
class OrderTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
        window.run(() -> window.settings.bottomHeightProperty().set(330));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
        window.press(KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN);
    }

    private static Button remedy(String id) {
        return window.control(Button.class, "remedy" + id);
    }

    @Test
    void theSumInTheHeadOfALaneLeadsToTheTapes() {
        window.press(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
        window.click(Part.ORDER, Cursor.start("A"));
        assertTrue(window.control(ToggleButton.class, "showOrder").isSelected());
        assertTrue(window.texts("orderBeforeA").contains("278 of 278 overlap by 2"));
    }

    @Test
    void besideATapeStandsWhatItWouldBeAndThatIsProven() {
        assertEquals("Set stride to 3", remedy("A0").getText());
        List<String> after = window.texts("orderAfterA");
        assertTrue(after.contains("92 of 92 go on"), after.toString());
        assertTrue(
                after.contains("Equals one long pass over the series: difference 0 in 1,128 numbers."),
                after.toString());
        assertNull(window.root().lookup("#orderBeforeB"), "a stateless run carries nothing");
    }

    @Test
    void oneClickPutsARunInOrderAndOneUndoTakesItBack() {
        Experiment before = window.experiment();
        window.run(remedy("C0")::fire);
        assertEquals(
                SampleOrder.INTERLEAVED,
                window.experiment().run("C").orElseThrow().order());
        assertEquals(before.run("A"), window.experiment().run("A"));
        assertTrue(window.texts("orderBeforeC").contains("80 of 80 go on"));
        assertNull(window.root().lookup("#remedyC0"), "there is nothing left to do");
        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(before, window.experiment());
        assertEquals("Interleave 4 streams", remedy("C0").getText());
    }

    @Test
    void aRunIsLeftAsItIsAndComparedWithACopyThatIsMended() {
        Experiment before = window.experiment();
        window.run(window.control(Button.class, "compareA")::fire);
        assertEquals(before.run("A"), window.experiment().run("A"));
        RunChoice copy = window.experiment().run("D").orElseThrow();
        assertEquals(OptionalInt.of(3), copy.own().stride());
        assertEquals(before.data(), window.experiment().data(), "the stride of the others stays");
        assertEquals(
                new Comparison(Lock.TIME, Optional.of("D")),
                window.session.view().comparison());
        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(before, window.experiment(), "one step to undo");
    }

    @Test
    void whatAButtonWouldChangeIsStruckOutWhereItStands() {
        Label shape = window.control(Label.class, "shape");
        double height = shape.getHeight();
        window.run(() ->
                window.app.desk().pointing().remedied().set(Remedied.of(window.experiment(), "A", Remedy.STRIDE)));
        String proposed = ((HBox) window.node("proposedShape"))
                .getChildren().stream()
                        .map(text -> ((Text) text).isStrikethrough()
                                ? "(" + ((Text) text).getText() + ")"
                                : ((Text) text).getText())
                        .collect(Collectors.joining());
        assertEquals("[(141) 47, 3, 1]", proposed);
        assertEquals(
                "preview of run A \u00b7 stride 1 \u2192 3",
                window.control(Label.class, "shapeOf").getText());
        assertEquals(height, shape.getHeight(), 0.5, "nothing moves");
        window.run(() -> window.app.desk().pointing().remedied().set(Optional.empty()));
        assertEquals("[141, 3, 1]", shape.getText());
    }

    @Test
    void aFocusedButtonShowsWhatItLeadsTo() {
        window.run(() -> {
            window.stage.toFront();
            window.stage.requestFocus();
        });
        Toolkit.until(() -> Toolkit.on(() -> window.stage.isFocused()), "the window has the focus");
        Toolkit.until(
                () -> shownWith(remedy("A1"), "with a reset before every batch"),
                "what the button with the focus leads to");
        Toolkit.until(() -> shownWith(window.view("lanes"), "with stride 3"), "what the first remedy leads to");
    }

    /** Whether a text is shown beside the tape of A while something has the focus. */
    private static boolean shownWith(Node focused, String text) {
        window.run(focused::requestFocus);
        return Toolkit.on(() -> window.texts("orderAfterA").contains(text));
    }

    @Test
    void theShapeAtTheLeftLeadsToTheFoldWhichEndsWhereItIsTold() {
        Node shape = window.node("shape");
        window.mouse(shape, MouseEvent.MOUSE_CLICKED, 5, 5);
        assertTrue(window.texts("fold").contains("[144]"));
        window.run(window.control(ToggleButton.class, "foldSAMPLES")::fire);
        Toolkit.until(
                () -> Toolkit.on(() -> window.texts("fold").contains("sample 3")
                        && window.texts("fold").contains("[141]")),
                "the series is folded into samples");
        window.run(window.control(ToggleButton.class, "ordertape")::fire);
        Toolkit.until(() -> window.isSeen("orderBeforeA"), "the tape is drawn again");
        assertTrue(window.texts("orderBeforeA").contains("as it is: stride 1"));
    }

    @Test
    void theTapesFollowTheCursor() {
        window.run(() -> window.session.goTo(Cursor.start("A").at(new Moment(0, 60, 1))));
        List<String> rows = window.texts("orderBeforeA");
        assertTrue(rows.contains("61"), rows.toString());
        assertTrue(window.texts("orderAfterA").contains("61"), "the same rows");
    }

    @Test
    void itSpeaksTheLanguageOfTheWindow() {
        window.speak(Locale.GERMAN);
        assertEquals("Versatz auf 3 setzen", remedy("A0").getText());
        assertTrue(window.texts("orderBeforeA").contains("278 von 278 überlappen um 2"));
        window.speak(Locale.ENGLISH);
    }
}
