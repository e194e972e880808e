package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.run.plan.Moment;
import unrolled.ui.lanes.DeepPane;

/** Who wants less motion sees what comes at once, and rings that stand still. */
@ExtendWith(Toolkit.class)
class StillnessTest {
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
        window.run(() -> window.settings.stillProperty().set(true));
        window.run(() -> window.session.goTo(Cursor.start("A").at(new Moment(0, 4, 2))));
        window.settle();
    }

    private static DeepPane deep() {
        return Toolkit.on(() -> (DeepPane) Shown.all(window.root())
                .filter(DeepPane.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theCellIsThereInOneFrame() {
        List<Number> depths = new CopyOnWriteArrayList<>();
        DeepPane deep = deep();
        window.run(() -> deep.depthProperty().subscribe((before, now) -> depths.add(now)));
        window.press(KeyCode.F11);
        Toolkit.until(() -> Toolkit.on(() -> deep.depthProperty().get()) == 1, "the cell is there");
        window.press(KeyCode.F11, KeyCombination.SHIFT_DOWN);
        Toolkit.until(() -> Toolkit.on(() -> deep.depthProperty().get()) == 0, "the lanes are there");
        assertEquals(List.of(1.0, 0.0), depths);
    }

    @Test
    void aRingStandsStillForAWhileAndGoes() {
        window.run(() -> ((Button) window.node("answerShow")).fire());
        Toolkit.until(() -> Toolkit.on(() -> ring().isVisible()), "the ring is seen");
        List<Number> paler = new CopyOnWriteArrayList<>();
        window.run(() -> ring().opacityProperty().subscribe((before, now) -> paler.add(now)));
        Toolkit.until(() -> !Toolkit.on(() -> ring().isVisible()), "the ring is gone");
        assertEquals(List.of(), paler);
    }

    private static Node ring() {
        return window.node("pointing").lookup(".pointing-ring");
    }

    @Test
    void itIsChosenByKeyAndInTheMenuOfColours() {
        window.press(KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
        assertTrue(!window.settings.stillProperty().get());
        window.run(() -> {
            MenuButton look = (MenuButton) window.node("theme");
            ((CheckMenuItem) look.getItems().get(look.getItems().size() - 1)).fire();
        });
        assertTrue(window.settings.stillProperty().get());
        assertEquals("true", window.store.get("still", "never written"));
    }
}
