package unrolled.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.session.debugger.Debugger;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.debugger.BreakpointKind;

/** Breakpoints, watches and conditions as somebody might write them, sensible or not; on the FX thread. */
final class RandomDebugging {
    private static final int MOST = 8;
    private static final List<String> TEXTS = List.of(
            "",
            "3",
            "c[0]",
            "c",
            "x > 0.5",
            "f[1] < 0.5 && x > 0.1",
            "norm(A.h - B.h) > 0",
            "L2.h[0] > 0",
            "loss",
            "change(y) > 0",
            "sample == 3 || isnan(x)",
            "f 0.3",
            "1.2.1",
            "9.9.9",
            "h[9] > 0",
            "x > ");

    private final Shown window;
    private final Random random;

    RandomDebugging(Shown window, Random random) {
        this.window = window;
        this.random = random;
    }

    private Debugger debugger() {
        return window.app.desk().debugger();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A breakpoint of any kind, also one that means nothing in these runs; or changes one, or takes one away. */
    void breakpoint() {
        List<Breakpoint> all = debugger().breakpoints().get();
        if (all.size() < MOST && random.nextInt(3) > 0) {
            when(any(List.of(BreakpointKind.values()))).ifPresent(when -> {
                String log = random.nextInt(4) == 0 ? "c is {c} and x {x}" : "";
                debugger()
                        .add(Breakpoint.on(when).withHits(1 + random.nextInt(3)).withLog(log));
            });
        } else if (!all.isEmpty()) {
            Breakpoint one = any(all);
            if (random.nextBoolean()) {
                debugger().replace(one, one.withEnabled(!one.enabled()));
            } else {
                debugger().remove(one);
            }
        }
    }

    /** What a text means; nothing if it names a moment that is not there. */
    private Optional<When> when(BreakpointKind kind) {
        try {
            return kind.when(text(), window.app.desk().session().view());
        } catch (ExpressionException none) {
            return Optional.empty();
        }
    }

    void watch() {
        List<String> all = debugger().watches().get();
        if (all.size() < MOST && random.nextInt(3) > 0) {
            debugger().watch(text());
        } else if (!all.isEmpty()) {
            debugger().unwatch(any(all));
        }
    }

    /** Changes a breakpoint where it stands, or begins to; or asks for all its hits. */
    void change() {
        if (!(window.root().lookup("#breakpoints") instanceof ListView<?> list)
                || list.getItems().isEmpty()) {
            return;
        }
        list.getSelectionModel().select(random.nextInt(list.getItems().size()));
        if (random.nextInt(3) == 0) {
            debugger().hits().ask(any(debugger().breakpoints().get()).when());
            return;
        }
        list.edit(list.getSelectionModel().getSelectedIndex());
        if (list.lookup("#editedWhat") instanceof TextField field && !field.isDisabled()) {
            field.setText(text());
            KeyCode end = any(List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.SHIFT));
            field.fireEvent(Shown.Keys.pressed(end, List.of()));
        }
    }

    /** Asks for the menu of whatever is somewhere in a picture: it comes when what can be asked has been replied to. */
    void number(FigureView picture) {
        Point2D at = picture.localToScene(
                random.nextDouble() * picture.getWidth(), random.nextDouble() * picture.getHeight());
        picture.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                random.nextInt(4) == 0,
                null));
    }

    /** Does something of a menu that is open, or of the reply beside it. */
    void choose() {
        List<ContextMenu> menus = List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
        List<MenuItem> items = menus.stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(RandomDebugging::leaves)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        MenuItem chosen = any(items);
        if (chosen.getStyleableNode() != null && random.nextBoolean()) {
            chosen.getStyleableNode().requestFocus();
            reply().ifPresent(Button::fire);
        } else {
            chosen.fire();
        }
        menus.forEach(ContextMenu::hide);
    }

    /** A button of the reply that is shown, if one is. */
    private Optional<Button> reply() {
        List<Button> buttons = List.copyOf(Window.getWindows()).stream()
                .filter(Popup.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".reply-card .button").stream())
                .map(Button.class::cast)
                .toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(any(buttons));
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(RandomDebugging::leaves)
                : Stream.of(item).filter(leaf -> !(leaf instanceof SeparatorMenuItem) && !leaf.isDisable());
    }

    /** Writes a condition, a breakpoint or a watch where it is written, and confirms it. */
    void write() {
        Node node = window.root().lookup(any(List.of("#condition", "#breakpointWhat", "#breakpointLog", "#watch")));
        if (node instanceof TextField field && field.getScene() != null) {
            field.setText(text());
            field.fireEvent(Shown.Keys.pressed(KeyCode.ENTER, List.of()));
        }
    }
}
