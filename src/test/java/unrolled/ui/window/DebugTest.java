package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.Modifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.debug.cursor.Phase;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.RunChoice;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.session.debugger.Debugger;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.debugger.BreakpointKind;

/** The keys of a debugger on the memory of a run, by keyboard alone. */
@ExtendWith(Toolkit.class)
class DebugTest {
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
        press(KeyCode.DIGIT8, SHORTCUT_DOWN);
        window.run(() -> {
            debugger().breakpoints().set(List.of());
            debugger().watches().set(List.of());
        });
        press(KeyCode.F5, SHORTCUT_DOWN, SHIFT_DOWN);
        while (inside().isPresent()) {
            press(KeyCode.F11, SHIFT_DOWN);
        }
    }

    private static void press(KeyCode code, Modifier... modifiers) {
        window.press(code, modifiers);
    }

    private static Debugger debugger() {
        return window.app.desk().debugger();
    }

    private static Optional<Phase> inside() {
        return window.app.desk().sight().depth().get().inside();
    }

    private static Moment here() {
        return window.cursor().moment();
    }

    private static String said() {
        return ((Label) window.node("debugSaid")).getText();
    }

    /** Writes a breakpoint of a kind and lets the keys go back to the lanes. */
    private static void stopAt(BreakpointKind kind, String what, String hits, String log) {
        write(kind, what, hits, log);
        window.run(() -> window.node("lanes").requestFocus());
    }

    private static void write(BreakpointKind kind, String what, String hits, String log) {
        press(KeyCode.F9, SHORTCUT_DOWN);
        window.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<BreakpointKind> kinds = (ComboBox<BreakpointKind>) window.node("breakpointKind");
            kinds.setValue(kind);
            window.field("breakpointWhat").setText(what);
            window.field("breakpointHits").setText(hits);
            window.field("breakpointLog").setText(log);
        });
        press(window.field("breakpointHits"), KeyCode.ENTER);
    }

    private static void press(Node target, KeyCode code) {
        window.press(target, code);
    }

    @ParameterizedTest
    @CsvSource({
        "BEGINS, x > 0.5",
        "HOLDS, x > 0.5 && f[2] < 0.7",
        "SIGN, c[2] - 0.04",
        "EVERY_STEP, 7",
        "EVERY_BATCH, 5",
        "EPOCH, ''",
        "RESET, ''",
        "MOST, c[2]",
        "SATURATED, f 0.29"
    })
    void everyKindStopsOnTheWayOnAndBack(BreakpointKind kind, String what) {
        stopAt(kind, what, "", "");
        assertEquals(1, debugger().breakpoints().get().size(), said());
        press(KeyCode.F5);
        Moment stop = here();
        assertTrue(stop.compareTo(Moment.FIRST) > 0, said());
        assertTrue(said().startsWith("Stopped: "), said());
        press(KeyCode.END);
        press(KeyCode.F5, SHORTCUT_DOWN);
        Moment last = here();
        assertTrue(last.compareTo(stop) >= 0 && said().startsWith("Stopped: "), said());
    }

    @Test
    void runWithoutAnyTroubleGoesOnToItsEndAndBackToItsBeginning() {
        stopAt(BreakpointKind.NOT_FINITE, "", "", "");
        press(KeyCode.F5);
        assertEquals(window.session.view().current().plan().last(), here());
        assertEquals("No breakpoint stopped: this is the end", said());
        press(KeyCode.F5, SHORTCUT_DOWN);
        assertEquals(Moment.FIRST, here());
    }

    @Test
    void breakpointIsSetAndTakenAwayWhereWeStand() {
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.F9);
        press(KeyCode.END);
        press(KeyCode.F5, SHORTCUT_DOWN);
        assertEquals(new Moment(0, 0, 2), here());
        press(KeyCode.F9);
        assertEquals(List.of(), debugger().breakpoints().get());
    }

    @Test
    void hitCountsAndLogPointsAndSwitchingOff() {
        stopAt(BreakpointKind.EVERY_BATCH, "1", "3", "");
        stopAt(BreakpointKind.EVERY_STEP, "2", "", "x is {x}");
        press(KeyCode.F5);
        assertEquals(new Moment(0, 3, 0), here());
        assertEquals(5, debugger().logProperty().get().orElseThrow().lines().size());
        String text =
                debugger().logProperty().get().orElseThrow().lines().get(0).text();
        assertTrue(text.startsWith("x is 0."), text);
        assertTrue(window.node("log").isVisible());

        Node list = window.node("breakpoints");
        window.run(() -> ((ListView<?>) list).getSelectionModel().select(0));
        press(list, KeyCode.SPACE);
        assertFalse(debugger().breakpoints().get().get(0).enabled());
        press(list, KeyCode.DELETE);
        assertEquals(1, debugger().breakpoints().get().size());
    }

    @Test
    void wrongBreakpointIsToldAtItsCharactersAndIsNotSet() {
        write(BreakpointKind.BEGINS, "f[9] < 0.1", "", "");
        TextField what = window.field("breakpointWhat");
        assertEquals("9", what.getSelectedText());
        assertTrue(said().contains("9"), said());
        stopAt(BreakpointKind.EVERY_STEP, "often", "", "");
        assertEquals("Write a whole number of time steps, 1 or more", said());
        stopAt(BreakpointKind.EPOCH, "", "", "c is {c[");
        assertFalse(said().isEmpty());
        assertEquals(List.of(), debugger().breakpoints().get());
    }

    @Test
    void watchShowsItsValueAndRemembersItThroughTheLanguages() {
        press(KeyCode.F9, SHIFT_DOWN);
        window.enter("watch", "norm(A.h - B.h)");
        press(KeyCode.F9, SHIFT_DOWN);
        window.enter("watch", "h[3");
        assertEquals(List.of("norm(A.h - B.h)"), debugger().watches().get(), "the second one cannot be read");
        ListView<?> list = (ListView<?>) window.node("watches");
        assertTrue(
                list.getItems().get(0).toString().contains("value=0,"),
                list.getItems().toString());
        window.run(() -> window.session.goTo(window.cursor().at(new Moment(0, 1, 0))));
        assertTrue(
                list.getItems().get(0).toString().contains("value=0.0"),
                list.getItems().toString());
    }

    @Test
    void pastIsToldAndLeftByAKey() {
        press(KeyCode.RIGHT, SHORTCUT_DOWN);
        assertFalse(window.node("past").isVisible());
        press(KeyCode.LEFT);
        assertEquals(1, debugger().behindProperty().get());
        assertTrue(window.node("past").isVisible());
        press(KeyCode.END, SHORTCUT_DOWN);
        assertEquals(new Moment(0, 1, 0), here());
        press(KeyCode.F5, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(Moment.FIRST, here());
        assertEquals(0, debugger().behindProperty().get(), "a run that is begun anew has no past");
    }

    @Test
    void runsToAMomentUnlessABreakpointStopsBefore() {
        press(KeyCode.F10, SHORTCUT_DOWN);
        window.enter("condition", "1.8.2");
        assertEquals(new Moment(0, 7, 1), here());
        stopAt(BreakpointKind.EVERY_BATCH, "5", "", "");
        window.enter("condition", "1.21.1");
        assertEquals(new Moment(0, 9, 0), here());
        window.enter("condition", "7.1.1");
        assertEquals("Epochs count from 1 to 2, but here is '7'.", ((Label) window.node("searchSaid")).getText());
        press(KeyCode.ESCAPE);
    }

    @Test
    void runsNowhereToTheMomentWhereWeStand() {
        window.run(() -> window.session.goTo(window.cursor().at(new Moment(0, 7, 1))));
        press(KeyCode.F10, SHORTCUT_DOWN);
        window.enter("condition", "1.8.2");
        assertEquals(new Moment(0, 7, 1), here());
        press(KeyCode.ESCAPE);
    }

    @Test
    void phaseAndWatchesOutliveAChangeOfTheLanguage() {
        press(KeyCode.F9, SHIFT_DOWN);
        window.enter("watch", "c[0]");
        press(KeyCode.F11);
        String chosen = ((FigureView) window.node("cell")).getFigure().description();
        assertTrue(chosen.contains("sums"), chosen);
        press(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN);
        window.awaitLanguage();
        String german = ((FigureView) window.node("cell")).getFigure().description();
        assertTrue(german.contains("Summen"), german);
        assertEquals(1, ((ListView<?>) window.node("watches")).getItems().size());
        press(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN);
        window.awaitLanguage();
        press(KeyCode.F11, SHIFT_DOWN);
    }

    @Test
    void stepsIntoTheCellAndOutAgain() {
        press(KeyCode.F11);
        assertEquals(Optional.of(Phase.SUM), inside());
        press(KeyCode.F11);
        press(KeyCode.RIGHT, ALT_DOWN);
        assertEquals(Optional.of(Phase.CELL), inside());
        press(KeyCode.F11, SHORTCUT_DOWN);
        assertEquals(Optional.of(Phase.GATES), inside());
        press(KeyCode.F10);
        assertEquals(new Moment(0, 0, 1), here());
        assertEquals(Optional.of(Phase.GATES), inside(), "a step over stays inside");
        press(KeyCode.F11, SHIFT_DOWN);
        assertEquals(Optional.empty(), inside());
        assertEquals(new Moment(0, 0, 1), here());
    }

    @Test
    void runOfAMillionMomentsIsSearchedFromEndToEnd() {
        int rows = 333_337; // cut into windows of three steps
        try (Shown large = new Shown(Examples.series(rows, RunChoice.predicting("A", 1, true, 1)))) {
            Trace trace = large.session.view().current();
            assertTrue(
                    trace.isComplete() && trace.plan().moments() >= 1_000_000,
                    "moments " + trace.plan().moments());
            Debugger debugger = large.app.desk().debugger();
            Moment early = new Moment(0, 2, 1);
            List<When> never = List.of(
                    new When.Begins("x > 2"),
                    new When.Holds("x > 2 && f[3] < 0.1"),
                    new When.ChangesSign("f[2]"),
                    new When.Saturated(Quantity.F, 0, 0.001),
                    new When.NotFinite(),
                    new When.Reset(),
                    new When.EveryBatch(2_000_000),
                    new When.EveryMoment(2_000_000));
            for (When when : never) {
                large.run(() -> debugger.breakpoints().set(List.of(Breakpoint.on(when))));
                large.press(KeyCode.END);
                large.press(KeyCode.F5, SHORTCUT_DOWN);
                assertEquals(Moment.FIRST, large.cursor().moment(), () -> when + " stops nowhere before the beginning");
            }
            large.run(() -> debugger.breakpoints().set(List.of(Breakpoint.on(new When.At(early)))));
            large.press(KeyCode.END);
            large.press(KeyCode.F5, SHORTCUT_DOWN);
            assertEquals(early, large.cursor().moment());
            large.run(() -> debugger.breakpoints().set(List.of(Breakpoint.on(new When.ChangesMost("c[2]")))));
            large.press(KeyCode.F5);
            assertTrue(
                    large.cursor().moment().compareTo(early) > 0,
                    () -> debugger.said().get().toString());
        }
    }
}
