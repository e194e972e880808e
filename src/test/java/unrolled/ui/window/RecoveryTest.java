package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.journal.Journals;
import unrolled.io.journal.StateFolder;
import unrolled.run.plan.Moment;

/** After a crash the next start offers what was not saved, and what is chosen is done; nothing is lost by one click. */
@ExtendWith(Toolkit.class)
class RecoveryTest {
    private static final Experiment OPENED = Examples.airline();

    private static final Moment PLACE = new Moment(1, 3, 1);

    @TempDir
    Path folder;

    private StateFolder crashed;
    private Path file;
    private Optional<Shown> shown = Optional.empty();

    @BeforeEach
    void aWindowIsKilledWithTwoEdits() throws IOException {
        file = folder.resolve("mine.json");
        ExperimentFile.save(OPENED, file);
        StateFolder living = new StateFolder(folder.resolve("living"));
        try (Shown window = new Shown(OPENED, Runnable::run, Runnable::run, Optional.of(living))) {
            window.run(() -> window.app.open(file));
            window.run(() -> window.session.edit(now -> now.withData(now.data().withLookBack(2))));
            window.run(() -> {
                window.session.goTo(Cursor.start("C").at(PLACE));
                window.app.desk().debugger().toggleHere();
                window.session.edit(now -> now.without("B"));
            });
            crashed = new StateFolder(folder.resolve("crashed"));
            Files.createDirectories(crashed.journals());
            for (Path journal : journals(living)) {
                Files.copy(journal, crashed.journals().resolve(journal.getFileName()));
            }
            window.app.end();
            assertEquals(List.of(), journals(living), "a normal end leaves nothing");
        }
    }

    @AfterEach
    void close() {
        shown.ifPresent(Shown::close);
    }

    private static List<Path> journals(StateFolder state) throws IOException {
        try (Stream<Path> files = Files.list(state.journals())) {
            return files.toList();
        }
    }

    private Shown nextStart() {
        Shown window = new Shown(
                Examples.airline().withTitle("as a start shows"), Runnable::run, Runnable::run, Optional.of(crashed));
        shown = Optional.of(window);
        window.run(() -> window.app.offer(new Journals(crashed).left(Instant.now()), List.of()));
        return window;
    }

    private static String text(Shown window, String id) {
        return ((Labeled) window.node(id)).getText();
    }

    private static void press(Shown window, String id) {
        window.run(() -> ((ButtonBase) window.node(id)).fire());
    }

    @Test
    void whatWasNotSavedIsOffered() {
        Shown window = nextStart();
        assertEquals("2 edits were not saved", text(window, "offerTitle"));
        String body = text(window, "offerBody");
        assertTrue(
                body.matches(
                        "Unrolled ended in the middle of mine.json. All but at most the last \\d+\\.\\d\u00a0s is here. "
                                + "The file itself is as it was saved: today \\d\\d:\\d\\d."),
                body);
        List<String> said = Shown.all(window.node("offer"))
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
        assertTrue(said.indexOf("run B removed") >= 0 && said.indexOf("run B removed") < said.indexOf("look-back"));
        assertFalse(window.view("offerPicture").getFigure().items().isEmpty());
        window.speak(Locale.GERMAN);
        assertEquals("2 \u00c4nderungen waren nicht gespeichert", text(window, "offerTitle"));
    }

    @Test
    void whoGoesOnHasAllOfItAndCanUndoIt() throws IOException {
        Shown window = nextStart();
        press(window, "offer-go");
        Experiment expected = OPENED.withData(OPENED.data().withLookBack(2)).without("B");
        assertEquals(expected, window.experiment());
        assertFalse(window.app.desk().starting().get());
        assertEquals("\u2022 mine.json", text(window, "file"));
        assertEquals("C", window.cursor().run());
        assertEquals(PLACE, window.cursor().moment());
        assertEquals(1, window.app.desk().debugger().breakpoints().get().size());
        window.run(() -> window.session.undo());
        assertEquals(OPENED.withData(OPENED.data().withLookBack(2)), window.experiment());
        window.run(() -> window.session.redo());
        assertEquals(
                List.of("look-back", "run B removed"),
                window.session.history().names().stream()
                        .map(name -> name.text(Locale.ENGLISH))
                        .toList());
        assertEquals(1, journals(crashed).size(), "it is in the journal of this window now, and in no other");
        assertEquals(List.of(), new Journals(crashed).left(Instant.now()));
        window.press(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
        assertEquals(expected, ExperimentFile.read(file));
        assertEquals(List.of(), journals(crashed));
    }

    @Test
    void theSavedFileIsOpenedAndTheWorkStays() throws IOException {
        Shown window = nextStart();
        press(window, "offer-saved");
        assertEquals(OPENED, window.experiment());
        assertEquals("mine.json", text(window, "file"));
        assertEquals(1, new Journals(crashed).left(Instant.now()).size());
    }

    @Test
    void laterKeepsIt() {
        Shown window = nextStart();
        press(window, "offer-later");
        assertFalse(window.app.desk().starting().get());
        assertEquals("as a start shows", window.experiment().title());
        assertEquals(1, new Journals(crashed).left(Instant.now()).size());
    }

    @Test
    void itIsThrownAwayBySecondThoughtOnly() {
        Shown window = nextStart();
        press(window, "offer-drop");
        assertEquals(1, new Journals(crashed).left(Instant.now()).size());
        press(window, "offer-keep");
        press(window, "offer-drop");
        press(window, "offer-gone");
        assertEquals(List.of(), new Journals(crashed).left(Instant.now()));
    }

    @Test
    void whatTheFileHasBecomeIsSaid() throws IOException {
        ExperimentFile.save(OPENED.withTitle("theirs"), file);
        assertTrue(text(nextStart(), "offerBody").contains("The file itself was changed elsewhere since: today "));
        close();
        Files.delete(file);
        Shown window = nextStart();
        assertTrue(text(window, "offerBody").endsWith("The file itself is no longer there."));
        assertFalse(window.node("offer-saved").isVisible());
    }

    @Test
    void whileThePageIsShownNothingIsEdited() {
        Shown window = nextStart();
        Experiment before = window.experiment();
        window.press(KeyCode.R);
        window.press(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
        assertEquals(before, window.experiment());
        window.press(KeyCode.ESCAPE);
        assertFalse(window.app.desk().starting().get());
    }

    @Test
    void theSecondWindowOnAFileIsToldSo() {
        Shown window = nextStart();
        window.run(() -> window.app.open(file));
        assertFalse(window.node("noticeBar").isVisible());
        try (Shown second = new Shown(OPENED, Runnable::run, Runnable::run, Optional.of(crashed))) {
            second.run(() -> second.app.open(file));
            assertTrue(
                    text(second, "notice")
                            .matches("mine.json is open in another window too, since today \\d\\d:\\d\\d. "
                                    + "Whoever saves second is asked first."),
                    text(second, "notice"));
            assertEquals(OPENED, second.experiment());
            second.app.end();
        }
    }
}
