package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.data.file.Csv;
import unrolled.engine.model.Model;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.OwnPart;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;

/** What a run does not share with the others is given to it, changed and taken back at the side. */
@ExtendWith(Toolkit.class)
class OwnRowsTest {
    private static final Experiment TRAINING =
            Examples.airline().withRun("A", run -> run.withCalls(List.of(new Call.Fit(1, false, false))));

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(Examples.airline());
        window.settle();
    }

    private static RunChoice run() {
        return window.experiment().run("A").orElseThrow();
    }

    private static void give(OwnPart part) {
        window.run(() -> window.control(MenuButton.class, "ownAdd").getItems().stream()
                .filter(item -> item.getId().equals("own" + part))
                .findFirst()
                .ifPresent(MenuItem::fire));
        window.settle();
    }

    private static void type(String field, String text) {
        window.enter(field, text);
        window.settle();
    }

    /** Whether something that is shown says so. */
    private static boolean sees(String text) {
        return Shown.all(window.root())
                .filter(node -> node instanceof Labeled && node.isVisible())
                .anyMatch(node -> ((Labeled) node).getText().contains(text));
    }

    private static void takeBack(OwnPart part) {
        window.run(() -> ((Button) window.node("back" + part)).fire());
        window.settle();
    }

    @Test
    void aRunIsGivenALookBackOfItsOwn() {
        give(OwnPart.LOOK_BACK);
        assertEquals("3", window.field("ownLOOK_BACK").getText(), "first it is as for all");
        type("ownLOOK_BACK", "25");
        assertEquals(OptionalInt.of(25), run().own().lookBack());
        assertEquals("[119, 25, 1]", window.control(Label.class, "shape").getText());
        assertEquals(
                "run A \u00b7 from 144 rows",
                window.control(Label.class, "shapeOf").getText());
        assertEquals(3, window.experiment().data().lookBack());
        takeBack(OwnPart.LOOK_BACK);
        assertEquals("from 144 rows", window.control(Label.class, "shapeOf").getText(), "all have the same");
        assertEquals(OwnChoice.NOTHING, run().own());
        window.run(() -> window.session.undo());
        assertEquals(OptionalInt.of(25), run().own().lookBack());
    }

    @Test
    void whatDoesNotFitIsSaidAtItsField() {
        give(OwnPart.LOOK_BACK);
        type("ownLOOK_BACK", "200");
        assertEquals(OptionalInt.of(3), run().own().lookBack());
        assertTrue(sees("Run A: Look-back 200 and distance 1 need at least 201 rows"));
    }

    @Test
    void layersOfItsOwnAreEditedWhereTheModelIs() {
        give(OwnPart.LAYERS);
        assertTrue(sees("MODEL OF RUN A"));
        type("units1", "6");
        assertEquals(6, window.experiment().model(run()).lstms().get(0).units());
        assertEquals(4, window.experiment().model().lstms().get(0).units());
        window.run(() -> window.session.goTo(window.cursor().inRun("B")));
        window.settle();
        assertFalse(sees("MODEL OF RUN A"));
        assertEquals("4", window.field("units1").getText());
    }

    /** Stands at batch 31 of training, with the weights that the run has there. */
    private static Model trainedHere() {
        window.begin(TRAINING);
        window.settle();
        window.run(() -> window.session.goTo(window.cursor().at(new Moment(0, 30, 0))));
        window.settle();
        return window.session.view().current().block(0, 30).model();
    }

    @Test
    void theWeightsOfAMomentAreKeptAndOthersAreSeededAgain() {
        Model here = trainedHere();
        window.run(() -> window.control(Button.class, "keepWeights").fire());
        window.settle();
        assertEquals(here, window.experiment().model().build(1));
        assertEquals(
                "Weights as given: run A, epoch 1, batch 31",
                window.control(Label.class, "given").getText());
        window.run(() -> window.control(Button.class, "dice").fire());
        window.settle();
        assertEquals(TRAINING, window.experiment(), "they are seeded again");
        window.run(() -> window.session.undo());
        assertEquals(here, window.experiment().model().build(1), "undo brings them back");
    }

    @Test
    void aRunKeepsTheWeightsOfAMomentForItselfAlone() {
        Model here = trainedHere();
        give(OwnPart.WEIGHTS);
        assertEquals(here, window.experiment().model(run()).build(1));
        assertEquals(TRAINING.model(), window.experiment().model());
        assertTrue(sees("Weights as given: run A, epoch 1, batch 31"));
        takeBack(OwnPart.WEIGHTS);
        assertEquals(TRAINING, window.experiment());
    }

    @Test
    void resetsComeEveryNBatches() {
        choose("reset", ResetRule.EVERY_N);
        type("resetN", "12");
        assertEquals(12, run().reset().every());
        assertEquals(ResetRule.EVERY_N, run().reset().rule());
    }

    @Test
    void seriesAreToldApartAndResetWhereTheyChange() {
        DataChoice stations = DataChoice.of(
                        Csv.parse("stations", "station,v\nOslo,1\nBonn,2\nOslo,3\nBonn,4\nOslo,5\nBonn,6\n"))
                .withLookBack(1);
        window.begin(Examples.airline().withData(stations).withRuns(List.of(RunChoice.predicting("A", 1, true, 1))));
        window.settle();
        choose("seriesBy", Optional.of("station"));
        window.run(() -> window.control(CheckBox.class, "resetSeries").fire());
        window.settle();
        assertTrue(run().reset().whereSeriesChanges());
        assertEquals("[4, 1, 1]", window.control(Label.class, "shape").getText());
        assertTrue(sees("from 6 rows in 2 series"));
    }

    @Test
    void targetRowsAreSetForAll() {
        type("targetRows", "2");
        assertEquals(2, window.experiment().data().targetRows());
        assertEquals("[140, 3, 1]", window.control(Label.class, "shape").getText());
    }

    @SuppressWarnings("unchecked") // the fields of the panel are known
    private static <T> void choose(String field, T value) {
        window.run(() -> ((ComboBox<T>) window.control(ComboBox.class, field)).setValue(value));
        window.settle();
    }
}
