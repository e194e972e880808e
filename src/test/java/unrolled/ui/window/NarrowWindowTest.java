package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.session.Settings;
import unrolled.ui.debugger.BreakpointKind;
import unrolled.ui.header.HeaderController;

/** A narrow window folds the panel at the left, a low one the picture at the bottom, and nothing stands outside. */
@ExtendWith(Toolkit.class)
class NarrowWindowTest {
    private static final double SLACK = 0.5; // pixels

    private Shown window;

    @BeforeEach
    void show() {
        window = new Shown(Examples.airline());
        resize(900, 600);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void resize(double width, double height) {
        window.run(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        Toolkit.until(() -> Toolkit.on(() -> window.stage.getScene().getWidth()) == width, "the window is as wide");
        window.settle();
    }

    @Test
    void nothingStandsOutsideOfTheWindow() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            window.speak(locale);
            for (double width : new double[] {900, 1000, 1259, 1260}) {
                resize(width, 600);
                assertEquals(List.of(), outside(), locale + " " + width);
            }
        }
    }

    /** The picture does not move when the header comes over it. */
    @Test
    void theHeaderIsAsHighAsThePlaceThatIsKeptForIt() {
        for (double width : new double[] {900, 1259, 1260, 1600}) {
            resize(width, 600);
            double height = Toolkit.on(() -> window.root().lookup(".header").prefHeight(-1));
            assertEquals(HeaderController.height(width), height, SLACK, "width " + width);
        }
    }

    /** The controls come one after the other, those of the header first. */
    @Test
    void theHeaderStandsInTwoLinesFromItsFirstPictureOn() {
        window.store.put("window", "0 0 900 600 normal");
        Stage stage = Toolkit.on(Stage::new);
        UnrolledApp app = Toolkit.on(() -> new UnrolledApp(Runnable::run, Optional.empty()));
        Toolkit.run(() -> app.show(stage, window.session, new Settings(window.store, Runnable::run)));
        Toolkit.until(
                () -> Toolkit.on(() -> {
                    Node line = stage.getScene().getRoot().lookup(".header-line");
                    return line != null && line.lookup("#step") == null;
                }),
                "the header is there, and its buttons to walk are not in its first line");
        assertNull(Toolkit.on(() -> stage.getScene().getRoot().lookup("#addRun")), "long before the panel is");
        Toolkit.run(stage::close);
    }

    /** What can be seen or pressed and is not wholly in the window, unless one can scroll to it. */
    private List<String> outside() {
        return Toolkit.on(() -> inPlace(window.root())
                .filter(node -> node.getId() != null || node.isFocusTraversable())
                .filter(node -> !isInside(node.localToScene(node.getLayoutBounds())))
                .map(node -> node + " " + node.localToScene(node.getLayoutBounds()))
                .toList());
    }

    private static Stream<Node> inPlace(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent && !(node instanceof ScrollPane)
                ? parent.getChildrenUnmodifiable().stream().flatMap(NarrowWindowTest::inPlace)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private boolean isInside(Bounds bounds) {
        return bounds.getMinX() >= -SLACK
                && bounds.getMinY() >= -SLACK
                && bounds.getMaxX() <= window.stage.getScene().getWidth() + SLACK
                && bounds.getMaxY() <= window.stage.getScene().getHeight() + SLACK;
    }

    private boolean isPanelSeen() {
        return Toolkit.on(() ->
                Shown.all(window.root()).anyMatch(node -> "side".equals(node.getId()) && node.getScene() != null));
    }

    @Test
    void aKeyLaysThePanelOverThePicturesAndAClickOnThemFoldsItAgain() {
        assertFalse(isPanelSeen());
        double lanes = window.view("lanes").getWidth();
        window.press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertTrue(isPanelSeen());
        assertEquals(lanes, window.view("lanes").getWidth(), "it lies over them");
        window.mouse(window.view("lanes"), MouseEvent.MOUSE_PRESSED, 400, 5);
        assertFalse(isPanelSeen());
        window.press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        window.press(KeyCode.ESCAPE);
        assertFalse(isPanelSeen());
        assertTrue(window.view("lanes").isFocused());
    }

    @Test
    void whoRenamesARunSeesTheField() {
        window.press(KeyCode.F2);
        assertTrue(isPanelSeen());
        assertTrue(window.field("runName").isFocused());
    }

    @Test
    void thePanelStandsBesideThePicturesAgainWhereThereIsRoom() {
        resize(1280, 800);
        assertTrue(isPanelSeen());
        window.press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertFalse(isPanelSeen(), "folded to its handle");
        window.press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertTrue(isPanelSeen());
    }

    private boolean isCurveSeen() {
        return Toolkit.on(() -> Shown.all(window.root()).anyMatch(node -> "lossCurves".equals(node.getId())));
    }

    private void pressName(String id) {
        window.run(window.control(ToggleButton.class, id)::fire);
    }

    @Test
    void aLowWindowShowsThePictureAtTheBottomWhileItIsWanted() {
        window.run(() -> window.session.goTo(Cursor.start("B")));
        double lanes = window.view("lanes").getHeight();
        pressName("showLoss");
        assertTrue(isCurveSeen());
        assertTrue(window.view("lanes").getHeight() < lanes);
        pressName("showLoss");
        assertFalse(isCurveSeen());
        assertEquals(lanes, window.view("lanes").getHeight());
        window.press(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        assertTrue(isCurveSeen(), "its key shows it, too");
        window.run(window.control(Button.class, "foldBottom")::fire);
        assertFalse(isCurveSeen());
        resize(1280, 800);
        assertTrue(isCurveSeen(), "here is room for it");
        pressName("showLoss");
        assertTrue(isCurveSeen(), "and nothing to fold");
    }

    @Test
    void howFarBackOneLooksIsToldInFull() {
        resize(1280, 800);
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            window.speak(locale);
            window.press(KeyCode.END);
            window.press(KeyCode.HOME);
            Button past = (Button) window.node("past");
            assertTrue(past.isVisible());
            assertEquals(past.getText(), ((Text) past.lookup(".text")).getText());
        }
    }

    @Test
    void theTitleTakesTheRoomThatIsFree() {
        String title = "Airline passengers: what does the state do in training?";
        window.run(() -> window.session.edit(e -> e.withTitle(title)));
        for (double width : new double[] {900, 1600}) {
            resize(width, 800);
            assertTrue(textsIn("title").contains(title), "in a window of " + width);
        }
    }

    @Test
    void theChosenKindOfABreakpointIsReadInFull() {
        resize(1280, 800);
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            window.speak(locale);
            window.press(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN);
            String kind = BreakpointKind.BEGINS.title(window.app.desk().words());
            Toolkit.until(() -> textsIn("breakpointKind").contains(kind), kind);
        }
    }

    private List<String> textsIn(String id) {
        return Toolkit.on(() -> window.node(id).lookupAll(".text").stream()
                .map(text -> ((Text) text).getText())
                .toList());
    }
}
