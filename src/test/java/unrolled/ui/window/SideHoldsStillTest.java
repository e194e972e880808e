package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.Models;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.Split;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.side.RunCard;

/** Nothing at the side moves under the mouse: what somebody presses or edits stays where it is. */
@ExtendWith(Toolkit.class)
class SideHoldsStillTest {
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** In a window that is too low for the panel, scrolled to its middle. */
    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
        ScrollPane side = (ScrollPane) window.node("side");
        window.run(() -> side.setMaxHeight(500));
        Toolkit.pulse();
        window.run(() -> side.setVvalue(0.6));
        Toolkit.pulse();
    }

    private static double y(String id) {
        return Toolkit.on(() -> window.node(id).localToScene(0, 0).getY());
    }

    /** Presses what has an id; tells where it stood. */
    private static double pressed(String id) {
        double before = y(id);
        window.mouse(window.node(id), MouseEvent.MOUSE_PRESSED, 3, 3);
        return before;
    }

    @Test
    void theCardOfARunThatIsPressedStaysThoughTheOneAboveItCloses() {
        double before = y("runB");
        Node head = ((RunCard) window.node("runB")).getChildren().get(0);
        window.mouse(head, MouseEvent.MOUSE_PRESSED, 5, 5);
        Toolkit.pulse();
        assertEquals("B", window.cursor().run());
        assertEquals(before, y("runB"), 1);
    }

    /** The card is made anew, and the words in it that were pressed are gone. */
    @Test
    void theCardOfARunStaysWhereverInItSomebodyPresses() {
        double before = y("runB");
        Node words = Toolkit.on(() -> window.node("runB").lookup(".hint"));
        window.mouse(words, MouseEvent.MOUSE_PRESSED, 5, 5);
        Toolkit.pulse();
        assertEquals("B", window.cursor().run());
        assertEquals(before, y("runB"), 1);
    }

    /** The fields of training go, so the panel becomes lower. */
    @Test
    void theCardOfARunStaysThoughItHasFewerFieldsThanTheOneBefore() {
        window.begin(Examples.airline().withRun("A", run -> run.withCalls(List.of(new Call.Fit(2, false, false)))));
        Toolkit.pulse();
        window.run(() -> ((ScrollPane) window.node("side")).setVvalue(1));
        Toolkit.pulse();
        double before = y("runB");
        window.mouse(((RunCard) window.node("runB")).getChildren().get(0), MouseEvent.MOUSE_PRESSED, 5, 5);
        Toolkit.pulse();
        Toolkit.pulse();
        assertEquals(before, y("runB"), 1);
    }

    @Test
    void aLayerThatIsPressedStaysThoughTheOneAboveItCloses() {
        window.run(() -> window.session.edit(e -> e.withModel(Models.stacked(e.model(), List.of(4, 4, 4)))));
        window.mouse(window.node("layer1"), MouseEvent.MOUSE_PRESSED, 3, 3);
        Toolkit.pulse();
        double before = pressed("layer3");
        Toolkit.pulse();
        assertEquals(before, y("layer3"), 1);
    }

    /** What the scaling should not know is said in three lines, some time after the edit. */
    @Test
    void aWarningFarAboveMovesNothing() {
        double before = pressed("train");
        window.run(() -> window.session.edit(e -> e.withRun(
                "A",
                run -> run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(100)))
                        .withCalls(List.of(new Call.Predict(Part.ALL, 1), new Call.Evaluate(Part.TEST))))));
        Toolkit.pulse();
        assertTrue(window.node("scalingWarning").isVisible());
        assertEquals(before, y("train"), 1);
    }

    /** Batch size 4 takes a sentence of three lines to tell what enters its slots, stateless it takes two. */
    @Test
    void theFieldsOfARunStayThoughTheSentenceAboveThemChanges() {
        window.run(() -> window.session.goTo(Cursor.start("C")));
        Toolkit.pulse();
        double before = pressed("stateful");
        window.run(((CheckBox) window.node("stateful"))::fire);
        Toolkit.pulse();
        assertEquals(before, y("stateful"), 1);
        window.run(((CheckBox) window.node("stateful"))::fire);
        Toolkit.pulse();
        assertEquals(before, y("stateful"), 1);
    }

    /** The cards of the runs are made anew, and before they have their places the pointer is told of what is under it. */
    @Test
    void fieldsStayThoughThePointerComesToOthersBeforeTheyHaveTheirPlaces() {
        window.run(() -> window.session.goTo(Cursor.start("B")));
        Toolkit.pulse();
        double before = pressed("stateful");
        Toolkit.run(() -> {
            ((CheckBox) window.node("stateful")).fire();
            Node samples = window.node("samples");
            samples.fireEvent(Shown.mouseEvent(samples, MouseEvent.MOUSE_MOVED, 3, 3));
        });
        Toolkit.pulse();
        assertEquals(before, y("stateful"), 1);
    }

    /** What is said of the file in three lines is said in one when both columns are ticked; the panel is not scrolled. */
    @Test
    void fieldsStayThoughWhatIsSaidAboveThemBecomesShorter() {
        Table table =
                Csv.parse("two", "day,temp,load\n1,10,3\n2,14,5\n3,12,9\n4,11,2\n5,13,4\n6,10,6\n7,12,1\n8,9,7\n");
        window.begin(BundledExperiments.openingOver(table));
        Toolkit.pulse();
        window.run(() -> ((ScrollPane) window.node("side")).setVvalue(0));
        Toolkit.pulse();
        double before = y("lookBack");
        double said = Toolkit.on(() -> ((Label) window.node("story")).getHeight());
        window.mouse(window.node("features"), MouseEvent.MOUSE_PRESSED, 3, 3);
        window.run(() -> window.session.edit(e -> e.withData(e.data().withFeatures(List.of("temp", "load")))));
        Toolkit.pulse();
        assertTrue(Toolkit.on(() -> ((Label) window.node("story")).getHeight()) < said);
        assertEquals(before, y("lookBack"), 1);
        window.mouse(window.node("side"), MouseEvent.MOUSE_EXITED, -9, 3);
        Toolkit.pulse();
        assertTrue(y("lookBack") < before, "the air is given back when the pointer has left");
    }

    /** As into the list of columns, which is a window of its own: a second column makes what is said of the file longer. */
    @Test
    void fieldsStayThoughThePointerHasLeftThePanel() {
        double before = pressed("features");
        Node content = ((ScrollPane) window.node("side")).getContent();
        window.mouse(content, MouseEvent.MOUSE_EXITED, -9, 3);
        window.run(() -> {
            Label story = (Label) window.node("story");
            story.setManaged(true);
            story.setText("two: 300 rows, columns temperature, demand");
        });
        Toolkit.pulse();
        assertEquals(before, y("features"), 1);
    }

    /** As where another experiment is opened, of which less is said. */
    @Test
    void whatBecomesShorterWhenThePointerHasLeftLeavesNoAir() {
        Table table = Csv.parse("one", "load\n3\n5\n9\n2\n4\n6\n1\n7\n");
        window.begin(BundledExperiments.openingOver(table));
        Toolkit.pulse();
        window.run(() -> ((ScrollPane) window.node("side")).setVvalue(0));
        Toolkit.pulse();
        double top = y("series");
        window.mouse(window.node("lookBack"), MouseEvent.MOUSE_PRESSED, 3, 3);
        window.mouse(window.node("side"), MouseEvent.MOUSE_EXITED, -9, 3);
        window.begin(Examples.airline());
        Toolkit.pulse();
        assertEquals(top, y("series"), 1);
    }

    @Test
    void whoeverEndsAnEntryWithEnterLeavesNoAir() {
        window.mouse(window.node("layer1"), MouseEvent.MOUSE_PRESSED, 3, 3);
        Toolkit.pulse();
        window.run(() -> ((ScrollPane) window.node("side")).setVvalue(0));
        Toolkit.pulse();
        pressed("layer2");
        Toolkit.pulse();
        Node content = ((ScrollPane) window.node("side")).getContent();
        assertTrue(content.getTranslateY() > 0, "the open card above has closed");
        window.press(window.node("layer2"), KeyCode.ENTER);
        Toolkit.pulse();
        assertEquals(0, content.getTranslateY());
    }

    @Test
    void anotherLanguageKeepsThePlace() {
        window.speak(Locale.GERMAN);
        assertEquals(0.6, ((ScrollPane) window.node("side")).getVvalue(), 0.05);
        window.speak(Locale.ENGLISH);
    }
}
