package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.ExperimentFile;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.FileActions.Answer;
import unrolled.ui.base.WindowContext;

/** Nothing that somebody edited is lost without a question, whenever it was edited. */
@ExtendWith(Toolkit.class)
class FileActionsTest {
    private static final Experiment OTHER = Examples.airline().withTitle("other");

    private final Preferences store = Preferences.userRoot().node("files-test");
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Session session =
            Toolkit.on(() -> new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run));
    private final FileActions files = Toolkit.on(() -> new FileActions(
            new WindowContext(session, new Settings(store, Runnable::run), null, worker::add), answers::remove));

    @TempDir
    Path folder;

    @AfterEach
    void everyAnswerWasAskedFor() {
        assertEquals(List.of(), List.copyOf(answers));
    }

    private Path saved() {
        Path file = folder.resolve("other.json");
        ExperimentFile.save(OTHER, file);
        return file;
    }

    private void open(Path file) {
        Toolkit.run(() -> files.open(file));
    }

    /** Lets the work that waits be done, and what follows of it. */
    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
            Toolkit.run(() -> {});
        }
    }

    private void edit(String title) {
        Toolkit.run(() -> session.edit(experiment -> experiment.withTitle(title)));
    }

    @Test
    void whereNothingIsUnsavedNothingIsAsked() {
        Path file = saved();
        open(file);
        work();
        assertEquals(OTHER, session.experiment());
        assertEquals(file, files.fileProperty().get());
    }

    @Test
    void whatIsEditedWhileAFileIsReadStaysIfSomebodySaysSo() {
        open(saved());
        edit("mine");
        answers.add(Answer.STAY);
        work();
        assertEquals("mine", session.experiment().title());
        assertTrue(session.history().canUndoProperty().get());
        assertTrue(session.history().unsavedProperty().get());
        assertNull(files.fileProperty().get());
    }

    @Test
    void itIsDroppedOnlyIfSomebodySaysSo() {
        open(saved());
        edit("mine");
        answers.add(Answer.DROP);
        work();
        assertEquals(OTHER, session.experiment());
        assertFalse(session.history().canUndoProperty().get());
    }

    @Test
    void whatWasDroppedBeforeIsNotAskedForAgain() {
        edit("mine");
        answers.add(Answer.DROP);
        open(saved());
        assertEquals("mine", session.experiment().title(), "until the file has been read");
        work();
        assertEquals(OTHER, session.experiment());
    }

    @Test
    void itIsSavedBeforeTheOtherIsOpened() {
        Path mine = folder.resolve("mine.json");
        Toolkit.run(() -> files.fileProperty().set(mine));
        Path file = saved();
        open(file);
        edit("mine");
        answers.add(Answer.SAVE);
        work();
        work();
        assertEquals("mine", ExperimentFile.read(mine).title());
        assertEquals(OTHER, session.experiment());
        assertEquals(file, files.fileProperty().get());
    }

    @Test
    void whatIsEditedWhileItIsSavedIsAskedForAgain() {
        Toolkit.run(() -> files.fileProperty().set(folder.resolve("mine.json")));
        edit("first");
        answers.add(Answer.SAVE);
        open(saved());
        edit("second");
        answers.add(Answer.STAY);
        work();
        assertTrue(worker.isEmpty(), "nothing is opened");
        assertEquals("second", session.experiment().title());
        assertTrue(session.history().unsavedProperty().get());
    }
}
