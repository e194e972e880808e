package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Table;
import unrolled.data.file.Bundled;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.LayerNames;
import unrolled.experiment.LayerNames.Kind;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.ui.side.RunCard;

/** Data, model and runs are edited at the side; what is wrong is said there and changes nothing. */
@ExtendWith(Toolkit.class)
class SidePanelTest {
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
    }

    private static RunChoice run(String id) {
        return window.experiment().run(id).orElseThrow();
    }

    private static void choose(String run) {
        Node head = ((RunCard) window.node("run" + run)).getChildren().get(0);
        window.mouse(head, MouseEvent.MOUSE_PRESSED, 5, 5);
    }

    private static List<String> shownTexts() {
        return Shown.all(window.root())
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "batchSize, 0, 'Run A: The batch size should be 1 to 4096, not 0.'",
        "batchSize, -3, 'Run A: The batch size should be 1 to 4096, not -3.'",
        "batchSize, abc, 'A whole number is needed, not \u201cabc\u201d.'",
        "batchSize, 1000000000, 'Run A: The batch size should be 1 to 4096, not 1000000000.'",
        "batchSize, '', 'A whole number is needed, not \u201c\u201d.'",
        "lookBack, 0, 'Look-back should be at least 1, not 0.'",
        "lookBack, 144, 'Look-back 144 and distance 1 need at least 145 rows, but the series has 144: choose a"
                + " look-back of at most 143.'",
        "stride, 1.5, 'A whole number is needed, not \u201c1.5\u201d.'",
        "units1, 0, 'An LSTM layer should have 1 to 1024 units, not 0.'",
        "units2, -1, 'The Dense layer should have 1 to 1024 units, not -1.'",
        "epochs, 0, 'Run A: The number of epochs should be 1 to 100000, not 0.'",
        "samples, 0, 'Run A: At least one sample should be used, not 0.'",
    })
    void wrongValueIsSaidAtItsFieldAndChangesNothing(String field, String text, String sentence) {
        window.enter(field, text);
        assertTrue(shownTexts().contains(sentence), sentence + " " + shownTexts());
        assertEquals(Examples.airline(), window.experiment());
        assertEquals(text, window.field(field).getText());
        window.press(window.field(field), KeyCode.ESCAPE);
        assertFalse(shownTexts().contains(sentence));
    }

    @Test
    void remedyMendsWithOneClick() {
        choose("C");
        window.enter("batchSize", "3");
        Hyperlink remedy = Shown.all(window.node("callout"))
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("Use all 141 samples  (Alt+\u21b5)", remedy.getText());
        window.run(remedy::fire);
        assertEquals(3, run("C").batchSize());
        assertEquals(OptionalInt.empty(), run("C").split().used());
        assertEquals("3", window.field("batchSize").getText());
        assertFalse(shownTexts().stream().anyMatch(text -> text.contains("left over")));
    }

    @Test
    void weightsAndShapeAreThoseOfTheRunOfTheCursor() {
        window.begin(BundledExperiments.named("look-back-steps-or-features"));
        assertTrue(
                shownTexts().containsAll(List.of("101 weights", "[200, 3, 1]")),
                shownTexts().toString());
        window.run(() -> window.session.goTo(Cursor.start("B")));
        assertTrue(
                shownTexts().containsAll(List.of("133 weights", "[200, 1, 3]")),
                shownTexts().toString());
        window.enter("lookBack", "4");
        assertTrue(
                shownTexts().containsAll(List.of("149 weights", "[199, 1, 4]")),
                shownTexts().toString());
        window.run(() -> window.session.goTo(Cursor.start("A")));
        assertTrue(
                shownTexts().containsAll(List.of("101 weights", "[199, 4, 1]")),
                shownTexts().toString());
    }

    @Test
    void typingInAFieldMovesNothingElse() {
        var before = window.cursor();
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.HOME, KeyCode.END, KeyCode.R, KeyCode.SPACE)) {
            window.press(window.field("lookBack"), key);
        }
        window.press(window.field("lookBack"), KeyCode.RIGHT, SHORTCUT_DOWN);
        assertEquals(before, window.cursor());
        assertEquals(Examples.airline(), window.experiment());
        window.press(window.field("lookBack"), KeyCode.F10);
        assertEquals(1, window.cursor().moment().step());
    }

    @Test
    void arrowKeysCountAndAreUndoneTogether() {
        window.run(() -> window.field("lookBack").requestFocus());
        window.press(window.field("lookBack"), KeyCode.DOWN);
        window.press(window.field("lookBack"), KeyCode.DOWN);
        assertEquals(1, window.experiment().data().lookBack());
        assertEquals("1", window.field("lookBack").getText());
        window.run(window.session::undo);
        assertEquals(3, window.experiment().data().lookBack());
        assertEquals("3", window.field("lookBack").getText());
    }

    @Test
    void countingThereAndBackLeavesNothingToUndo() {
        window.press(window.field("stride"), KeyCode.UP);
        window.press(window.field("stride"), KeyCode.DOWN);
        assertEquals(Examples.airline(), window.experiment());
        assertFalse(window.session.history().canUndoProperty().get());
    }

    @Test
    void tooManySamplesAreAllSamples() {
        window.enter("samples", "999");
        assertEquals("141", window.field("samples").getText());
        window.enter("samples", "9999");
        assertEquals("141", window.field("samples").getText());
        assertTrue(shownTexts().contains("of 141 samples; 0 dropped"));
    }

    @Test
    void whatIsTypedBelongsToTheRunWhoseFieldItIs() {
        window.run(() -> {
            window.field("batchSize").requestFocus();
            window.field("batchSize").setText("5");
        });
        choose("C");
        assertEquals("C", window.cursor().run());
        assertEquals(5, run("A").batchSize());
        assertEquals(4, run("C").batchSize());
        assertEquals("4", window.field("batchSize").getText());
    }

    @Test
    void runsAreChosenWithTheKeyboard() {
        Node head = ((RunCard) window.node("runB")).getChildren().get(0);
        window.run(head::requestFocus);
        window.press(KeyCode.SPACE);
        assertEquals("B", window.cursor().run());
        assertEquals(
                "B: Batch size 1, stateless",
                window.stage.getScene().getFocusOwner().getAccessibleText());
        window.press(KeyCode.RIGHT);
        assertEquals(1, window.cursor().moment().step());
    }

    @Test
    void runThatIsRenamedOrAddedIsScrolledIntoSight() {
        ScrollPane side = (ScrollPane) window.node("side");
        window.run(() -> side.setMaxHeight(500));
        Toolkit.pulse();
        assertFalse(seen("runName", side));
        window.press(KeyCode.F2);
        assertTrue(seen("runName", side));
        window.run(() -> side.setVvalue(0));
        window.press(KeyCode.N, SHORTCUT_DOWN);
        assertTrue(seen("runName", side));
        window.run(() -> side.setMaxHeight(Double.MAX_VALUE));
    }

    @Test
    void whoRemovesARunStandsInItsNeighbour() {
        window.begin(Examples.airline());
        window.run(() -> window.session.goTo(window.cursor().inRun("B")));
        window.run(((ButtonBase) window.node("remove"))::fire);
        assertEquals("C", window.cursor().run());
        window.run(((ButtonBase) window.node("remove"))::fire);
        assertEquals("A", window.cursor().run());
        ScrollPane side = (ScrollPane) window.node("side");
        window.run(() -> side.setVvalue(0));
        window.run(() -> window.session.goTo(window.cursor().onUnit(2)));
        assertEquals(0, Toolkit.on(side::getVvalue), "a step does not scroll the panel");
    }

    @Test
    void aNameTakesAsManyCharactersAsARunMayBeCalled() {
        window.run(() -> window.field("runName").setText("long ".repeat(20)));
        assertEquals("long ".repeat(16), window.field("runName").getText());
        window.press(window.field("runName"), KeyCode.ENTER);
        assertEquals(
                "long ".repeat(16).strip(), window.experiment().runs().get(0).name());
        window.run(() -> {
            window.field("runName").positionCaret(2);
            window.field("runName").replaceSelection("x");
        });
        assertEquals(
                "long ".repeat(16).strip().length() + 1,
                window.field("runName").getText().length());
    }

    private static boolean seen(String id, ScrollPane side) {
        return Toolkit.on(() -> {
            Node node = window.node(id);
            return side.localToScene(side.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    @Test
    void aListInARunStaysOpenWhileTheArrowKeysGoThroughIt() {
        ComboBox<?> reset = window.control(ComboBox.class, "reset");
        window.run(reset::show);
        Object before = reset.getValue();
        window.run(reset.getSelectionModel()::selectNext);
        assertNotEquals(before, reset.getValue());
        assertEquals(reset.getValue(), run("A").reset().rule());
        assertTrue(Toolkit.on(reset::isShowing));
        window.run(reset::hide);
    }

    @Test
    void statefulAndResetRuleAreChosen() {
        CheckBox stateful = (CheckBox) window.node("stateful");
        window.run(stateful::fire);
        assertFalse(run("A").stateful());
        assertTrue(window.control(ComboBox.class, "reset").isDisabled());
        window.run(stateful::fire);
        choose("reset", ResetRule.EVERY_BATCH);
        assertEquals(ResetRule.EVERY_BATCH, run("A").reset().rule());
    }

    @SuppressWarnings("unchecked") // the fields of the panel are known
    private static <T> void choose(String id, T value) {
        ComboBox<T> box = window.control(ComboBox.class, id);
        window.run(() -> box.setValue(value));
    }

    @Test
    void layersAreStackedAndSequencesReturned() {
        add(Kind.LSTM);
        window.enter("units2", "3");
        assertEquals(List.of(4, 3), Models.units(window.experiment().model()));
        choose("sequences2", true);
        assertTrue(window.experiment().model().returnSequences());
        window.run(((ButtonBase) window.node("removeLayer2"))::fire);
        chooseLayer(1);
        assertTrue(window.node("removeLayer1").isDisabled());
        chooseLayer(2);
        window.run(((ButtonBase) window.node("removeLayer2"))::fire);
        assertEquals(1, window.experiment().model().layers().size());
        window.run(((ButtonBase) window.node("dice"))::fire);
        assertEquals("509", window.field("seed").getText());
        window.run(((CheckBox) window.node("bias1"))::fire);
        assertFalse(window.experiment().model().lstms().get(0).useBias());
    }

    /** As somebody does who clicks: every new layer comes behind the chosen one. */
    @Test
    void layersOfAllKindsArePutBehindTheChosenOne() {
        chooseLayer(1);
        add(Kind.DROPOUT);
        add(Kind.LSTM);
        chooseLayer(4);
        add(Kind.DENSE);
        assertEquals(
                List.of(Kind.LSTM, Kind.DROPOUT, Kind.LSTM, Kind.DENSE, Kind.DENSE),
                LayerNames.of(window.experiment().model()).kinds());
        assertTrue(window.experiment().model().lstms().get(0).returnSequences(), "the one above needs it");
        window.enter("rate2", "0.5");
        choose("activation5", Activation.SIGMOID);
        assertEquals(
                List.of(new DropoutChoice(0.5), new DenseChoice(1, Activation.SIGMOID)),
                List.of(
                        window.experiment().model().layers().get(1),
                        window.experiment().model().layers().get(4)));
        window.run(((ButtonBase) window.node("layerUp5"))::fire);
        assertEquals(
                new DenseChoice(1, Activation.SIGMOID),
                window.experiment().model().layers().get(3));
    }

    @Test
    void aSecondLstmHasAsManyUnitsAsTheFirst() {
        window.begin(Examples.airline());
        window.enter("units1", "32");
        add(Kind.LSTM);
        assertEquals(
                List.of(32, 32),
                window.experiment().model().lstms().stream()
                        .map(LstmChoice::units)
                        .toList());
    }

    private static void add(Kind kind) {
        MenuButton add = (MenuButton) window.node("addLayer");
        window.run(add.getItems().get(List.of(Kind.values()).indexOf(kind))::fire);
    }

    private static void chooseLayer(int number) {
        window.mouse(window.node("layer" + number), MouseEvent.MOUSE_PRESSED, 3, 3);
    }

    @Test
    void severalFeaturesButNeverNone() {
        window.begin(Examples.airline().withData(DataChoice.of(Bundled.table("heating-demand"))));
        try (OpenColumns features = OpenColumns.of(window, "features")) {
            assertEquals(List.of("temperature", "daylight", "demand"), features.names());
            features.click("daylight");
            assertEquals(
                    List.of("temperature", "daylight"),
                    window.experiment().data().features());
            features.click("temperature");
            features.click("daylight");
            assertTrue(features.isOpen(), "while somebody ticks");
            assertEquals(List.of("daylight"), features.ticked(), "what is refused is ticked again");
        }
        assertEquals(1, window.experiment().data().features().size());
        assertTrue(((Labeled) window.node("notice")).getText().startsWith("Choose 1 to"));
    }

    @Test
    void severalTargetsInTheOrderOfTheFileButNeverNone() {
        window.begin(Examples.airline().withData(DataChoice.of(Bundled.table("heating-demand"))));
        tick("demand", "daylight", "temperature");
        assertEquals(List.of("daylight", "demand"), window.experiment().data().targets());
        assertEquals(List.of("temperature"), window.experiment().data().features());
        assertEquals("daylight, demand", ((Labeled) window.node("targets")).getText());
        tick("daylight", "demand");
        assertEquals(List.of("demand"), window.experiment().data().targets());
        assertEquals("Choose 1 to 4096 columns as targets.", ((Labeled) window.node("notice")).getText());
    }

    private static void tick(String... targets) {
        try (OpenColumns columns = OpenColumns.of(window, "targets")) {
            List.of(targets).forEach(columns::click);
        }
    }

    @Test
    void seriesIsMadeFromTheMenu() {
        MenuButton series = (MenuButton) window.node("series");
        MenuItem memory = series.getItems().stream()
                .filter(item -> String.valueOf(item.getText()).startsWith("memory"))
                .findFirst()
                .orElseThrow();
        window.run(memory::fire);
        window.settle();
        assertEquals(
                GeneratedTables.of(Generated.of(Generated.Kind.MEMORY)),
                window.experiment().data().table());
        assertEquals(List.of("y"), window.experiment().data().targets());
        assertEquals("y", ((Labeled) window.node("targets")).getText());
        assertEquals("memory", series.getText());
    }

    /** 4096 slots, 1300 steps, 64 units: 16 GB a batch, of which nothing is tried here. */
    @Test
    void whatMayBeTooLargeWaitsUntilSomebodySaysComputeAnyway() {
        Table waves = GeneratedTables.of(Generated.parse("waves:20000").orElseThrow());
        window.run(() -> assertEquals(
                Optional.empty(),
                window.session.edit(e -> e.withData(DataChoice.of(waves).withLookBack(1300))
                        .withModel(Models.stacked(e.model(), List.of(64)))
                        .withRuns(List.of(RunChoice.predicting("A", 4096, false, 1))))));
        assertTrue(
                ((Labeled) window.node("runningText")).getText().startsWith("One batch of run A needs 15729 MB, and "));
        ButtonBase anyway = (ButtonBase) window.node("resumeRunning");
        assertEquals("Compute anyway", anyway.getText());
        assertTrue(anyway.isVisible());
        assertFalse(window.session.busyProperty().get());
        window.run(window.session::undo);
        assertFalse(window.node("runningBar").isVisible());
    }
}
