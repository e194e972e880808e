package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.session.debugger.Debugger;

/** What is being written in the debugger has room, and is still there when the window speaks another language. */
@ExtendWith(Toolkit.class)
class DraftsTest {
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private boolean held;
    private Shown window;

    @BeforeEach
    void show() {
        window = new Shown(Examples.airline(), work -> {
            if (held) {
                waiting.add(work);
            } else {
                work.run();
            }
        });
        window.run(() -> debugger()
                .breakpoints()
                .set(List.of(Breakpoint.on(new When.EpochBegins()), Breakpoint.on(new When.Begins("x > 0.9")))));
        window.press(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Debugger debugger() {
        return window.app.desk().debugger();
    }

    private void resize(double width) {
        window.run(() -> window.stage.setWidth(width));
        Toolkit.until(() -> Toolkit.on(() -> window.stage.getScene().getWidth()) == width, "the window is as wide");
        window.settle();
    }

    private void edit(int row) {
        ListView<?> list = (ListView<?>) window.node("breakpoints");
        window.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(row);
            list.getFocusModel().focus(row);
        });
        window.press(list, KeyCode.ENTER);
        window.settle();
    }

    private static double width(TextField field) {
        return Toolkit.on(field::getWidth);
    }

    @Test
    void aConditionHasRoomWhereItIsWrittenAndWhereItIsChanged() {
        edit(1);
        for (double width : new double[] {1280, 1600}) {
            resize(width);
            for (String field : List.of("breakpointWhat", "editedWhat")) {
                double room = width(window.field(field));
                assertTrue(room >= 220, field + " " + room + " in a window of " + width);
            }
        }
    }

    @Test
    void whatIsChangedInPlaceGoesOnInAnotherLanguage() {
        edit(1);
        window.run(() -> {
            window.field("editedWhat").setText("x > 0.8");
            window.field("editedHits").setText("3");
            window.field("breakpointWhat").setText("c[0] > ");
            window.field("watch").setText("norm(h");
        });
        Toolkit.pulse(); // the list finds out anew how high the row is
        assertEquals("x > 0.8", window.field("editedWhat").getText());
        window.speak(Locale.GERMAN);
        Toolkit.pulse();
        assertEquals("c[0] > ", window.field("breakpointWhat").getText());
        assertEquals("norm(h", window.field("watch").getText());
        assertEquals("3", window.field("editedHits").getText());
        window.press(window.field("editedWhat"), KeyCode.ENTER);
        assertEquals(
                List.of(
                        Breakpoint.on(new When.EpochBegins()),
                        Breakpoint.on(new When.Begins("x > 0.8")).withHits(3)),
                debugger().breakpoints().get());
        assertEquals(-1, ((ListView<?>) window.node("breakpoints")).getEditingIndex());
    }

    @Test
    void whatIsLeftIsChangedNoLongerInAnotherLanguage() {
        edit(1);
        window.press(window.field("editedWhat"), KeyCode.ESCAPE);
        window.speak(Locale.GERMAN);
        assertEquals(-1, ((ListView<?>) window.node("breakpoints")).getEditingIndex());
    }

    @Test
    void aSearchThatRunsIsToldInAnotherLanguage() {
        window.press(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        held = true;
        window.enter("condition", "x > 99");
        assertEquals("running \u2026  \u00b7  Esc ends it", said());
        held = false;
        window.speak(Locale.GERMAN);
        assertTrue(window.node("searchBar").isVisible());
        assertEquals("x > 99", window.field("condition").getText());
        assertEquals("läuft \u2026  \u00b7  Esc beendet", said());
        Queue<Runnable> late = new ArrayDeque<>(waiting);
        late.forEach(Runnable::run);
        Toolkit.until(() -> said().equals("nirgends von hier bis zum Ende"), "what it came to");
        window.press(KeyCode.RIGHT);
        assertEquals("", said(), "from another place it may be somewhere");
    }

    private String said() {
        return Toolkit.on(() -> ((Label) window.node("searchSaid")).getText());
    }
}
