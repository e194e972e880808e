package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Target.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.TextMark;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.ui.canvas.FigureView;

/** What is seen of the runs, and what pointing at it does. */
@ExtendWith(Toolkit.class)
class LanesTest {
    private static final Moment SECOND = new Moment(0, 1, 0);

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(BundledExperiments.opening());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(BundledExperiments.opening());
    }

    private static Cursor at(String run, Moment moment, int slot) {
        return new Cursor(run, moment, slot, 0, 0);
    }

    private static RunChoice run(String id) {
        return window.experiment().run(id).orElseThrow();
    }

    private static Carry carry(String id, Moment moment, int slot) {
        Run run = window.session.view().traces().stream()
                .map(trace -> trace.run())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
        return run.carryInto(moment.epoch(), moment.batch(), slot);
    }

    @Test
    void openingExperimentAnswersTheQuestionInItsFirstPicture() {
        List<String> texts = window.texts("lanes");
        assertTrue(texts.containsAll(List.of(
                "A",
                "Batch size 1, stateful",
                "B",
                "Batch size 1, stateless",
                "C",
                "Batch size 4, stateful",
                "slot 0",
                "slot 1",
                "gap of 1")));
        assertTrue(
                texts.stream().anyMatch(text -> text.matches("[+-]0\\.\\d+")),
                "rather two rows with numbers than four without");
        assertTrue(texts.stream().anyMatch(text -> text.endsWith("1 sample dropped")));
        assertEquals(Carry.KEPT, carry("A", SECOND, 0));
        assertEquals(Carry.STATELESS, carry("B", SECOND, 0));
        assertEquals(Carry.KEPT, carry("C", SECOND, 3));
    }

    @Test
    void clickedBoxIsGoneTo() {
        window.click(Part.STATE, at("C", new Moment(0, 1, 2), 1));
        assertEquals(at("C", new Moment(0, 1, 2), 1), window.cursor());
        window.click(Part.INPUT, at("A", SECOND, 0));
        assertEquals(at("A", SECOND, 0), window.cursor());
        window.click(Part.OUTPUT, at("B", new Moment(0, 0, 2), 0));
        assertEquals(at("B", new Moment(0, 0, 2), 0), window.cursor());
        window.click(Part.RUN, Cursor.start("C"));
        assertEquals(at("C", new Moment(0, 0, 2), 0), window.cursor());
    }

    @Test
    void whatAFullBarStandsForIsChosenAtTheHeadOfALane() {
        assertTrue(window.texts("lanes").contains("full bar: c 1.5, h 0.5"));
        choose("About 10 times as high; what is larger is cut");
        assertTrue(window.texts("lanes").contains("full bar: c 0.15, h 0.05"));
        choose("All runs have one scale");
        assertEquals(3, count("full bar: c 0.15, h 0.05"));
        choose("Each run has its own scale");
        choose("Bars as high as they fit");
        assertEquals(2, count("full bar: c 1.5, h 0.5"));
    }

    private static void choose(String scale) {
        window.click(Part.SCALE, Cursor.start("A"));
        MenuItem item = Shown.openMenu().stream()
                .filter(choice -> scale.equals(choice.getText()))
                .findFirst()
                .orElseThrow();
        window.run(item::fire);
    }

    private static long count(String text) {
        return window.texts("lanes").stream().filter(text::equals).count();
    }

    @Test
    void clickedCarryIsCutAndKeptAgain() {
        window.click(Part.CARRY, at("A", SECOND, 0));
        assertEquals(Carry.PINNED, carry("A", SECOND, 0));
        assertEquals(List.of(Pin.all(0, 1, 0)), run("A").pins());
        window.click(Part.CARRY, at("A", SECOND, 0));
        assertEquals(Carry.KEPT, carry("A", SECOND, 0));
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    @Test
    void carryOfOneSlotIsCutForThatSlotAlone() {
        window.click(Part.CARRY, at("C", SECOND, 2));
        assertEquals(List.of(Pin.one(0, 1, 0, 2)), run("C").pins());
        assertEquals(Carry.KEPT, carry("C", SECOND, 1));
    }

    @Test
    void carryOfAStatelessRunOffersAStatefulCopy() {
        window.click(Part.CARRY, at("B", SECOND, 0));
        MenuItem offer = onlyItem();
        assertEquals("A stateless run cannot keep a carry: make a stateful copy of it", offer.getText());
        window.run(offer::fire);
        assertFalse(run("B").stateful());
        assertTrue(run("D").stateful());
        assertEquals("D", window.cursor().run());
        assertEquals(Carry.KEPT, carry("D", SECOND, 0));
    }

    @Test
    void carryThatTheRuleCutsOffersToChangeTheRule() {
        Moment nextEpoch = new Moment(1, 0, 0);
        window.run(() -> window.session.goTo(at("A", nextEpoch, 0)));
        window.click(Part.CARRY, at("A", nextEpoch, 0));
        window.run(onlyItem()::fire);
        assertEquals(ResetRule.NEVER, run("A").reset().rule());
        assertEquals(Carry.KEPT, carry("A", nextEpoch, 0));
    }

    private static MenuItem onlyItem() {
        List<MenuItem> items = Shown.openMenu();
        assertEquals(1, items.size());
        return items.get(0);
    }

    @Test
    void menuOfABoxGoesThereAndResets() {
        Moment third = new Moment(0, 2, 1);
        window.askMenu(Part.STATE, at("C", third, 1));
        List<MenuItem> items = Shown.openActions();
        window.run(items.get(2)::fire);
        assertEquals(List.of(Pin.all(0, 2, 1)), run("C").pins());
        window.run(items.get(2)::fire);
        window.run(items.get(3)::fire);
        assertEquals(List.of(Pin.one(0, 2, 1, 1)), run("C").pins());
        window.run(items.get(0)::fire);
        assertEquals(at("C", third, 1), window.cursor());
        window.run(items.get(1)::fire);
        assertEquals(
                Optional.of(Phase.SUM), window.app.desk().sight().depth().get().inside());
        window.press(KeyCode.F11, KeyCombination.SHIFT_DOWN);
        window.click(Part.PIN, at("C", third, 1));
        assertEquals(List.of(), run("C").pins());
    }

    @Test
    void runWithoutSuchAMomentStaysWhereItEnds() {
        window.run(() -> window.session.goTo(at("A", new Moment(1, 100, 0), 0)));
        assertTrue(window.texts("lanes")
                .contains("this run has no such moment, so it is shown at epoch 2 \u00b7 batch 35 \u00b7 t 3"));
    }

    @Test
    void dragAndWheelMoveTheLanesAndControlZooms() {
        window.press(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN);
        FigureView lanes = window.view("lanes");
        Bounds before = first();
        window.mouse(lanes, MouseEvent.MOUSE_PRESSED, 600, 300);
        window.mouse(lanes, MouseEvent.MOUSE_DRAGGED, 540, 300);
        assertEquals(before.x() - 60, first().x(), 1e-6);
        window.wheel(lanes, -40, 0, false);
        assertEquals(before.x() - 100, first().x(), 1e-6);
        window.wheel(lanes, 0, -40, false);
        assertEquals(before.y() - 40, first().y(), 1e-6);
        window.wheel(lanes, 0, 40, true);
        assertEquals(before.width() * Math.exp(0.16), first().width(), 1e-6);
        window.press(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN);
        assertEquals(before.width() / 1.2, first().width(), 1e-6);
    }

    private static Bounds first() {
        return window.lanes().items().stream()
                .filter(item -> item.subject() instanceof unrolled.diagram.base.Target spot
                        && spot.part() == Part.STATE
                        && spot.place().equals(at("A", new Moment(0, 1, 1), 0)))
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void heatMapGoesToTheMomentUnderThePointer() {
        FigureView heat = window.view("heat");
        TextMark name = heat.getFigure().texts().stream()
                .filter(text -> text.text().equals("C"))
                .findFirst()
                .orElseThrow();
        double right = heat.innerWidth() - 20;
        window.mouse(heat, MouseEvent.MOUSE_PRESSED, right, name.y() - 4);
        assertEquals(at("C", new Moment(1, 34, 2), 0), window.cursor());
        window.mouse(heat, MouseEvent.MOUSE_DRAGGED, 0, name.y() - 60);
        assertEquals(at("C", Moment.FIRST, 0), window.cursor());
    }

    @Test
    void unitIsChosenInTheInspector() {
        FigureView inspector = window.view("inspector");
        Bounds unit = inspector.getFigure().items().stream()
                .filter(item -> item.subject() instanceof unrolled.diagram.base.Target spot
                        && spot.part() == Part.UNIT
                        && spot.place().unit() == 2)
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
        window.click(inspector, unit.centerX(), unit.centerY());
        assertEquals(2, window.cursor().unit());
    }
}
