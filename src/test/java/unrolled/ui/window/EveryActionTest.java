package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.expression.NumberName;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Command;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Listed;

/** Whatever a menu of the window offers is found by its name, in both languages. */
@ExtendWith(Toolkit.class)
class EveryActionTest {
    /** The last step of a batch, behind a reset: something comes out there. */
    private static final Moment LAST = new Moment(0, 5, 2);

    private static final Moment FIRST = new Moment(0, 5, 0);

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
        stand("A", LAST);
    }

    @AfterEach
    void hide() {
        window.run(() -> popups().forEach(Window::hide));
    }

    private static void stand(String run, Moment moment) {
        window.run(() -> window.session.goTo(Cursor.start(run).at(moment)));
    }

    private static List<Window> popups() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .toList();
    }

    /** All actions, with those that are found in the background. */
    private static List<Action> actions() {
        EveryAction every = ((MainPane) window.root()).every();
        List<Listed> all = new ArrayList<>();
        window.run(() -> {
            all.addAll(every.now());
            every.later(all::addAll);
        });
        return all.stream().map(Listed::action).toList();
    }

    private static Set<String> ids() {
        return new HashSet<>(actions().stream().map(Action::id).toList());
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(EveryActionTest::leaves)
                : Stream.of(item).filter(leaf -> !(leaf instanceof SeparatorMenuItem));
    }

    /** Asserts that all items are actions; questions by what they ask. */
    private static void assertListed(List<MenuItem> items) {
        assertFalse(items.isEmpty(), "no menu is open");
        Set<String> ids = ids();
        Set<String> names = new HashSet<>(
                actions().stream().map(one -> one.names().english()).toList());
        Set<String> missing = new TreeSet<>();
        items.stream().flatMap(EveryActionTest::leaves).forEach(item -> {
            boolean question = item.getStyleClass().contains("why-question");
            if (question ? !names.contains(item.getText()) : !ids.contains(item.getId())) {
                missing.add(item.getId() + " " + item.getText());
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void commandsAndPicturesAreListedWithTheirKeys() {
        List<Action> all = actions();
        for (Command command : Command.values()) {
            Action action = all.stream()
                    .filter(one -> one.id().equals(command.name()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(command.keys(), action.keys());
        }
        assertEquals(
                List.of("Ctrl+1", "Ctrl+8"),
                all.stream()
                        .filter(one -> one.id().equals("showRun") || one.id().equals("showDebug"))
                        .map(one -> one.keys().get(0).getDisplayText())
                        .toList());
    }

    @Test
    void eachHasANameInBothLanguages() {
        List<Action> all = actions();
        assertTrue(all.size() > 300, "only " + all.size());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(one -> one.names().english().isBlank()
                                || one.names().german().isBlank())
                        .toList());
        assertEquals(all.size(), ids().size(), "each is listed once");
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"STATE", "INPUT", "OUTPUT"})
    void menusOfBoxes(Part part) {
        window.askMenu(part, Cursor.start("A").at(LAST));
        assertListed(Shown.openActions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void menusOfBordersBetweenBatches(String run) {
        stand(run, FIRST);
        window.askMenu(Part.CARRY, Cursor.start(run).at(FIRST));
        assertListed(Shown.openActions());
    }

    @Test
    void theMenuOfTheKeyboardWithItsQuestions() {
        window.run(() -> window.view("lanes").requestFocus());
        window.press(KeyCode.F10, KeyCombination.SHIFT_DOWN);
        assertListed(Shown.openMenu());
    }

    @Test
    void theMenuOfANumberBesideTheLanes() {
        FigureView inspector = window.view("inspector");
        Target forget = new Target(Part.NUMBER, window.cursor(), () -> "").showing(NumberName.of(Quantity.F, 0));
        Bounds there = Toolkit.on(inspector::getFigure).boundsOf(forget).orElseThrow();
        ask(inspector, there.centerX(), there.centerY());
        assertListed(Shown.openActions());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.35, 0.5, 0.65, 0.8})
    void menusOfTheCell(double along) {
        window.run(() -> {
            window.session.goTo(window.cursor().onUnit(2)); // whose numbers stand in the middle
            window.app.desk().sight().enter(Phase.OUTPUT);
        });
        window.settle();
        FigureView cell = window.view("cell");
        ask(cell, cell.getWidth() * along, cell.getHeight() / 2);
        List<MenuItem> items = Shown.openActions();
        window.run(() -> window.app.desk().sight().leave());
        assertListed(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossCurves", "prediction", "weightMap", "why"})
    void menusOfThePicturesAtTheBottom(String picture) {
        List<String> pictures = List.of("run", "loss", "prediction", "weights", "why");
        String key = pictures.get(
                List.of("", "lossCurves", "prediction", "weightMap", "why").indexOf(picture));
        window.run(() -> window.app.desk().sight().bottom().set(key));
        window.settle();
        Node figure = window.view(picture);
        window.run(() -> figure.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 300, 300, true, null)));
        List<MenuItem> items = Shown.openMenu().stream()
                .filter(item -> !item.getStyleClass().contains("why-question"))
                .toList();
        Set<String> ids = ids();
        items.stream()
                .flatMap(EveryActionTest::leaves)
                .forEach(item -> assertTrue(ids.contains(item.getId()), item.getId() + " " + item.getText()));
    }

    @Test
    void theCallsThatCanBeAdded() {
        window.press(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertListed(Shown.openMenu());
    }

    /** What can be opened, edited, played by, taken as a series, added to the model and to a run, and asked. */
    @ParameterizedTest
    @ValueSource(strings = {"open", "history", "tempo", "series", "addLayer", "ownAdd", "question"})
    void menusOfButtons(String button) {
        MenuButton opener = window.control(MenuButton.class, button);
        window.run(opener::show);
        List<MenuItem> items = Toolkit.on(() -> List.copyOf(opener.getItems()));
        window.run(opener::hide);
        assertListed(items);
    }

    @Test
    void theMenuOfABreakpoint() {
        window.run(() -> {
            window.app.desk().debugger().breakpoints().set(List.of(Breakpoint.on(new When.Holds("c[0] > 0"))));
            window.app.desk().sight().showDebugger();
        });
        window.settle();
        Toolkit.until(() -> menuOfBreakpoint().isPresent(), "the line of the breakpoint is there");
        ContextMenu menu = menuOfBreakpoint().orElseThrow();
        assertListed(Toolkit.on(() -> List.copyOf(menu.getItems())));
        window.run(() -> window.app.desk().debugger().breakpoints().set(List.of()));
    }

    private static Optional<ContextMenu> menuOfBreakpoint() {
        window.settle();
        ListView<?> list = window.control(ListView.class, "breakpoints");
        return Toolkit.on(() -> Shown.all(list)
                .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty())
                .flatMap(node -> Stream.ofNullable(((ListCell<?>) node).getContextMenu()))
                .findFirst());
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        List<Action> all = actions();
        assertEquals("nothing to undo", reason(all, "UNDO"));
        assertEquals("only in a lesson", reason(all, "lesson.again"));
        assertEquals("only inside the cell", reason(all, "STEP_OUT"));
        stand("A", Moment.FIRST);
        assertEquals("nothing comes before", reason(actions(), "STEP_BACK"));
        assertEquals("", reason(actions(), "STEP"));
    }

    private static String reason(List<Action> all, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.reason().in(Locale.ENGLISH))
                .findFirst()
                .orElseThrow();
    }

    private static void ask(FigureView figure, double x, double y) {
        window.run(() -> {
            var scene = figure.localToScene(x, y);
            var screen = figure.localToScreen(x, y);
            figure.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    scene.getX(),
                    scene.getY(),
                    screen.getX(),
                    screen.getY(),
                    false,
                    null));
        });
    }
}
