package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.ui.base.ShapeWord;

/** The words of the shape and the boxes that they stand for light each other up. */
@ExtendWith(Toolkit.class)
class ShapeWordsTest {
    private static final Cursor HERE = Cursor.start("A").at(new Moment(0, 4, 1));

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
        window.run(() -> window.session.goTo(HERE));
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static List<String> marks(ShapeWord word) {
        window.run(() -> window.app.desk().pointing().word().set(Optional.of(word)));
        return Toolkit.on(() -> ((Pane) window.node("shapeMarks"))
                .getChildren().stream()
                        .map(mark ->
                                mark.getStyleClass().get(mark.getStyleClass().size() - 1))
                        .toList());
    }

    @Test
    void aWordMarksWhatItStandsFor() {
        assertEquals(
                List.of("step-mark", "step-number", "step-mark", "step-number", "step-mark", "step-number"),
                marks(ShapeWord.TIME_STEPS));
        assertEquals(List.of("feature-mark", "feature-mark", "feature-mark"), marks(ShapeWord.FEATURES));
        assertEquals(List.of("sample-mark"), marks(ShapeWord.SAMPLES));
        window.run(() -> window.app.desk().pointing().word().set(Optional.empty()));
        assertTrue(((Pane) window.node("shapeMarks")).getChildren().isEmpty());
    }

    @Test
    void aPinkBoxIsATimeStepAndItsNumbersAreFeatures() {
        Bounds box = window.bounds(Part.INPUT, HERE);
        window.mouse(window.view("lanes"), MouseEvent.MOUSE_MOVED, box.centerX(), box.centerY());
        assertEquals(
                Set.of(ShapeWord.TIME_STEPS, ShapeWord.FEATURES),
                window.app.desk().pointing().named().get());
        Label word = window.control(Label.class, "wordTIME_STEPS");
        assertTrue(word.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
    }

    @Test
    void whatAWordSaysIsOfTheSampleOfTheCursor() {
        assertEquals(
                "3 time steps in every sample. One pink box is one time step of sample 4: 0.03; 0.06; 0.08. "
                        + "The same cell reads them one after the other.",
                said("wordTIME_STEPS"));
        assertTrue(said("wordFEATURES").startsWith("1 feature: the number in a pink box."));
    }

    /** What stands there when the mouse comes. */
    private static String said(String word) {
        Label label = window.control(Label.class, word);
        window.mouse(label, MouseEvent.MOUSE_ENTERED, 5, 5);
        return label.getTooltip().getText();
    }
}
