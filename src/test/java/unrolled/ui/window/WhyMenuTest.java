package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.AnswerText;

/** Right click on a thing: what can be asked, the reply beside it, and from there to the cause. */
@ExtendWith(Toolkit.class)
class WhyMenuTest {
    private static final Moment SECOND = new Moment(0, 1, 0);

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
            window.app.desk().debugger().bookmarks().set(List.of());
            window.session.goTo(Cursor.start("A").at(SECOND));
        });
    }

    @AfterEach
    void hide() {
        window.run(() -> popups().forEach(Window::hide));
    }

    private static List<Window> popups() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .toList();
    }

    private static Cursor at(String run, Moment moment) {
        return Cursor.start(run).at(moment);
    }

    private static List<MenuItem> questions() {
        return Shown.openMenu().stream()
                .filter(item -> item.getStyleClass().contains("why-question"))
                .toList();
    }

    /** Presses a key in the menu. */
    private static void press(KeyCode code) {
        window.run(() -> popups().stream()
                .filter(ContextMenu.class::isInstance)
                .findFirst()
                .ifPresent(menu -> menu.fireEvent(Shown.Keys.pressed(code, List.of()))));
    }

    private static Node card() {
        return Toolkit.on(() -> popups().stream()
                .filter(Popup.class::isInstance)
                .map(popup -> popup.getScene().getRoot().lookup("#replyCard"))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow());
    }

    private static String said() {
        Node card = card();
        return Toolkit.on(() -> ((AnswerText) card.lookup(".answer-text")).getAccessibleText());
    }

    private static void push(String button) {
        Node card = card();
        window.run(() -> ((Button) card.lookup("#" + button)).fire());
    }

    @Test
    void aWallIsAskedWhyTheStateIsZero() {
        window.askMenu(Part.CARRY, at("B", SECOND));
        assertEquals("Why is the state zero here?", questions().get(0).getText());
        assertTrue(questions().size() <= 8);
        press(KeyCode.DIGIT1);
        assertTrue(said().startsWith("Because run B is stateless. Before every batch"), said());
        push("replyGo");
        assertEquals(at("B", SECOND), window.cursor());
        assertTrue(popups().isEmpty(), "the menu goes with the reply");
    }

    @Test
    void neitherTheMenuNorTheReplyCoversWhatIsAskedAbout() {
        FigureView lanes = window.view("lanes");
        for (int batch = 1; batch < 5; batch++) {
            Cursor place = at("B", new Moment(0, batch, 0));
            Bounds box = window.bounds(Part.STATE, place);
            javafx.geometry.Bounds asked =
                    Toolkit.on(() -> lanes.localToScreen(new BoundingBox(box.x(), box.y(), box.width(), box.height())));
            window.askMenu(Part.STATE, place);
            javafx.geometry.Bounds card = bounds(card());
            javafx.geometry.Bounds menu = bounds(questions().get(0).getStyleableNode());
            assertFalse(card.intersects(asked), card + " covers " + asked);
            assertFalse(menu.intersects(asked), menu + " covers " + asked);
            assertFalse(card.intersects(menu), card + " covers " + menu);
            hide();
        }
    }

    private static javafx.geometry.Bounds bounds(Node node) {
        return Toolkit.on(() -> node.localToScreen(node.getLayoutBounds()));
    }

    @Test
    void whatTurnsItIsOneEdit() {
        window.askMenu(Part.CARRY, at("B", SECOND));
        press(KeyCode.DIGIT1);
        push("replyTurn");
        assertTrue(window.experiment().run("B").orElseThrow().stateful());
        window.press(KeyCode.Z, javafx.scene.input.KeyCombination.SHORTCUT_DOWN);
        assertFalse(window.experiment().run("B").orElseThrow().stateful());
    }

    @Test
    void aNumberOtherwiseIsABranch() {
        window.askMenu(Part.STATE, at("A", SECOND));
        press(KeyCode.DIGIT1);
        assertTrue(said().contains("batch 1, t 3"), said());
        push("replyTurn");
        assertEquals("D", window.cursor().run());
        assertTrue(window.experiment().run("D").orElseThrow().whatIf().isBranch());
    }

    @Test
    void aReplyIsKeptAsANote() {
        window.askMenu(Part.CARRY, at("B", SECOND));
        press(KeyCode.DIGIT1);
        push("replyKeep");
        List<Bookmark> notes = window.app.desk().debugger().bookmarks().get();
        assertEquals(
                List.of("Because run B is stateless."),
                notes.stream().map(Bookmark::name).toList());
    }

    @Test
    void theKeyboardAsksAboutTheBoxAndTheBorderBeforeIt() {
        window.run(() -> window.view("lanes").requestFocus());
        window.press(KeyCode.F10, javafx.scene.input.KeyCombination.SHIFT_DOWN);
        List<String> asked = questions().stream().map(MenuItem::getText).toList();
        assertTrue(asked.contains("Why does the state go on here?"), asked.toString());
        assertTrue(asked.contains("Where does c[0] come from?"), asked.toString());
        assertTrue(asked.size() <= 8);
        List<String> headings = Shown.openMenu().stream()
                .filter(SeparatorMenuItem.class::isInstance)
                .map(item -> ((SeparatorMenuItem) item).getContent())
                .filter(Label.class::isInstance)
                .map(heading -> ((Label) heading).getText())
                .toList();
        assertEquals(
                List.of(
                        "WHY, AND WHY NOT \u00b7 run A, into epoch 1 \u00b7 batch 2 \u00b7 t 1",
                        "AND IN THE BOX \u00b7 c[0] and h[0]"),
                headings);
    }
}
