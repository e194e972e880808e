package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Limits;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;
import unrolled.session.Tempo;
import unrolled.ui.base.Notice;

/** Nothing moves under the mouse: whatever happens, every control of the head and every panel stays where it is. */
@ExtendWith(Toolkit.class)
class HoldsStillTest {
    private static final List<String> HEAD = List.of(
            "title",
            "open",
            "save",
            "undo",
            "redo",
            "history",
            "start",
            "epochBack",
            "batchBack",
            "stepBack",
            "play",
            "step",
            "batch",
            "epoch",
            "end",
            "tempo",
            "speed",
            "where",
            "theme",
            "language",
            "keys");

    private static final List<String> PANELS = List.of("lanes", "calls", "side", "bottomPane", "compareBar");

    private static Shown window;

    private Map<String, Bounds> before;

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
        before = places();
    }

    /** Where everything is in the window. A control that is not seen has its place all the same. */
    private static Map<String, Bounds> places() {
        Map<String, Bounds> places = new LinkedHashMap<>();
        HEAD.forEach(id -> places.put(id, place(id)));
        PANELS.forEach(id -> places.put(id, place(id)));
        Bounds numbers = place("inspector");
        places.put("inspector", new BoundingBox(numbers.getMinX(), numbers.getMinY(), numbers.getWidth(), 0));
        return places;
    }

    private static Bounds place(String id) {
        Node node = window.node(id);
        return Toolkit.on(() -> node.localToScene(node.getLayoutBounds()));
    }

    private void holds() {
        assertEquals(Map.of(), moved());
    }

    /** What does not stand where it stood, and where it does. */
    private Map<String, Bounds> moved() {
        Map<String, Bounds> moved = places();
        moved.entrySet().removeIf(now -> now.getValue().equals(before.get(now.getKey())));
        return moved;
    }

    private static void click(String id) {
        window.run(window.control(Button.class, id)::fire);
    }

    @Test
    void stepsAndStepsBackLeaveTheButtonsWhereTheyAre() {
        click("step");
        holds();
        click("stepBack");
        assertTrue(window.node("past").isVisible(), "the badge stands in its place");
        holds();
        click("end");
        holds();
    }

    @Test
    void aLongerMomentNeedsNoMoreRoom() {
        window.run(() -> window.session.edit(e -> e.withRun("A", run -> RunChoice.predicting("A", 1, true, 100))));
        window.run(() -> window.session.goTo(window.cursor().at(new Moment(99, 139, 2))));
        holds();
    }

    @Test
    void aLongTitleAndWhatIsNotSavedNeedNoMoreRoom() {
        window.run(() -> window.session.edit(e -> e.withTitle("x".repeat(Limits.TITLE))));
        holds();
        window.run(window.session::undo);
        click("title");
        assertTrue(window.node("titleField").isVisible());
        assertEquals(Set.of(), moved().keySet());
        window.press(window.field("titleField"), KeyCode.ESCAPE);
        holds();
    }

    @Test
    void playingAndPausingAreOnePlace() {
        click("play");
        holds();
        click("play");
        holds();
    }

    @Test
    void howItIsPlayedNeedsNoMoreRoom() {
        Tempo first = window.settings.tempoProperty().get();
        for (Tempo.Unit unit : Tempo.Unit.values()) {
            window.run(() -> window.settings.tempoProperty().set(first.by(unit).at(Tempo.FASTEST)));
            holds();
        }
        window.run(() -> window.settings.tempoProperty().set(first));
        holds();
    }

    @Test
    void whatWentWrongLiesOverThePictures() {
        window.run(() -> window.app.desk().notice().set(Notice.of(() -> "A long sentence. ".repeat(30))));
        assertTrue(window.node("noticeBar").isVisible());
        holds();
        click("closeNotice");
        holds();
    }

    @Test
    void whatIsComputedForLongLiesOverThePictures() {
        window.run(() -> window.session.edit(e -> e.withData(DataChoice.of(GeneratedTables.of(
                                Generated.parse("waves:20000").orElseThrow()))
                        .withLookBack(1300))
                .withModel(unrolled.Models.stacked(e.model(), List.of(64)))
                .withRuns(List.of(RunChoice.predicting("A", 4096, false, 1)))));
        assertTrue(window.node("runningBar").isVisible(), "it says that it is too large");
        holds();
        window.run(window.session::undo);
    }

    @Test
    void searchingAndWhatItFindsHaveTheirPlace() {
        window.press(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        assertTrue(window.node("searchBar").isVisible());
        holds();
        window.enter("condition", "x > ");
        holds();
        window.press(window.field("condition"), KeyCode.ESCAPE);
        holds();
    }

    @Test
    void comparingAndWhatItSaysHaveTheirPlace() {
        window.press(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        holds();
        window.press(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
        holds();
    }

    @Test
    void whyRunningOnStoppedLiesOverThePictures() {
        window.run(() -> window.app.desk().debugger().run(false));
        assertTrue(window.node("runSaid").isVisible(), "there is nothing to stop at");
        holds();
    }

    @Test
    void everyExampleStandsInTheSameFrame() {
        for (String name : BundledExperiments.names()) {
            window.begin(BundledExperiments.named(name));
            assertEquals(Map.of(), moved(), name);
        }
    }
}
