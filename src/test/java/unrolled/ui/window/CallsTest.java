package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
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
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.diagram.calls.CallTarget;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Sgd;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;

/** Calls are added, removed, moved and edited in the strip above the lanes and in the card of their run. */
@ExtendWith(Toolkit.class)
class CallsTest {
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

    private static RunChoice run() {
        return window.experiment().run("A").orElseThrow();
    }

    /** Adds a call after the chosen one, as its menu item does. */
    private static void add(String begin) {
        window.run(() -> ((Button) window.node("ADD_CALL")).fire());
        MenuItem item = Shown.openMenu().stream()
                .filter(entry -> entry.getText().startsWith(begin))
                .findFirst()
                .orElseThrow();
        window.run(() -> {
            item.fire();
            item.getParentPopup().hide();
        });
    }

    private static void click(int call) {
        Bounds bounds = window.view("calls").getFigure().items().stream()
                .filter(item -> item.subject() instanceof CallTarget spot && spot.call() == call && !spot.isState())
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow();
        window.click(window.view("calls"), bounds.centerX(), bounds.centerY());
    }

    @Test
    void callsAreAddedAfterTheChosenOneMovedAndRemoved() {
        add("reset");
        add("fit");
        assertEquals(
                List.of(new Call.Predict(Part.ALL, 2), new Call.Reset(), new Call.Fit(10, false, false)),
                run().calls());
        window.press(KeyCode.LEFT, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(new Call.Reset(), run().calls().get(2), "the fit has changed places with the reset");
        window.press(KeyCode.DELETE, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(List.of(new Call.Predict(Part.ALL, 2), new Call.Reset()), run().calls());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        assertEquals(Examples.airline(), window.experiment());
    }

    @Test
    void whoeverMovesACallStaysInItAndIsBackWhenThatIsUndone() {
        add("fit");
        Moment inFit = new Moment(5, 4, 2);
        window.run(() -> window.session.goTo(window.cursor().at(inFit)));
        window.press(KeyCode.LEFT, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(new Moment(3, 4, 2), window.cursor().moment(), "the fourth epoch of fit");
        assertEquals("CALL 1: fit", ((Label) window.node("callTitle")).getText());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        assertEquals(inFit, window.cursor().moment());
        assertEquals("CALL 2: fit", ((Label) window.node("callTitle")).getText());
    }

    @Test
    void aResetThatIsMovedPastTheCallOfTheCursorStaysChosen() {
        window.run(() -> window.session.edit(e -> e.withRun(
                "A",
                run -> run.withCalls(List.of(
                        new Call.Predict(Part.ALL, 2),
                        new Call.Reset(),
                        run.calls().get(0))))));
        window.run(() -> window.session.goTo(window.cursor().at(new Moment(2, 1, 0))));
        click(1);
        window.press(KeyCode.RIGHT, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals("CALL 3: reset", ((Label) window.node("callTitle")).getText());
        assertEquals(new Moment(2, 1, 0), window.cursor().moment());
    }

    @Test
    void afterACallOnTheTrainPartTheTestPartIsPredictedOnce() {
        window.run(() -> window.session.edit(e -> e.withRun(
                "A",
                run -> run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(100)))
                        .withCalls(List.of(new Call.Predict(Part.TRAIN, 1))))));
        add("predict: the outputs, test part");
        assertEquals(new Call.Predict(Part.TEST, 1), run().calls().get(1));
        add("predict: the outputs, train part");
        assertEquals(new Call.Predict(Part.TRAIN, 1), run().calls().get(2));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPredictBecomesAFitInItsPlace() {
        ComboBox<Object> box = window.control(ComboBox.class, "callKind");
        window.run(() -> box.setValue(named(box, "fit")));
        assertEquals(List.of(new Call.Fit(2, false, false)), run().calls(), "as often as it was predicted");
        assertEquals("CALL 1: fit", ((Label) window.node("callTitle")).getText());
        window.run(() -> box.setValue(named(box, "evaluate")));
        assertEquals(List.of(new Call.Evaluate(Part.ALL)), run().calls());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOnlyCallDoesNotBecomeAReset() {
        ComboBox<Object> box = window.control(ComboBox.class, "callKind");
        window.run(() -> box.setValue(named(box, "reset")));
        assertEquals(Examples.airline(), window.experiment());
        assertEquals("predict", box.getConverter().toString(box.getValue()));
    }

    @Test
    void theLastCallThatDoesSomethingCannotBeRemoved() {
        window.press(KeyCode.DELETE, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(Examples.airline(), window.experiment());
        assertTrue(((Label) window.node("notice")).getText().contains("1 to 100 calls"));
    }

    @Test
    void aClickGoesToACallAndItsFieldsAreEdited() {
        add("fit");
        window.run(() -> window.session.goTo(window.cursor().at(Moment.FIRST)));
        click(1);
        assertEquals(new Moment(2, 0, 0), window.cursor().moment(), "after the two epochs of predict");
        assertEquals("CALL 2: fit", ((Label) window.node("callTitle")).getText());
        window.enter("epochs", "3");
        window.enter("learningRate", "0.05");
        window.run(() -> window.control(CheckBox.class, "shuffle").fire());
        assertEquals(new Call.Fit(3, false, true), run().calls().get(1));
        assertEquals(0.05, run().training().optimizer().rule().learningRate());
        assertTrue(window.node("shuffleWarning").isVisible(), "Keras would say nothing");
    }

    @Test
    void aLearningRateThatIsNoneIsRefusedUnderItsField() {
        add("fit");
        window.enter("learningRate", "-1");
        assertEquals(0.001, run().training().optimizer().rule().learningRate());
        window.enter("learningRate", "abc");
        assertEquals(0.001, run().training().optimizer().rule().learningRate());
        window.press(window.field("learningRate"), KeyCode.ESCAPE);
        window.press(window.field("learningRate"), KeyCode.UP);
        assertEquals(0.002, run().training().optimizer().rule().learningRate());
        window.press(window.field("learningRate"), KeyCode.DOWN);
        window.press(window.field("learningRate"), KeyCode.DOWN);
        assertEquals(0.0005, run().training().optimizer().rule().learningRate());
        window.enter("learningRate", "0");
        assertEquals(0, run().training().optimizer().rule().learningRate(), "which Keras takes, too");
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofACrossEntropyItIsSaidWhetherTheOutputsAreLogits() {
        add("fit");
        assertFalse(window.node("fromLogits").isVisible(), "a squared error has none");
        ComboBox<Object> box = window.control(ComboBox.class, "loss");
        window.run(() -> box.setValue(named(box, "binary_crossentropy")));
        CheckBox logits = window.control(CheckBox.class, "fromLogits");
        assertUnderscores(logits);
        assertUnderscores(window.control(Button.class, "remedy2"));
        window.run(logits::fire);
        assertEquals(
                new Loss(Loss.Kind.BINARY_CROSSENTROPY, true), run().training().loss());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        assertFalse(logits.isSelected());
    }

    /** An underscore would mark a letter of a name, and not be seen. */
    private static void assertUnderscores(Labeled named) {
        assertTrue(named.getText().contains("from_logits"), named.getText());
        assertFalse(named.isMnemonicParsing());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOptimizerIsChosenWithKerassSettings() {
        add("fit");
        ComboBox<Object> box = window.control(ComboBox.class, "optimizer");
        window.run(() -> box.setValue(box.getItems().get(0)));
        assertEquals(Sgd.ofKeras(), run().training().optimizer().rule());
        assertTrue(window.field("momentum").isVisible());
    }

    @Test
    void validationNeedsATestPartWhichOneClickMakes() {
        add("fit");
        window.run(() -> window.control(CheckBox.class, "validation").fire());
        assertFalse(window.control(CheckBox.class, "validation").isSelected(), "there is no test part yet");
        window.run(() -> ((Button) window.node("remedy")).fire());
        assertEquals(OptionalInt.of(93), run().split().train());
        assertEquals(new Call.Fit(10, true, false), run().calls().get(1));
    }

    @Test
    void aNewFitIsAsKerasHasItOrSaysWhatItHas() {
        window.run(() -> window.session.edit(e ->
                e.withRun("A", run -> run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(100))))));
        add("fit, shuffle=False");
        assertEquals(new Call.Fit(10, false, false), run().calls().get(1));
        window.run(() -> window.session.edit(e -> e.withRun("A", run -> run.withStateful(false))));
        add("fit: ");
        assertEquals(new Call.Fit(10, false, true), run().calls().get(2));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRunBeginsWithTheWeightsOfAnother() {
        ComboBox<Object> box = window.control(ComboBox.class, "weightsOf");
        window.run(() -> box.setValue(named(box, "of run B")));
        assertEquals(Optional.of("B"), run().origin().weights());
        window.run(() -> window.session.edit(e -> e.without("B")));
        assertEquals(Optional.empty(), run().origin().weights(), "with B its weights are gone");
    }

    private static Object named(ComboBox<Object> box, String name) {
        return box.getItems().stream()
                .filter(item -> box.getConverter().toString(item).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theStateOfAStatelessRunIsOfferedTwoRemedies() {
        ComboBox<Optional<String>> box = window.control(ComboBox.class, "stateOf");
        window.run(() -> box.setValue(Optional.of("B")));
        assertEquals(Examples.airline(), window.experiment());
        assertEquals("Let run A begin with zero state", ((Button) window.node("remedy")).getText());
        Button second = (Button) window.node("remedy2");
        assertEquals("Make run B stateful", second.getText());
        window.run(second::fire);
        assertTrue(window.experiment().run("B").orElseThrow().stateful());
        assertEquals(Optional.of("B"), run().origin().state());
        assertEquals(Optional.of("B"), window.control(ComboBox.class, "stateOf").getValue());
        assertFalse(window.node("noticeBar").isVisible());
    }

    @Test
    void theMemoryOfTracesIsASettingThatIsRememberedWithinWhatThisMachineHas() {
        window.enter("memory", "64");
        assertEquals(64, window.settings.megabytesProperty().get());
        assertEquals("64", window.store.get("traces-megabytes", ""));
        window.enter("memory", "1");
        assertEquals("16", window.field("memory").getText(), "some is always needed");
        assertEquals(Examples.airline(), window.experiment(), "a setting is no edit");
    }
}
