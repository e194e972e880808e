package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.cell.PhaseTarget;
import unrolled.diagram.cell.StateGrip;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Pin;
import unrolled.experiment.WhatIf;
import unrolled.figure.Bounds;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;
import unrolled.ui.canvas.FigureView;

/** What if: numbers are changed in the window, and the run branches. */
@ExtendWith(Toolkit.class)
class BranchingTest {
    private static final Moment MOMENT = new Moment(0, 1, 2);

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
        Toolkit.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
        window.begin(BundledExperiments.opening());
        window.run(() -> window.session.goTo(Cursor.start("A").at(MOMENT).onUnit(2)));
    }

    private static Optional<Popup> popup() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(shown -> shown instanceof Popup popup && popup.isShowing() && field(popup) != null)
                .map(Popup.class::cast)
                .findFirst());
    }

    private static TextField field(Popup popup) {
        return popup.getScene().getRoot().lookup("#whatIf") instanceof TextField field ? field : null;
    }

    private static void answer(String text) {
        TextField field = field(popup().orElseThrow());
        window.run(() -> field.setText(text));
        window.press(field, KeyCode.ENTER);
    }

    private static List<Change> changes() {
        return window.experiment().run("D").orElseThrow().whatIf().changes();
    }

    private static Change c(double value) {
        return new Change(0, 1, new Change.Memory(Quantity.C, 2, 0, 0, 2), value);
    }

    @Test
    void theKeyAsksAboutTheChosenUnitAndTheCursorGoesToTheBranch() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        TextField field = field(popup().orElseThrow());
        assertTrue(field.getText().startsWith("c[2] = "), field.getText());
        assertEquals(field.getText().substring("c[2] = ".length()), field.getSelectedText());
        answer("c[2] = 0,5");
        assertEquals(
                new WhatIf(Optional.of("A"), List.of(c(0.5))),
                window.experiment().run("D").orElseThrow().whatIf());
        assertEquals(Cursor.start("D").at(MOMENT).onUnit(2), window.cursor());
        assertEquals(Optional.empty(), popup());
        assertTrue(window.texts("inspector").contains("+0.5000"));

        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    @Test
    void aNumberAloneIsMeantForWhatWasAskedAboutAndTheBranchIsChangedFurther() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("0.5");
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("x[0] = 1");
        assertEquals(List.of(c(0.5), new Change(0, 1, new Change.Input(2, 0, 0), 1)), changes());
        assertEquals(4, window.experiment().runs().size());
    }

    @Test
    void anExpressionIsTheNumberThatItGivesHere() {
        double c1 = window.session.view().trace("A").block(MOMENT).recording().at(Quantity.C, 0, 0, 2, 1);
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("c[2] = c[1] * 2");
        assertEquals(List.of(c(c1 * 2)), changes());
    }

    @Test
    void whatIsWrongInAnExpressionIsSaidAndChosen() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("c[2] = c[1] * much");
        TextField field = field(popup().orElseThrow());
        Label said = (Label) popup().orElseThrow().getScene().getRoot().lookup(".problem");
        assertTrue(said.getText().startsWith("There is no name 'much'"), said::getText);
        assertEquals("much", field.getSelectedText());
        answer("h * 2");
        assertEquals("This should be a number, as h[3] is, but it is a vector.", said.getText());
        assertEquals("h * 2", field.getSelectedText());
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    @Test
    void whatIsWrongIsSaidUnderTheFieldAndEscapeLeavesEverythingAsItIs() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("z[2] = 1");
        Popup popup = popup().orElseThrow();
        Label said = (Label) popup.getScene().getRoot().lookup(".problem");
        assertEquals(
                "Write what should be otherwise, such as c[2] = 0.5, f[1] = 1, x[0] = 1 or kernel[0, 5] = 0.3, not \u201cz[2] = 1\u201d.",
                said.getText());
        answer("c[4] = 1");
        assertEquals(
                "Run D changes c[4], which does not exist: the units of that layer go from 0 to 3.", said.getText());
        window.press(field(popup), KeyCode.ESCAPE);
        assertEquals(Optional.empty(), popup());
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    @Test
    void theMenuOfABoxAsksAboutItAndResetsASlotInABranch() {
        Cursor place = new Cursor("C", MOMENT, 1, 0, 0);
        window.askMenu(Part.INPUT, place);
        assertEquals(
                List.of("What if x[0] were \u2026", "What if this slot were reset here"),
                whatIfs().stream().map(MenuItem::getText).toList());
        window.run(whatIfs().get(0)::fire);
        answer("0.75");
        assertEquals(List.of(new Change(0, 1, new Change.Input(2, 1, 0), 0.75)), changes());

        window.begin(BundledExperiments.opening());
        window.askMenu(Part.STATE, place);
        assertEquals(
                List.of(
                        "What if c[0] were \u2026",
                        "What if h[0] were \u2026",
                        "What if f[0] were held from here on \u2026",
                        "What if this slot were reset here"),
                whatIfs().stream().map(MenuItem::getText).toList());
        window.run(whatIfs().get(3)::fire);
        assertEquals(
                List.of(Pin.one(0, 1, 2, 1)),
                window.experiment().run("D").orElseThrow().pins());
        assertEquals("D", window.cursor().run());
    }

    @Test
    void aGateIsHeldToTheEndOfTheRunOrUntilAMoment() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("f[2] = 1");
        Change.Hold hold = new Change.Hold(Quantity.F, 2, 0, 0, 2, Optional.empty());
        assertEquals(List.of(new Change(0, 1, hold, 1)), changes());
        assertTrue(window.texts("inspector").contains("held at 1, by hand"));
        assertEquals(
                1, window.session.view().current().block(1, 139).recording().at(Quantity.F, 0, 0, 2, 2));

        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("f[2] = 0,5 until 2.14.1");
        Change until = new Change(0, 1, hold, 0.5).withUntil(new Change.End(1, 13, 0));
        assertEquals(List.of(until), changes());
        assertTrue(window.texts("inspector").contains("held at 0.5, by hand until 2.14.1"));
        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(List.of(new Change(0, 1, hold, 1)), changes());
    }

    @Test
    void anExpressionIsWhatAGateIsHeldAtAndABatchAloneIsMeantToItsEnd() {
        double f1 = window.session.view().trace("A").block(MOMENT).recording().at(Quantity.F, 0, 0, 2, 1);
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("f[2] = f[1] / 2 until 7");
        Change.Hold hold = new Change.Hold(Quantity.F, 2, 0, 0, 2, Optional.of(new Change.End(0, 6, 2)));
        assertEquals(List.of(new Change(0, 1, hold, f1 / 2)), changes());
    }

    @Test
    void whatIsWrongWithTheEndOfAHoldIsSaidAndChosen() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        refused("f[2] = 1 until 3.1.1", "Epochs count from 1 to 2, but here is '3'.", "3");
        refused("f[2] = 1 until", "Expected is a number like 1, but here is the end.", "");
        refused(
                "f[2] = 1 until 1.2.2",
                "1.2.2 is before 1.2.3, where the gate begins to be held: write that moment or a later one.",
                "until 1.2.2");
        refused(
                "c[2] = c[1] until 1.9.1",
                "Only a gate is held until a moment, as in f[1] = 1 until 2.15.3: take this away.",
                "until 1.9.1");
        answer("f[2] = 2");
        Label said = (Label) popup().orElseThrow().getScene().getRoot().lookup(".problem");
        assertEquals("Run D would hold f[2] at 2.0: this gate is from 0, closed, to 1, open.", said.getText());
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    private static void refused(String text, String sentence, String chosen) {
        answer(text);
        Popup popup = popup().orElseThrow();
        assertEquals(sentence, ((Label) popup.getScene().getRoot().lookup(".problem")).getText());
        assertEquals(chosen, field(popup).getSelectedText());
    }

    @Test
    void theFieldSaysHowLongAGateIsHeldWhileOneIsWritten() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        Popup popup = popup().orElseThrow();
        Label said = (Label) popup.getScene().getRoot().lookup(".hint");
        assertTrue(said.getText().startsWith("A number, or an expression"), said.getText());
        window.run(() -> field(popup).setText("f[2] ="));
        assertTrue(said.getText().startsWith("Held from here on, or until a moment"), said.getText());
    }

    @Test
    void enterTakesWhatIsOfferedAndOnlyThenBranches() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        TextField field = field(popup().orElseThrow());
        window.run(() -> {
            field.setText("f[2] = 1 u");
            field.positionCaret(field.getLength());
        });
        window.press(field, KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);
        window.press(field, KeyCode.ENTER);
        assertEquals("f[2] = 1 until ", field.getText());
        assertEquals(BundledExperiments.opening(), window.experiment());
        answer(field.getText() + "1.3.1");
        Change.Hold hold = new Change.Hold(Quantity.F, 2, 0, 0, 2, Optional.of(new Change.End(0, 2, 0)));
        assertEquals(List.of(new Change(0, 1, hold, 1)), changes());
    }

    @Test
    void theMenuOfAGateInsideTheCellAsksAtWhatItIsHeld() {
        window.press(KeyCode.F11);
        FigureView cell = window.view("cell");
        Bounds unit = cell.getFigure().items().stream()
                .filter(item -> item.subject() instanceof PhaseTarget spot
                        && spot.label().startsWith("o: z = "))
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
        Point2D at = cell.localToScene(unit.centerX(), unit.centerY());
        PickResult picked = new PickResult(cell, at.getX(), at.getY());
        window.run(() -> cell.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(), at.getX(), at.getY(), false, picked)));
        assertEquals(
                List.of("What if o[2] were held from here on \u2026"),
                whatIfs().stream().map(MenuItem::getText).toList());
        window.run(whatIfs().get(0)::fire);
        answer("0.25");
        Change.Hold hold = new Change.Hold(Quantity.O, 2, 0, 0, 2, Optional.empty());
        assertEquals(List.of(new Change(0, 1, hold, 0.25)), changes());
        assertTrue(window.texts("cell").contains("held at 0.25"));
    }

    private static List<MenuItem> whatIfs() {
        return Shown.openMenu().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith("What if"))
                .toList();
    }

    @Test
    void aBarIsDraggedLiveAndUndoneAtOnce() {
        FigureView inspector = window.view("inspector");
        double width = inspector.innerWidth();
        double x = StateGrip.at(window.session.view(), width, 100, 130)
                        .orElseThrow()
                        .room()
                        .centerX()
                + 10;
        StateGrip grip = StateGrip.at(window.session.view(), width, x, 130).orElseThrow();
        assertEquals(Quantity.C, grip.quantity());
        assertEquals(2, grip.unit());
        double y = grip.room().centerY();
        window.mouse(inspector, MouseEvent.MOUSE_PRESSED, x, y);
        window.mouse(inspector, MouseEvent.MOUSE_DRAGGED, x, y - 6);
        window.mouse(inspector, MouseEvent.MOUSE_DRAGGED, x, y - 10);
        window.mouse(inspector, MouseEvent.MOUSE_RELEASED, x, y - 10);
        assertEquals(List.of(c(grip.valueAt(y - 10))), changes());
        assertEquals("D", window.cursor().run());
        window.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertEquals(BundledExperiments.opening(), window.experiment());
    }

    @Test
    void aRunThatIsComparedIsComparedWithTheBranchWhileABarIsDragged() {
        window.press(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        assertEquals(Optional.of("B"), window.session.view().comparison().against());
        FigureView inspector = window.view("inspector");
        Bounds room = StateGrip.at(window.session.view(), inspector.innerWidth(), 100, 130)
                .orElseThrow()
                .room();
        double y = room.centerY();
        window.mouse(inspector, MouseEvent.MOUSE_PRESSED, room.centerX(), y);
        window.mouse(inspector, MouseEvent.MOUSE_DRAGGED, room.centerX(), y - 6);
        window.mouse(inspector, MouseEvent.MOUSE_DRAGGED, room.centerX(), y - 10);
        window.mouse(inspector, MouseEvent.MOUSE_RELEASED, room.centerX(), y - 10);
        assertEquals("D", window.cursor().run());
        assertEquals(Optional.of("A"), window.session.view().comparison().against());
    }

    @Test
    void aChangeIsTakenBackAloneInTheSidePanel() {
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("0.5");
        window.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        answer("kernel[0, 5] = 0.3");
        Button back = Shown.all(window.root())
                .filter(node -> node instanceof Button button
                        && button.getAccessibleText() != null
                        && button.getAccessibleText().startsWith("Take this change back: c[2] = 0.5"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        window.run(back::fire);
        assertEquals(List.of(new Change(0, 1, new Change.Weight(0, Change.Table.KERNEL, 0, 5), 0.3)), changes());
    }

    @Test
    void enterAsksAboutAWeightInThePictureOfWeights() {
        window.press(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN);
        window.press(window.view("weightMap"), KeyCode.ENTER);
        assertTrue(field(popup().orElseThrow()).getText().startsWith("kernel[0, 6] = "));
        answer("0.25");
        assertEquals(List.of(new Change(0, 1, new Change.Weight(0, Change.Table.KERNEL, 0, 6), 0.25)), changes());
    }
}
