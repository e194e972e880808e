package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.Models;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.ExperimentFile;
import unrolled.ui.side.RunCard;

/** An experiment that cannot be run is opened all the same: what is wrong is said, and mended there. */
@ExtendWith(Toolkit.class)
class BrokenTest {
    private static final Path PARTIAL = Path.of("src/test/resources/experiments/state-of-partial.json");
    private static final String SENTENCE = "Run A is stateless: it leaves no state for run B to go on from.";
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(Examples.airline());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static void open(Experiment experiment) {
        window.run(() -> window.session.open(experiment));
    }

    private static List<String> textsIn(String id) {
        return Shown.all(window.node(id))
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    private static void choose(String run) {
        Node head = ((RunCard) window.node("run" + run)).getChildren().get(0);
        window.mouse(head, MouseEvent.MOUSE_PRESSED, 5, 5);
    }

    private static Button remedy() {
        return (Button) window.node("remedy");
    }

    /** The limits 1 and 1024 stand in the sentence too: layers that have so many units are not the wrong ones. */
    @Test
    void aNumberOutOfRangeIsSaidAtTheLayerThatHasIt() {
        ModelChoice one = Examples.airline().model();
        open(Examples.airline().withModel(one.inserting(1, new DenseChoice(0, Activation.LINEAR))));
        String sentence = "The Dense layer should have 1 to 1024 units, not 0.";
        assertTrue(textsIn("layer2").contains(sentence));
        assertFalse(textsIn("layer3").contains(sentence), "it has 1 unit");
    }

    @Test
    void whatIsHardlyMeantIsSaidUntilItIsClosedOrMended() {
        Experiment alone = Examples.airline().withModel(softmax(1));
        open(alone);
        assertTrue(textsIn("noticeBar").contains("A softmax over one unit gives 1, whatever goes in."));
        assertFalse(window.node("blank").isVisible(), "it is computed all the same");
        window.run(((Button) window.node("closeNotice"))::fire);
        assertFalse(window.node("noticeBar").isVisible());
        window.run(() -> window.session.edit(e -> e.withModel(softmax(2))));
        window.run(() -> window.session.edit(e -> e.withModel(softmax(1))));
        assertTrue(window.node("noticeBar").isVisible(), "it has come back");
        window.run(remedy()::fire);
        assertFalse(window.node("noticeBar").isVisible());
        assertEquals(
                Activation.SIGMOID,
                window.experiment().model().dense().orElseThrow().activation());
    }

    private static ModelChoice softmax(int units) {
        return Examples.airline().model().withDense(Optional.of(new DenseChoice(units, Activation.SOFTMAX)));
    }

    @Test
    void theSentenceStandsInTheNoticeAndInTheCardOfTheRunAndOneClickMendsIt() {
        open(ExperimentFile.read(PARTIAL));
        assertTrue(textsIn("noticeBar").contains(SENTENCE));
        assertTrue(textsIn("runB").contains(SENTENCE));
        assertFalse(window.node("blank").isVisible(), "run A can be run");
        assertFalse(window.node("closeNotice").isVisible(), "it stays as long as it is wrong");
        choose("B");
        assertTrue(textsIn("runB").containsAll(List.of(SENTENCE, "Let run B begin with zero state")));
        window.run(remedy()::fire);
        assertFalse(window.node("noticeBar").isVisible());
        assertEquals("B", window.cursor().run(), "where somebody wanted to go");
        assertFalse(textsIn("side").contains(SENTENCE));
        window.run(() -> window.session.undo());
        assertTrue(textsIn("noticeBar").contains(SENTENCE));
        assertEquals("A", window.cursor().run());
    }

    @Test
    void aRunThatCannotBeRunIsEditedInItsCard() {
        open(Examples.airline().withRun("C", run -> run.withBatchSize(3)));
        choose("C");
        assertEquals("3", window.field("batchSize").getText());
        assertTrue(textsIn("runC").contains("Use all 141 samples"));
        window.enter("batchSize", "9");
        assertEquals(9, window.experiment().run("C").orElseThrow().batchSize(), "what is wrong may be edited");
        window.enter("batchSize", "7");
        assertFalse(window.node("noticeBar").isVisible());
        assertEquals("7", window.field("batchSize").getText());
        assertEquals(
                7, window.session.view().traces().get(2).plan().batchSize(), "and once it is right it is computed");
        window.enter("batchSize", "3");
        assertEquals(7, window.experiment().run("C").orElseThrow().batchSize(), "what is right may not be broken");
        window.press(window.field("batchSize"), KeyCode.ESCAPE);
    }

    @Test
    void theRemedyAtTheFieldMendsToo() {
        open(Examples.airline().withRun("C", run -> run.withBatchSize(3)));
        choose("C");
        Hyperlink link = Shown.all(window.node("runC"))
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow();
        window.run(link::fire);
        assertEquals(
                OptionalInt.empty(),
                window.experiment().run("C").orElseThrow().split().used());
        assertEquals(3, window.session.view().traces().size());
    }

    @Test
    void whereNothingCanBeRunNoNumbersOfAnotherExperimentAreShown() {
        open(Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(0))));
        assertTrue(window.node("blank").isVisible());
        assertFalse(window.node("where").isVisible());
        assertTrue(window.node("step").isDisabled());
        String sentence = "An LSTM layer should have 1 to 1024 units, not 0.";
        assertTrue(textsIn("noticeBar").contains(sentence));
        assertTrue(textsIn("side").contains(sentence));
        var before = window.experiment();
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.R, KeyCode.END, KeyCode.F9)) {
            window.press(window.root(), key);
        }
        assertEquals(before, window.experiment());
        window.enter("units1", "5");
        assertFalse(window.node("blank").isVisible());
        assertFalse(window.node("step").isDisabled());
        assertEquals(
                5, window.session.view().current().run().model().lstms().get(0).units());
    }

    @Test
    void whateverAFileSaysIsShown() {
        Experiment airline = Examples.airline();
        RunChoice a = airline.runs().get(0);
        List<Experiment> broken = List.of(
                airline.withRuns(List.of()),
                airline.withRuns(List.of(a.withCalls(List.of()))),
                airline.withRuns(List.of(a.withCalls(List.of(new Call.Reset())))),
                airline.withRuns(List.of(a, a)),
                airline.withRuns(List.of(a.withBatchSize(-1).withSamples(OptionalInt.of(-5)))),
                airline.withRuns(List.of(a.withOrigin(new Origin(Optional.of("Q"), Optional.of("A"))))),
                airline.withRuns(List.of(
                        a.withTraining(new Training(a.training().loss(), Optimizer.of(new Sgd(-1, -2))))
                                .withCalls(List.of(new Call.Fit(1, false, false))))),
                airline.withModel(Models.stacked(airline.model(), List.of())),
                airline.withModel(Models.stacked(airline.model(), List.of()).withDense(Optional.empty())),
                airline.withData(airline.data().withLookBack(-3)),
                airline.withData(airline.data().withLookBack(2000)),
                airline.withData(airline.data().withStride(0).withDistance(-1)),
                airline.withData(airline.data().withFeatures(List.of("month"))),
                airline.withData(airline.data().withTargets(List.of())));
        for (Experiment one : broken) {
            open(one);
            assertTrue(window.node("blank").isVisible(), one.toString());
            assertTrue(window.node("noticeBar").isVisible());
            assertEquals(one, window.experiment());
            window.speak(java.util.Locale.GERMAN);
            window.speak(java.util.Locale.ENGLISH);
            open(Examples.airline());
            assertFalse(window.node("blank").isVisible());
            assertFalse(window.node("noticeBar").isVisible());
        }
    }

    @Test
    void toARunlessExperimentARunCanBeAdded() {
        open(Examples.airline().withRuns(List.of()));
        window.run(((Button) window.node("addRun"))::fire);
        assertEquals(1, window.experiment().runs().size());
        assertFalse(window.node("blank").isVisible());
        assertEquals("A", window.cursor().run());
    }
}
