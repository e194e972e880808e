package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Places;
import unrolled.diagram.base.Target;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.diagram.training.TrainingTarget.Place;
import unrolled.diagram.training.TrainingTarget.RowPlace;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.ui.canvas.FigureView;

/** The pictures at the bottom of the window: one at a time, and what pointing at them does. */
@ExtendWith(Toolkit.class)
class BottomTest {
    private static Shown window;

    private static Experiment experiment() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(96)))
                .withCalls(List.of(
                        new Call.Fit(4, true, false), new Call.Predict(Part.TRAIN, 1), new Call.Predict(Part.TEST, 1)));
        return Examples.airline().withRuns(List.of(run));
    }

    @BeforeAll
    static void show() {
        window = new Shown(experiment());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(experiment());
        window.press(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
    }

    private static ToggleButton button(String id) {
        return window.control(ToggleButton.class, id);
    }

    private static Bounds place(String figure, Predicate<Place> wanted) {
        return window.view(figure).getFigure().items().stream()
                .filter(item -> item.subject() instanceof TrainingTarget spot && wanted.test(spot.place()))
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
    }

    private static void go(Moment moment) {
        window.run(() -> window.session.goTo(Cursor.start("A").at(moment)));
    }

    @Test
    void pictureIsChosenByAKeyOrAButtonAndStaysChosen() {
        assertTrue(button("showRun").isSelected());
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        assertTrue(button("showLoss").isSelected());
        assertTrue(window.texts("lossCurves").contains("Loss after every epoch"));
        assertNull(window.root().lookup("#heat"), "only one picture is there");
        window.run(button("showWeights")::fire);
        assertTrue(window.texts("weightMap").contains("recurrent_kernel"));
        window.run(button("showWeights")::fire);
        assertTrue(button("showWeights").isSelected(), "one is always chosen");
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        assertTrue(window.texts("prediction").contains("passengers, and what run A predicts"));
        assertEquals("Show the prediction", button("showPrediction").getAccessibleText());
    }

    @Test
    void chosenPictureOutlivesAChangeOfTheLanguage() {
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        window.speak(Locale.GERMAN);
        assertTrue(window.texts("lossCurves").contains("Verlust (loss) nach jeder Epoche"));
        assertTrue(button("showLoss").isSelected());
        window.speak(Locale.ENGLISH);
    }

    @Test
    void epochOfTheLearningCurveIsGoneTo() {
        go(new Moment(0, 9, 1));
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        FigureView loss = window.view("lossCurves");
        Bounds third = place("lossCurves", place -> place instanceof LossPlace at && at.at() == 3);
        window.mouse(loss, MouseEvent.MOUSE_PRESSED, third.centerX(), third.centerY());
        assertEquals(new Moment(4, 9, 1), window.cursor().moment());
        window.mouse(loss, MouseEvent.MOUSE_DRAGGED, loss.innerWidth(), third.centerY());
        assertEquals(new Moment(6, 9, 1), window.cursor().moment());
    }

    @Test
    void rowIsGoneToWhereItIsPredicted() {
        go(new Moment(8, 0, 0));
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        FigureView prediction = window.view("prediction");
        Bounds test = place("prediction", place -> place instanceof RowPlace at && at.row() == 120);
        window.mouse(prediction, MouseEvent.MOUSE_PRESSED, test.centerX(), test.centerY());
        assertEquals(new Moment(9, 120 - 96 - 3, 2), window.cursor().moment());
        Bounds train = place("prediction", place -> place instanceof RowPlace at && at.row() == 40);
        window.mouse(prediction, MouseEvent.MOUSE_DRAGGED, train.centerX(), train.centerY());
        assertEquals(new Moment(8, 37, 2), window.cursor().moment());
    }

    @Test
    void wheelZoomsIntoThePrediction() {
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        Toolkit.pulse(); // only a style that is applied gives the view its border
        window.settle();
        FigureView prediction = window.view("prediction");
        Predicate<Place> row = place -> place instanceof RowPlace at && at.row() == 50;
        double before = place("prediction", row).width();
        window.wheel(prediction, 0, 200, false);
        assertTrue(place("prediction", row).width() > 2 * before);
        window.wheel(prediction, 0, -1000, false);
        assertEquals(before, place("prediction", row).width(), 1e-9);
    }

    @Test
    void weightSelectsItsUnitAndThoseOfTheDenseNone() {
        window.press(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
        FigureView weights = window.view("weightMap");
        Bounds cell =
                place("weightMap", place -> place instanceof WeightPlace at && at.layer() == 0 && at.column() == 6);
        window.click(weights, cell.centerX(), cell.centerY());
        assertEquals(2, window.cursor().unit());
        Bounds dense = place("weightMap", place -> place instanceof WeightPlace at && at.layer() == 1);
        window.click(weights, dense.centerX(), dense.centerY());
        assertEquals(2, window.cursor().unit());
    }

    @Test
    void gradientAndUpdateAreThereWhereABatchTrains() {
        window.press(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
        window.run(button("gradientKind")::fire);
        assertTrue(window.texts("weightMap").contains("Gradient of the loss of run A: epoch 1, batch 1"));
        go(new Moment(8, 0, 0));
        assertTrue(button("gradientKind").isDisabled());
        assertTrue(button("weightsKind").isSelected());
        assertTrue(window.texts("weightMap").contains("Weights of run A: predict, batch 1"));
        go(new Moment(2, 1, 0));
        assertTrue(button("gradientKind").isSelected(), "the choice is remembered");
        window.run(button("updateKind")::fire);
        assertTrue(window.texts("weightMap").contains("What run A adds to its weights: epoch 2, batch 2"));
        assertFalse(button("weightsKind").isSelected());
    }

    @Test
    void withoutTrainingASentenceSaysWhatToDo() {
        window.begin(Examples.airline());
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        assertTrue(window.texts("lossCurves").contains("No run has a loss: add a call to fit or evaluate"));
    }

    @Test
    void pictureOfWhyIsChosenByTheSameKeyOrAButton() {
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        window.run(button("partsPicture")::fire);
        go(new Moment(2, 20, 1));
        for (String next : List.of("forgettingPicture", "inksPicture", "inputsPicture")) {
            window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
            assertTrue(button(next).isSelected(), next);
        }
        assertTrue(window.texts("why").contains("Which input mattered for the output of t 3"));
        window.run(button("cTarget")::fire);
        assertTrue(window.texts("why").contains("Which input mattered for c[0] of t 2"));
        window.run(button("inksPicture")::fire);
        assertTrue(window.texts("why").contains("gradient of the loss with respect to h and c: its size"));
        assertFalse(window.root().lookup("#cTarget").getParent().isVisible());
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        assertTrue(button("partsPicture").isSelected());
    }

    @Test
    void ofSeveralTargetsThePredictionShowsTheChosenOne() {
        Experiment three = experiment();
        window.begin(three.withData(three.data().withTargetRows(3))
                .withModel(three.model().withDense(Optional.of(new DenseChoice(3, Activation.LINEAR)))));
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        window.settle();
        ComboBox<?> targets = window.control(ComboBox.class, "predictedTarget");
        assertTrue(targets.isVisible());
        assertEquals(2 + 1, first("prediction"));
        window.run(() -> targets.getSelectionModel().select(2));
        window.settle();
        assertEquals(2 + 3, first("prediction"), "two rows further on");
        assertEquals(2, window.app.desk().sight().places().get().target());
        window.begin(experiment());
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        assertFalse(targets.isVisible(), "there is one target");
        window.run(() -> window.app.desk().sight().places().set(Places.FIRST));
    }

    /** The row that is predicted at the beginning. */
    private static int first(String figure) {
        String text = window.view(figure).getFigure().description();
        Matcher row = Pattern.compile("row (\\d+)").matcher(text);
        assertTrue(row.find(), text);
        return Integer.parseInt(row.group(1));
    }

    @Test
    void whatEachPictureShowedLastLiesOnTheDesk() {
        window.press(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
        window.run(button("gradientKind")::fire);
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        window.run(button("inputsPicture")::fire);
        window.run(button("cTarget")::fire);
        ObjectProperty<Places> places = window.app.desk().sight().places();
        assertEquals(new Places("gradient", "c", Optional.empty(), 0), places.get());
        window.speak(Locale.GERMAN);
        assertTrue(button("cTarget").isSelected(), "in whatever language");
        window.speak(Locale.ENGLISH);
        window.run(() -> places.set(new Places("update", "h", Optional.of(new Places.Rows(40, 60)), 0)));
        assertTrue(button("hTarget").isSelected());
        window.press(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
        assertTrue(button("updateKind").isSelected());
        window.press(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
        window.settle();
        double near = place("prediction", place -> place instanceof RowPlace at && at.row() == 50)
                .width();
        window.run(() -> places.set(Places.FIRST));
        window.settle();
        double far = place("prediction", place -> place instanceof RowPlace at && at.row() == 50)
                .width();
        assertTrue(near > 5 * far, near + " and " + far);
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        window.run(button("partsPicture")::fire);
    }

    @Test
    void unitIsChosenByItsHalfLife() {
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        window.run(button("forgettingPicture")::fire);
        go(new Moment(2, 20, 1));
        FigureView why = window.view("why");
        Bounds third = why.getFigure().items().stream()
                .filter(item -> item.subject() instanceof Target spot
                        && spot.part() == Target.Part.UNIT
                        && spot.place().unit() == 2)
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow();
        window.click(why, third.centerX(), third.centerY());
        assertEquals(2, window.cursor().unit());
        assertEquals(new Moment(2, 20, 1), window.cursor().moment());
        window.run(button("partsPicture")::fire);
    }

    @Test
    void whyAUnitRemembersIsToldAndAPartLeadsToTheStepThatLeftIt() {
        window.press(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN);
        go(new Moment(8, 20, 2));
        FigureView why = window.view("why");
        Moment earlier = new Moment(8, 19, 1);
        Bounds part = why.getFigure().items().stream()
                .filter(item ->
                        item.subject() instanceof Target spot && spot.moment().equals(earlier))
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow();
        window.click(why, part.centerX(), part.centerY());
        assertEquals(earlier, window.cursor().moment());
    }
}
