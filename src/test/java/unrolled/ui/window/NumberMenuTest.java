package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
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
import unrolled.Examples;
import unrolled.debug.expression.NumberName;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Target;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.session.debugger.Debugger;
import unrolled.ui.canvas.FigureView;

/** From any number of a picture: what it is, watch it, stop when it changes, go to where it changed, copy it. */
@ExtendWith(Toolkit.class)
class NumberMenuTest {
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
        window.run(() -> {
            debugger().breakpoints().set(List.of());
            debugger().watches().set(List.of());
            window.session.goTo(window.cursor().at(new Moment(0, 5, 1)));
        });
        window.settle();
    }

    @AfterEach
    void hide() {
        window.run(() -> popups().forEach(Window::hide));
    }

    private static Debugger debugger() {
        return window.app.desk().debugger();
    }

    private static List<Window> popups() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .toList();
    }

    private static List<MenuItem> items() {
        return popups().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    private static void pick(List<MenuItem> items, String text) {
        MenuItem item = items.stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        text + " in " + items.stream().map(MenuItem::getText).toList()));
        window.run(item::fire);
        window.settle();
    }

    /** Asks for the menu of the forget gate of the chosen unit beside the lanes. */
    private static List<MenuItem> ofForgetGate() {
        FigureView inspector = window.view("inspector");
        Target forget = new Target(Target.Part.NUMBER, window.cursor(), () -> "").showing(NumberName.of(Quantity.F, 0));
        Bounds there = Toolkit.on(inspector::getFigure).boundsOf(forget).orElseThrow();
        window.run(() -> {
            var scene = inspector.localToScene(there.centerX(), there.centerY());
            var screen = inspector.localToScreen(there.centerX(), there.centerY());
            inspector.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    scene.getX(),
                    scene.getY(),
                    screen.getX(),
                    screen.getY(),
                    false,
                    null));
        });
        return Toolkit.on(NumberMenuTest::items);
    }

    @Test
    void itIsWatchedOrStopsWhenItChangesOrHere() {
        pick(ofForgetGate(), "Watch it");
        pick(ofForgetGate(), "Break when it changes");
        pick(ofForgetGate(), "Breakpoint here");
        assertEquals(List.of("f[0]"), debugger().watches().get());
        assertEquals(
                List.of(
                        Breakpoint.on(new When.Holds("changed(f[0])")),
                        Breakpoint.on(new When.At(new Moment(0, 5, 1)))),
                debugger().breakpoints().get());
    }

    @Test
    void whereItChangedLastAndNextIsGoneTo() {
        pick(ofForgetGate(), "Last change before here");
        assertEquals(new Moment(0, 5, 0), window.cursor().moment());
        pick(ofForgetGate(), "Next change");
        assertEquals(new Moment(0, 5, 1), window.cursor().moment());
    }

    @Test
    void valueAndExpressionAreCopied() {
        pick(ofForgetGate(), "Copy the expression");
        assertEquals("f[0]", clipboard());
        pick(ofForgetGate(), "Copy the value");
        double f = window.session
                .view()
                .current()
                .block(new Moment(0, 5, 1))
                .recording()
                .at(Quantity.F, 0, 0, 1, 0);
        assertEquals(f, Double.parseDouble(clipboard()));
    }

    private static String clipboard() {
        return Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void whatItIsIsSaidWithHowItCameAbout() {
        pick(ofForgetGate(), "f[0]   What is it?");
        List<String> lines = Toolkit.on(() -> popups().stream()
                .map(popup -> popup.getScene().getRoot().lookup("#numberStory"))
                .flatMap(node -> node instanceof Parent told ? told.getChildrenUnmodifiable().stream() : Stream.of())
                .map(label -> ((Label) label).getText())
                .toList());
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("f[0] = 0."), lines::toString);
        assertEquals("forget gate", lines.get(1));
        assertTrue(lines.get(3).startsWith("f = \u03c3(z.f) = \u03c3("), lines::toString);
    }

    @Test
    void theKeyboardReachesAllNumbersWhereWeStand() {
        window.run(() -> window.node("lanes").requestFocus());
        window.press(KeyCode.F10, KeyCombination.SHIFT_DOWN);
        Menu numbers = (Menu) Toolkit.on(NumberMenuTest::items).stream()
                .filter(item -> "Numbers here".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        assertEquals(11, numbers.getItems().size(), "nothing comes out at t 2");
        pick(((Menu) numbers.getItems().get(1)).getItems(), "Watch it");
        assertEquals(List.of("h[0]"), debugger().watches().get());
    }
}
