package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.journal.StateFolder;
import unrolled.io.recent.RecentFile;
import unrolled.io.recent.RecentFiles;
import unrolled.ui.base.TimeWords;
import unrolled.ui.base.WindowWords;

/** A window begins with what was open lately, if something was. */
@ExtendWith(Toolkit.class)
class StartPageTest {
    private static final Experiment MINE = Examples.airline().withTitle("Mine");

    @TempDir
    Path folder;

    private Optional<Shown> shown = Optional.empty();

    @AfterEach
    void close() {
        shown.ifPresent(Shown::close);
    }

    private StateFolder state() {
        return new StateFolder(folder.resolve("state"));
    }

    private RecentFiles recent() {
        return new RecentFiles(state());
    }

    private Shown window() {
        close();
        Shown window = new Shown(Examples.airline(), Runnable::run, Runnable::run, Optional.of(state()));
        shown = Optional.of(window);
        return window;
    }

    private Path opened() {
        Path file = folder.resolve("mine.json");
        ExperimentFile.save(MINE, file);
        Shown window = window();
        window.run(() -> window.app.open(file));
        return file;
    }

    private Shown nextStart() {
        Shown window = window();
        window.run(() -> window.app.offer(List.of(), recent().list()));
        return window;
    }

    private static List<Button> cards(Shown window) {
        return Shown.all(window.node("startPage"))
                .filter(node -> node.getStyleClass().contains("recent-card"))
                .map(Button.class::cast)
                .toList();
    }

    @Test
    void aFirstStartHasNothingToGoOnWith() {
        Shown window = nextStart();
        assertFalse(window.app.desk().starting().get());
        assertFalse(window.node("startPage").isVisible());
        assertTrue(window.node("step").isVisible());
    }

    @Test
    void whatIsOpenedIsRememberedWithAPictureInEachTheme() throws IOException {
        Path file = opened();
        RecentFile mine = recent().list().get(0);
        assertEquals(file, mine.path());
        assertEquals("Mine", mine.title());
        assertEquals(3, mine.runs());
        byte[] light = Files.readAllBytes(mine.picture("light").orElseThrow());
        byte[] dark = Files.readAllBytes(mine.picture("dark").orElseThrow());
        assertEquals('P', light[1]);
        assertTrue(light.length > 5000 && dark.length > 5000, light.length + ", " + dark.length);
    }

    @Test
    void whatIsSavedIsRememberedAsItIsThen() {
        opened();
        Shown window = shown.orElseThrow();
        window.run(() ->
                window.session.edit(experiment -> experiment.withTitle("Ours").without("B")));
        assertEquals("Mine", recent().list().get(0).title());
        window.press(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
        assertEquals("Ours", recent().list().get(0).title());
        assertEquals(2, recent().list().get(0).runs());
    }

    @Test
    void aCardOpensItsFile() {
        opened();
        Shown window = nextStart();
        assertTrue(window.node("startPage").isVisible());
        assertFalse(window.node("step").getParent().isVisible());
        assertEquals(
                List.of("Mine"),
                cards(window).stream().map(Button::getAccessibleText).toList());
        window.run(() -> cards(window).get(0).fire());
        assertEquals(MINE, window.experiment());
        assertFalse(window.node("startPage").isVisible());
        assertEquals("mine.json", ((Labeled) window.node("file")).getText());
    }

    /** What stands on a card; a button has its content from the first layout on. */
    private static List<String> said(Button card) {
        return Shown.all(card)
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    @Test
    void whatIsGoneIsShownAsGoneAndCanBeTakenOut() throws IOException {
        Files.delete(opened());
        Shown window = nextStart();
        Hyperlink forget = window.control(Hyperlink.class, "forget");
        Toolkit.until(
                () -> Toolkit.on(() -> said(cards(window).get(0))).contains("not found where it was"),
                "the card says that the file is gone");
        window.run(forget::fire);
        assertEquals(List.of(), cards(window));
        assertEquals(List.of(), recent().list());
    }

    @Test
    void theMenuHasThemToo() {
        opened();
        Shown window = shown.orElseThrow();
        MenuButton open = window.control(MenuButton.class, "open");
        window.run(() -> open.getOnShowing().handle(null));
        Menu lately = open.getItems().stream()
                .filter(item -> "recentMenu".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        List<MenuItem> items = lately.getItems();
        assertEquals("mine.json  \u2013  Mine", items.get(0).getText());
        window.run(() -> items.get(items.size() - 1).fire());
        assertTrue(window.node("startPage").isVisible());
        window.press(KeyCode.ESCAPE);
        assertFalse(window.node("startPage").isVisible());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in its place");
        opened();
        Shown window = shown.orElseThrow();
        assertEquals(MINE, window.experiment());
        assertTrue(
                ((Labeled) window.node("notice"))
                        .getText()
                        .startsWith("What is open now is not remembered for the next start: " + state().path()),
                ((Labeled) window.node("notice")).getText());
        window.press(window.node("closeNotice"), KeyCode.SPACE);
        window.run(() -> ((Button) window.node("closeNotice")).fire());
        window.run(() -> window.session.edit(experiment -> experiment.withTitle("Ours")));
        assertFalse(window.node("noticeBar").isVisible());
        window.press(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
        assertFalse(window.node("noticeBar").isVisible());
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        TimeWords english = new TimeWords(new WindowWords(Locale.ENGLISH), Locale.ENGLISH, ZoneOffset.UTC, now);
        TimeWords german = new TimeWords(new WindowWords(Locale.GERMAN), Locale.GERMAN, ZoneOffset.UTC, now);
        assertEquals("today 09:05", english.moment(Instant.parse("2026-03-02T09:05:00Z")));
        assertEquals("gestern 23:59", german.moment(Instant.parse("2026-03-01T23:59:00Z")));
        assertEquals("12 Feb", english.day(Instant.parse("2026-02-12T09:05:00Z")));
        assertEquals("12. Nov. 2025", german.day(Instant.parse("2025-11-12T09:05:00Z")));
        assertEquals("09:05:07", german.seconds(Instant.parse("2025-11-12T09:05:07Z")));
    }
}
