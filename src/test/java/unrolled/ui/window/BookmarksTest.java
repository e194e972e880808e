package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;
import unrolled.session.debugger.Bookmarks;
import unrolled.ui.header.PlaceList;

/** Bookmarks are set by a key, seen in the lanes, and listed, renamed and removed where one says where to go. */
@ExtendWith(Toolkit.class)
class BookmarksTest {
    private static final Cursor HERE = new Cursor("A", new Moment(0, 7, 1), 0, 0, 2);
    private static final Cursor THERE = new Cursor("C", new Moment(0, 2, 2), 3, 0, 1);

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
            bookmarks().set(List.of());
            window.app.desk().debugger().breakpoints().set(List.of());
        });
    }

    private static Bookmarks bookmarks() {
        return window.app.desk().debugger().bookmarks();
    }

    private static void mark(Cursor place) {
        window.run(() -> window.session.goTo(place));
        window.press(KeyCode.B, SHORTCUT_DOWN);
    }

    private static TextField ask() {
        window.press(KeyCode.G, SHORTCUT_DOWN);
        return window.field("momentField");
    }

    private static PlaceList list() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(popup -> popup.getScene().getRoot().lookup("#places"))
                .filter(PlaceList.class::isInstance)
                .map(PlaceList.class::cast)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aKeySetsOneWhereOneStandsAndTakesItAway() {
        mark(HERE);
        assertEquals(List.of(Bookmark.at(HERE)), bookmarks().get());
        assertFalse(window.session.history().canUndoProperty().get());
        window.press(KeyCode.B, SHORTCUT_DOWN);
        assertEquals(List.of(), bookmarks().get());
    }

    @Test
    void itIsSeenInTheLaneOfItsRunAndAClickGoesThere() {
        mark(THERE);
        window.run(() -> window.session.goTo(new Cursor("A", new Moment(0, 2, 2), 0, 0, 0)));
        window.click(Part.BOOKMARK, THERE);
        assertEquals(THERE, window.cursor());
    }

    @Test
    void itStandsBesideTheBreakpointOfItsMoment() {
        mark(HERE);
        window.run(() -> window.app.desk().debugger().add(Breakpoint.on(new When.At(HERE.moment()))));
        Bounds ribbon = window.bounds(Part.BOOKMARK, HERE);
        Bounds disc = window.bounds(Part.STOP, HERE);
        assertTrue(ribbon.x() + ribbon.width() < disc.x(), ribbon + " " + disc);
    }

    @Test
    void itIsGoneToByKeysOrByItsName() {
        mark(THERE);
        mark(HERE);
        window.press(KeyCode.END);
        TextField field = ask();
        window.press(field, KeyCode.DOWN);
        window.press(field, KeyCode.DOWN);
        window.press(field, KeyCode.ENTER);
        assertEquals(THERE, window.cursor());
        window.run(() -> bookmarks().rename(Bookmark.at(HERE), "the jump"));
        window.enter(ask().getId(), "jum");
        assertEquals(HERE, window.cursor());
        assertFalse(window.node("momentField").isVisible());
    }

    @Test
    void itIsRenamedAndRemovedByKeys() {
        mark(HERE);
        TextField field = ask();
        window.press(field, KeyCode.DOWN);
        window.press(KeyCode.F2);
        assertEquals("", field.getText());
        window.run(() -> field.setText("the jump"));
        window.press(field, KeyCode.ENTER);
        assertEquals(List.of(new Bookmark(HERE, "the jump")), bookmarks().get());
        assertEquals("1.8.2", field.getText(), "the field asks where to go again, and the bookmark stays chosen");
        window.press(KeyCode.F2);
        assertEquals("the jump", field.getText());
        window.press(field, KeyCode.ESCAPE);
        window.press(field, KeyCode.DELETE);
        assertEquals(List.of(), bookmarks().get());
        assertTrue(field.isVisible());
        window.press(field, KeyCode.ESCAPE);
    }

    @Test
    void onesOfARunThatIsGoneAreListedAndCannotBeGoneTo() {
        mark(THERE);
        window.run(() -> window.session.goTo(HERE));
        window.run(() -> window.session.edit(experiment -> experiment.without("C")));
        TextField field = ask();
        assertEquals("C \u00b7 1.3.3", list().getItems().get(0).name());
        assertFalse(list().getItems().get(0).there());
        window.press(field, KeyCode.DOWN);
        window.press(field, KeyCode.ENTER);
        assertEquals(HERE, window.cursor());
        window.press(field, KeyCode.ESCAPE);
        window.run(window.session::undo);
        ask();
        assertTrue(list().getItems().get(0).there());
        window.press(window.field("momentField"), KeyCode.ESCAPE);
    }

    @Test
    void theListHasButtonsForWhatKeysDo() {
        mark(HERE);
        ask();
        Node root = list().getScene().getRoot();
        List<Boolean> disabled = Toolkit.on(() -> List.of("VISITED_BACK", "VISITED_FORWARD", "BOOKMARK").stream()
                .map(id -> root.lookup("#" + id).isDisable())
                .toList());
        assertEquals(List.of(false, true, false), disabled);
        window.run(() -> ((javafx.scene.control.Button) root.lookup("#VISITED_BACK")).fire());
        assertEquals(Cursor.start("A"), window.cursor());
        assertEquals("1.1.1", window.field("momentField").getText());
        window.press(window.field("momentField"), KeyCode.ESCAPE);
    }
}
