package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.journal.Journal;
import unrolled.io.journal.Journals;
import unrolled.io.journal.LeftWork;
import unrolled.io.journal.StateFolder;

/** Whatever is edited is kept in the background, and brings back what can be undone. */
class AutosaveTest {
    private static final Experiment OPENED = Examples.airline();

    @TempDir
    Path folder;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Session session = new Session(Computed.of(OPENED), Runnable::run, Runnable::run);
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private Autosave begun() {
        return new Autosave(
                session.history(),
                Optional::empty,
                () -> Desk.of(session.experiment()),
                new Journal(new StateFolder(folder)),
                worker::add,
                Runnable::run,
                clock);
    }

    private void edit(String title) {
        session.edit(experiment -> experiment.withTitle(title));
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    /** What the next start would find. */
    private List<LeftWork> left() throws IOException {
        StateFolder copy = new StateFolder(Files.createTempDirectory(folder, "copy"));
        Files.createDirectories(copy.journals());
        Path journals = new StateFolder(folder).journals();
        if (Files.exists(journals)) {
            try (Stream<Path> files = Files.list(journals)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.journals().resolve(file.getFileName()));
                }
            }
        }
        return new Journals(copy).left(now);
    }

    @Test
    void everyGestureIsKept() throws IOException {
        begun();
        edit("one");
        edit("two");
        session.undo();
        work();
        EditLine line = left().get(0).work().line();
        assertEquals(session.history().lineProperty().get(), line);
        assertEquals("one", line.present().title());
    }

    @Test
    void whoGoesOnCanUndoAndRedo() throws IOException {
        begun();
        session.edit(experiment -> experiment.withData(experiment.data().withLookBack(2)));
        edit("two");
        edit("three");
        session.undo();
        work();
        Session next = new Session(Computed.of(OPENED), Runnable::run, Runnable::run);
        next.goOn(left().get(0).work().line());
        assertEquals("two", next.experiment().title());
        assertEquals(2, next.view().current().plan().steps());
        assertTrue(next.history().unsavedProperty().get());
        assertEquals(
                List.of("look-back", "title", "title"),
                next.history().names().stream()
                        .map(name -> name.text(Locale.ENGLISH))
                        .toList());
        next.redo();
        assertEquals("three", next.experiment().title());
        next.goToEdit(0);
        assertEquals(OPENED, next.experiment());
        assertFalse(next.history().unsavedProperty().get());
    }

    @Test
    void editsOfOneGestureAreOne() throws IOException {
        begun();
        for (int n = 0; n < 5; n++) {
            String title = "typed " + n;
            session.edit(experiment -> experiment.withTitle(title), "typing");
            work();
        }
        assertEquals(1, left().get(0).work().line().unsaved());
        assertEquals(2, left().get(0).work().line().states().size());
    }

    @Test
    void afterASaveOnlyWhatFollowsIsKept() throws IOException {
        begun();
        edit("one");
        work();
        session.saved(session.experiment());
        work();
        assertEquals(List.of(), left());
        edit("two");
        work();
        EditLine line = left().get(0).work().line();
        assertEquals(
                List.of("one", "two"),
                line.states().stream().map(Experiment::title).toList());
        assertEquals(1, line.unsaved());
    }

    @Test
    void anotherExperimentHasNothingToKeep() throws IOException {
        begun();
        edit("one");
        work();
        session.open(OPENED.withTitle("other"));
        work();
        assertEquals(List.of(), left());
    }

    @Test
    void whatWaitsIsCountedAsMissing() throws IOException {
        Autosave autosave = begun();
        edit("one");
        work();
        now = now.plusSeconds(10);
        autosave.beat();
        work();
        assertEquals(Duration.ofMillis(LeftWork.BEAT), left().get(0).lost());
        edit("two");
        Runnable slow = worker.remove();
        now = now.plusMillis(1300);
        autosave.beat();
        work();
        assertEquals(Duration.ofMillis(1300 + LeftWork.BEAT), left().get(0).lost());
        slow.run();
        autosave.beat();
        work();
        assertEquals(Duration.ofMillis(LeftWork.BEAT), left().get(0).lost());
        assertEquals("two", left().get(0).work().line().present().title());
    }

    @Test
    void whatCannotBeKeptIsSaidAndTriedAgain() throws IOException {
        Files.createFile(folder.resolve("journals"));
        Autosave autosave = begun();
        edit("one");
        work();
        assertTrue(autosave.problemProperty().get().isPresent());
        Files.delete(folder.resolve("journals"));
        now = now.plusSeconds(6);
        autosave.beat();
        work();
        assertEquals(Optional.empty(), autosave.problemProperty().get());
        assertEquals("one", left().get(0).work().line().present().title());
    }
}
