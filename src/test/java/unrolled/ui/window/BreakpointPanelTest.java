package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Target;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.session.Session;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.HitSearch;
import unrolled.ui.base.TextSaving;
import unrolled.ui.canvas.FigureView;

/** The lists of the debugger: breakpoints that are changed in place, and what was found. */
@ExtendWith(Toolkit.class)
class BreakpointPanelTest {
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
        window.press(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN);
        set();
        window.press(KeyCode.F5, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static Debugger debugger() {
        return window.app.desk().debugger();
    }

    private static void set(Breakpoint... breakpoints) {
        window.run(() -> debugger().breakpoints().set(List.of(breakpoints)));
        window.settle();
    }

    private static Session session() {
        return window.app.desk().session();
    }

    private static ListView<?> list() {
        return (ListView<?>) window.node("breakpoints");
    }

    private static void choose(int row) {
        window.run(() -> {
            list().requestFocus();
            list().getSelectionModel().select(row);
            list().getFocusModel().focus(row);
        });
    }

    private static Set<Node> seen(String selector) {
        return Toolkit.on(() -> {
            list().applyCss();
            list().layout();
            return list().lookupAll(selector);
        });
    }

    @Test
    void aBreakpointIsChangedWhereItStands() {
        Breakpoint last = Breakpoint.on(new When.EpochBegins());
        set(Breakpoint.on(new When.Begins("x > 0.9")).withHits(2).withEnabled(false), last);
        choose(0);
        window.press(list(), KeyCode.ENTER);
        window.settle();
        TextField what = window.field("editedWhat");
        assertEquals("x > 0.9", what.getText());
        assertEquals("2", window.field("editedHits").getText());
        window.enter("editedWhat", "x > 0.8");
        assertEquals(
                List.of(Breakpoint.on(new When.Begins("x > 0.8")).withHits(2).withEnabled(false), last),
                debugger().breakpoints().get());
        assertEquals(2, list().getItems().size());
    }

    @Test
    void escapeLeavesItAsItWas() {
        Breakpoint gate = Breakpoint.on(new When.Saturated(Quantity.F, 0, 0.05)).withLog("f is {f[0]}");
        set(gate);
        choose(0);
        window.press(list(), KeyCode.ENTER);
        window.settle();
        TextField what = window.field("editedWhat");
        assertEquals("L1.f 0.05", what.getText());
        window.run(() -> what.setText("g"));
        window.press(what, KeyCode.ENTER);
        assertTrue(said().startsWith("Write a gate"), said());
        assertTrue(list().getEditingIndex() == 0, "who wrote something wrong goes on writing");
        window.press(what, KeyCode.ESCAPE);
        assertEquals(-1, list().getEditingIndex());
        assertEquals(List.of(gate), debugger().breakpoints().get());
        assertEquals("", said(), "what was wrong is written no longer");
    }

    @Test
    void whatIsChangedIsThereAlsoIfItWasTakenAwayMeanwhile() {
        Breakpoint epoch = Breakpoint.on(new When.EpochBegins());
        set(Breakpoint.on(new When.EveryBatch(3)), epoch);
        choose(0);
        window.press(list(), KeyCode.ENTER);
        window.settle();
        window.run(() -> debugger().breakpoints().set(List.of(epoch)));
        window.enter("editedWhat", "4");
        assertEquals(
                List.of(epoch, Breakpoint.on(new When.EveryBatch(4))),
                debugger().breakpoints().get());
    }

    @Test
    void ofOneThatAsksForNothingTheKindIsChosenByKeys() {
        set(Breakpoint.on(new When.NotFinite()));
        choose(0);
        window.press(list(), KeyCode.ENTER);
        window.settle();
        Node kind = window.node("editedKind");
        assertTrue(kind.isFocused());
        window.press(kind, KeyCode.UP);
        window.press(kind, KeyCode.UP);
        window.press(window.field("editedHits"), KeyCode.ENTER);
        assertEquals(
                List.of(Breakpoint.on(new When.Reset())),
                debugger().breakpoints().get());
    }

    @Test
    void theReasonIsSeenAlsoBesideALongCondition() {
        set(Breakpoint.on(
                new When.Begins("Z.h[0] > 0 && c[0] > 0.125 && c[1] > 0.125 && c[2] > 0.125 && c[3] > 0.125")));
        double widest = seen(".why").stream()
                .mapToDouble(why -> ((Labeled) why).getWidth())
                .max()
                .orElse(0);
        assertTrue(widest > 60, "so wide is the reason: " + widest);
    }

    @Test
    void thereIsNoRoomForMoreThanAFileCanHold() {
        set(IntStream.range(0, 999)
                .mapToObj(n -> Breakpoint.on(new When.EveryMoment(n + 1)))
                .toArray(Breakpoint[]::new));
        Breakpoint last = Breakpoint.on(new When.EpochBegins());
        window.run(() -> debugger().add(last));
        window.settle();
        assertEquals("", said());
        assertEquals(last, debugger().breakpoints().get().get(999));
        Toolkit.until(
                () -> seen(".list-cell").stream()
                        .anyMatch(cell -> ((ListCell<?>) cell).getIndex() == 999 && cell.isVisible()),
                "the new one in sight");
        window.run(() -> debugger().add(Breakpoint.on(new When.Reset())));
        assertEquals(1000, debugger().breakpoints().get().size());
        assertEquals("There are 1,000 of them, and no room for more: remove some first.", said());
    }

    @Test
    void hitsAreGoneWhenAnotherRunThatTheirConditionReadsIsAnotherOne() {
        When apart = new When.Holds("norm(A.h - B.h) > 0");
        window.run(() -> debugger().hits().ask(apart));
        Toolkit.until(() -> asked().flatMap(HitSearch.Asked::hits).isPresent(), "hits");
        window.run(() -> session().compare(Comparison.NONE.with(Lock.SAMPLE)));
        assertTrue(asked().isEmpty(), "B follows by another lock");
        window.run(() -> debugger().hits().ask(apart));
        Toolkit.until(() -> asked().flatMap(HitSearch.Asked::hits).isPresent(), "hits");
        window.run(() -> session().edit(experiment -> experiment.withRun("C", run -> run.withStateful(false))));
        window.settle();
        assertTrue(asked().isPresent(), "C is not read");
        window.run(() -> session().edit(experiment -> experiment.withRun("B", run -> run.withStateful(true))));
        window.settle();
        assertTrue(asked().isEmpty());
    }

    private static Optional<HitSearch.Asked> asked() {
        return Toolkit.on(() -> debugger().hits().askedProperty().get());
    }

    private static String said() {
        return ((Label) window.node("debugSaid")).getText();
    }

    @Test
    void oneThatDoesNotFitIsGreyWithTheReasonAndStopsNoOther() {
        set(Breakpoint.on(new When.Begins("Z.h[0] > 0")), Breakpoint.on(new When.EveryBatch(4)));
        List<String> reasons = seen(".why").stream()
                .map(why -> ((Labeled) why).getText())
                .filter(why -> !why.isEmpty())
                .toList();
        assertEquals(List.of("There is no run 'Z': choose one of A, B, C."), reasons);
        window.run(() -> window.node("lanes").requestFocus());
        window.press(KeyCode.F5);
        assertEquals(new Moment(0, 3, 0), window.cursor().moment());
        assertEquals("Stopped: every 4 batches", said());
    }

    @Test
    void allReasonsAreNamedAtOneMoment() {
        set(
                Breakpoint.on(new When.EveryBatch(2)).withHits(2),
                Breakpoint.on(new When.At(new Moment(0, 3, 0))),
                Breakpoint.on(new When.EveryBatch(1)).withLog("{batch}"));
        window.run(() -> window.node("lanes").requestFocus());
        window.press(KeyCode.F5);
        assertEquals("Stopped: every 2 batches (hit 2)  \u00b7  at epoch 1 \u00b7 batch 4 \u00b7 t 1", said());
    }

    @Test
    void allHitsAreListedAndLeadThere() {
        window.press(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        window.run(() -> window.field("condition").setText("x > 0.9"));
        window.press(window.field("condition"), KeyCode.F8, KeyCombination.SHORTCUT_DOWN);
        window.settle();
        ListView<?> found = (ListView<?>) window.node("log");
        Toolkit.until(() -> !found.getItems().isEmpty(), "hits");
        assertEquals(
                "Run A  \u00b7  " + found.getItems().size() + " hits  \u00b7  x > 0.9 begins to hold", foundSaid());
        window.run(() -> found.getSelectionModel().clearAndSelect(1));
        Moment before = window.cursor().moment();
        window.press(found, KeyCode.ENTER);
        assertTrue(window.cursor().moment().compareTo(before) > 0);
        assertEquals("x > 0.9", window.field("condition").getText());
        window.begin(Examples.airline());
        window.settle();
        assertTrue(found.getItems().isEmpty(), "they are gone with their experiment");
        assertEquals("", foundSaid());
    }

    @Test
    void hitsAreMarkedUnderTheStripOfTheirRun() {
        window.run(() -> debugger().hits().ask(new When.Begins("x > 0.9")));
        window.press(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
        window.settle();
        List<Moment> first = debugger().hits().askedProperty().get().orElseThrow().hits().orElseThrow().first().stream()
                .map(Hit::moment)
                .toList();
        Cursor there = window.cursor().at(first.get(2));
        Target mark = Target.at(Target.Part.STOP, there);
        Toolkit.until(() -> window.view("heat").getFigure().boundsOf(mark).isPresent(), "the mark of a hit");
        FigureView heat = window.view("heat");
        Bounds at = heat.getFigure().boundsOf(mark).orElseThrow();
        window.click(heat, at.centerX(), at.bottom() - 0.5);
        assertEquals(first.get(2), window.cursor().moment());
    }

    @Test
    void logLinesAreCopiedAndSavedWithTheirMoments(@TempDir Path folder) throws IOException {
        set(
                Breakpoint.on(new When.EveryBatch(2)).withLog("batch {batch}"),
                Breakpoint.on(new When.At(new Moment(0, 6, 0))));
        window.run(() -> window.node("lanes").requestFocus());
        window.press(KeyCode.F5);
        ListView<?> log = (ListView<?>) window.node("log");
        window.press(log, KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        String all = Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
        assertEquals("1.2.1\tbatch 2\n1.4.1\tbatch 4\n1.6.1\tbatch 6\n", all);
        window.run(() -> log.getSelectionModel().select(1));
        window.press(log, KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        assertEquals(
                "1.4.1\tbatch 4\n",
                Toolkit.on(() -> Clipboard.getSystemClipboard().getString()));
        Path file = folder.resolve("log.txt");
        window.run(() -> new TextSaving(window.app.desk()).write(all, file));
        window.settle();
        assertEquals(all, Files.readString(file));
    }

    private static String foundSaid() {
        return ((Label) window.node("foundSaid")).getText();
    }

    @Test
    void logAndPastAreGoneWithTheExperimentTheyCameFrom() {
        set(Breakpoint.on(new When.EveryBatch(5)).withLog("{batch}"), Breakpoint.on(new When.At(new Moment(0, 30, 0))));
        window.run(() -> window.node("lanes").requestFocus());
        window.press(KeyCode.F5);
        assertEquals(6, ((ListView<?>) window.node("log")).getItems().size());
        assertEquals("Run A  \u00b7  6 lines", foundSaid());
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.HOME);
        assertTrue(debugger().behindProperty().get() > 0);
        window.begin(Examples.airline());
        assertEquals(0, debugger().behindProperty().get());
        assertEquals(Moment.FIRST, window.cursor().moment());
        assertFalse(debugger().logProperty().get().isPresent());
        assertTrue(((ListView<?>) window.node("log")).getItems().isEmpty());
    }

    @Test
    void whatIsWrongIsUnderlinedWhileOneTypes() {
        window.press(KeyCode.F9, KeyCombination.SHORTCUT_DOWN);
        TextField what = window.field("breakpointWhat");
        window.run(() -> what.setText("f[9] < 0.1"));
        Toolkit.until(() -> !said().isEmpty(), "what is wrong");
        assertEquals("f counts from 0 to 3, but 9 was asked for.", said());
        Node line = what.lookup(".wrong-line");
        assertTrue(line.isVisible());
        assertTrue(
                line.getLayoutX() > 0
                        && line.getLayoutX() + line.getLayoutBounds().getWidth() < what.getWidth() / 2,
                "it lies under the 9 alone");
        window.run(() -> what.setText("f[3] < 0.1"));
        assertEquals("", said(), "what is mended is seen at once");
        assertFalse(line.isVisible());
        window.run(what::clear);
    }
}
