package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.io.experiment.BundledExperiments;

/** What is typed into a field and refused stays there, is said beside the panel, and is done as soon as it fits. */
@ExtendWith(Toolkit.class)
class EnteringTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** Run A uses 140 samples, one at a time. */
    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
    }

    private static RunChoice run(String id) {
        return window.experiment().run(id).orElseThrow();
    }

    private static List<String> said() {
        Node callout = window.root().lookup("#callout");
        return callout == null
                ? List.of()
                : Shown.all(callout)
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text != null && !text.isEmpty())
                        .toList();
    }

    private static Bounds place(String id) {
        return Toolkit.on(() -> window.node(id).localToScene(window.node(id).getLayoutBounds()));
    }

    @Test
    void whatIsRefusedStaysInItsFieldWhileOthersAreEdited() {
        window.enter("batchSize", "8");
        window.enter("stride", "2");
        assertEquals("8", window.field("batchSize").getText());
        assertEquals(1, run("A").batchSize());
        window.enter("lookBack", "abc");
        window.enter("distance", "2");
        assertEquals("abc", window.field("lookBack").getText());
        assertEquals("8", window.field("batchSize").getText());
    }

    @Test
    void whatWasRefusedIsDoneWhenAnotherEditMakesItFitAndThatIsSaid() {
        window.enter("batchSize", "8");
        assertTrue(said().get(0).contains("140 samples are no multiple of batch size 8"), said().toString());
        window.enter("samples", "136");
        assertEquals(8, run("A").batchSize());
        assertEquals(OptionalInt.of(136), run("A").split().used());
        assertEquals(List.of("8 fits now, and is done."), said());
        Toolkit.pulse();
        assertEquals(place("batchSize").getCenterY(), place("callout").getCenterY(), 1, "beside its field");
        window.run(window.session::undo);
        assertEquals(1, run("A").batchSize(), "each is undone by itself");
        assertEquals(OptionalInt.of(136), run("A").split().used());
        assertEquals(List.of(), said());
        assertEquals("1", window.field("batchSize").getText());
    }

    /** 136 samples are no multiple of 5, and 140 none of 8. */
    @Test
    void twoThatFitOnlyTogetherAreDoneTogether() {
        window.enter("batchSize", "5");
        window.enter("batchSize", "8");
        assertEquals(5, run("A").batchSize());
        window.enter("samples", "136");
        assertEquals(8, run("A").batchSize());
        assertEquals(OptionalInt.of(136), run("A").split().used());
        window.run(window.session::undo);
        assertEquals(5, run("A").batchSize());
        assertEquals(OptionalInt.of(140), run("A").split().used());
    }

    /** Samples in turn fill all batches, or are refused. */
    private static Experiment inTurn() {
        return BundledExperiments.named("airline-training").withRun("C", run -> run.withOrder(SampleOrder.IN_TURN));
    }

    /** 6 divides neither 140 samples nor 92 to train on, and 4 not 138. */
    @Test
    void twoThatWaitAreDoneTogetherWhenAThirdMakesThemFit() {
        window.begin(inTurn());
        window.run(() -> window.session.goTo(Cursor.start("C")));
        window.enter("epochs", "0");
        window.enter("batchSize", "6");
        window.enter("samples", "138");
        assertEquals(4, run("C").batchSize());
        assertEquals(OptionalInt.of(140), run("C").split().used());
        window.enter("train", "96");
        assertEquals(6, run("C").batchSize());
        assertEquals(new Split(OptionalInt.of(138), OptionalInt.of(96)), run("C").split());
        assertEquals("0", window.field("epochs").getText(), "which fits with nothing");
        window.run(window.session::undo);
        assertEquals(4, run("C").batchSize());
        assertEquals(new Split(OptionalInt.of(140), OptionalInt.of(96)), run("C").split());
    }

    /** Where 138 samples are refused with the batch size of 4, and both are in the way of a train part of 90. */
    @Test
    void whatFitsWithTwoThatWaitIsDoneWithThem() {
        window.begin(inTurn());
        window.run(() -> window.session.goTo(Cursor.start("C")));
        window.enter("epochs", "0");
        window.enter("batchSize", "6");
        window.enter("samples", "138");
        window.enter("train", "90");
        assertEquals(6, run("C").batchSize());
        assertEquals(new Split(OptionalInt.of(138), OptionalInt.of(90)), run("C").split());
    }

    @Test
    void whatIsRefusedBelongsToItsRunAndWaitsThere() {
        window.enter("batchSize", "8");
        window.run(() -> window.session.goTo(Cursor.start("B")));
        assertEquals("1", window.field("batchSize").getText());
        assertEquals(List.of(), said());
        window.run(() -> window.session.goTo(Cursor.start("A")));
        assertEquals("8", window.field("batchSize").getText());
    }

    /** The keyboard leads to another run while the focus stays in the field. */
    @Test
    void whatIsNotConfirmedYetBelongsToItsRunToo() {
        window.run(() -> {
            window.field("batchSize").requestFocus();
            window.field("batchSize").setText("7");
        });
        window.run(() -> window.session.goTo(Cursor.start("B")));
        assertEquals("1", window.field("batchSize").getText());
        window.run(() -> window.session.goTo(Cursor.start("A")));
        assertEquals("7", window.field("batchSize").getText());
        assertEquals(1, run("A").batchSize());
        window.press(window.field("batchSize"), KeyCode.ENTER);
        assertEquals(7, run("A").batchSize());
        assertEquals(1, run("B").batchSize());
    }

    @Test
    void whatIsRefusedOutlivesAnotherLanguage() {
        window.enter("batchSize", "8");
        window.speak(Locale.GERMAN);
        assertEquals("8", window.field("batchSize").getText());
        window.speak(Locale.ENGLISH);
        window.press(window.field("batchSize"), KeyCode.ESCAPE);
        assertEquals("1", window.field("batchSize").getText());
        window.speak(Locale.GERMAN);
        assertEquals("1", window.field("batchSize").getText());
        window.speak(Locale.ENGLISH);
    }

    @Test
    void anotherExperimentBeginsWithNothingTyped() {
        window.enter("batchSize", "8");
        window.begin(Examples.airline());
        assertEquals("1", window.field("batchSize").getText());
        assertEquals(List.of(), said());
    }

    @Test
    void aRemedyIsAnAnswerToWhatWasTyped() {
        window.enter("batchSize", "8");
        Hyperlink remedy = Shown.all(window.node("callout"))
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow();
        window.run(remedy::fire);
        assertEquals(
                String.valueOf(run("A").batchSize()), window.field("batchSize").getText());
        assertEquals(List.of(), said());
    }

    /** 141 samples are 47 times 3. */
    @Test
    void theFirstRemedyIsTakenWithTheKeyboard() {
        window.enter("batchSize", "3");
        assertEquals("Use all 141 samples  (Alt+\u21b5)", said().get(1));
        window.press(window.field("batchSize"), KeyCode.ENTER, KeyCombination.ALT_DOWN);
        assertEquals(3, run("A").batchSize());
        assertEquals("141", window.field("samples").getText());
    }

    @Test
    void whatIsSaidPushesNothingAsideAndCoversNoField() {
        Bounds before = place("stateful");
        window.enter("batchSize", "8");
        assertEquals(before, place("stateful"));
        Toolkit.pulse();
        assertTrue(place("callout").getMinX() >= place("side").getMaxX(), place("callout") + " " + place("side"));
    }

    @Test
    void whatIsSaidIsClosedAndComesBackWithTheFocus() {
        window.enter("batchSize", "8");
        Button close = Shown.all(window.node("callout"))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        window.run(close::fire);
        assertNull(window.root().lookup("#callout"));
        window.run(() -> window.field("stride").requestFocus());
        window.run(() -> window.field("batchSize").requestFocus());
        assertFalse(said().isEmpty());
        window.enter("units1", "0");
        assertEquals(List.of("An LSTM layer should have 1 to 1024 units, not 0."), said(), "one at a time");
    }
}
