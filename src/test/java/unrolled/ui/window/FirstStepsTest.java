package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;

/** What somebody does in the first minute, with a mouse and a keyboard. */
@ExtendWith(Toolkit.class)
class FirstStepsTest {
    private final FxRobot robot = new FxRobot();
    private Shown window;

    @BeforeEach
    void show() {
        window = new Shown(BundledExperiments.opening());
        robot.targetWindow(window.stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        window.settle();
    }

    @Test
    void stepsWithTheButtonAndTheKey() {
        robot.clickOn("#step");
        settle();
        assertEquals(new Moment(0, 0, 1), window.cursor().moment());
        robot.clickOn("#stepBack").clickOn("#batch");
        settle();
        assertEquals(new Moment(0, 1, 0), window.cursor().moment());
        robot.type(KeyCode.RIGHT);
        settle();
        assertEquals(new Moment(0, 1, 1), window.cursor().moment());
    }

    @Test
    void editsAFieldAndTakesItBack() {
        TextField lookBack = window.field("lookBack");
        robot.clickOn(lookBack).type(KeyCode.END).eraseText(1).write("2").type(KeyCode.ENTER);
        settle();
        assertEquals(2, window.experiment().data().lookBack());
        robot.clickOn("#undo");
        settle();
        assertEquals(BundledExperiments.opening(), window.experiment());
        assertEquals("3", lookBack.getText());
    }

    @Test
    void opensAnExampleByItsQuestion() {
        String title = "One to one: is one value enough to predict the next?";
        MenuButton open = (MenuButton) window.node("open");
        Menu examples = open.getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("Examples", examples.getText());
        MenuItem example = examples.getItems().stream()
                .filter(item -> title.equals(item.getText()))
                .findFirst()
                .orElseThrow();
        window.run(example::fire);
        settle();
        assertEquals(BundledExperiments.named("one-to-one"), window.experiment());
    }

    @Test
    void cutsACarryWithAClick() {
        Bounds carry = window.bounds(Part.CARRY, Cursor.start("A").at(new Moment(0, 1, 0)));
        Point2D at = Toolkit.on(() -> window.view("lanes").localToScreen(carry.centerX(), carry.centerY()));
        robot.clickOn(at);
        settle();
        assertEquals(1, window.experiment().run("A").orElseThrow().pins().size());
        assertTrue(window.texts("lanes").contains("reset"));
    }
}
