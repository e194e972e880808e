package unrolled.io.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.data.SeriesFile;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.desk.Desk;
import unrolled.debug.desk.Shown;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.experiment.DataChoice;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.safe.Disk;
import unrolled.io.safe.FailingDisk;
import unrolled.io.safe.Fingerprint;
import unrolled.io.safe.SaveException;
import unrolled.io.safe.SmallDisk;
import unrolled.run.plan.Moment;

/** After a crash everything is there again that was in the journal by then, with the names of the edits. */
class JournalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Experiment OPENED = Examples.airline();
    private static final long MANY = 64 << 20;

    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        state = new StateFolder(folder.resolve("a").resolve("state"));
    }

    private static Experiment titled(String title) {
        return OPENED.withTitle(title);
    }

    private static EditLine line(int at, String... titles) {
        List<Experiment> states = new ArrayList<>(List.of(OPENED));
        Arrays.stream(titles).map(JournalTest::titled).forEach(states::add);
        return new EditLine(states, at, 0, Optional.of(OPENED));
    }

    private static Work work(EditLine line) {
        return new Work(line, Optional.empty(), Optional.empty());
    }

    /** What the next start finds, if the program were killed now. */
    private List<LeftWork> leftByKilled() throws IOException {
        StateFolder copy = new StateFolder(Files.createTempDirectory(folder, "crashed"));
        Files.createDirectories(copy.journals());
        for (Path file : files()) {
            Files.copy(file, copy.journals().resolve(file.getFileName()));
        }
        return new Journals(copy).left(NOON.plusSeconds(60));
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(state.journals())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state.journals())) {
            return files.toList();
        }
    }

    private Work left() throws IOException {
        List<LeftWork> left = leftByKilled();
        assertEquals(1, left.size());
        return left.get(0).work();
    }

    @Test
    void whatIsSavedNeedsNoJournal() throws IOException {
        new Journal(state).keep(work(EditLine.of(OPENED)), NOON);
        assertEquals(List.of(), files());
    }

    @Test
    void allEditsAreThereAgain() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        EditLine last = line(2, "one", "two");
        journal.keep(work(last), NOON);
        assertEquals(work(last), left());
        assertEquals(2, left().line().unsaved());
    }

    @Test
    void undoRedoAndAnotherEditAfterUndoAreEntriesToo() throws IOException {
        Journal journal = new Journal(state);
        EditLine three = line(3, "one", "two", "three");
        journal.keep(work(three), NOON);
        EditLine undone = new EditLine(three.states(), 1, 0, three.saved());
        journal.keep(work(undone), NOON);
        assertEquals(undone, left().line());
        journal.keep(work(three), NOON);
        assertEquals(three, left().line());
        EditLine other = line(2, "one", "other");
        journal.keep(work(other), NOON);
        assertEquals(other, left().line());
    }

    @Test
    void theNamesOfTheEditsAndTheirTimesAreTold() throws IOException {
        Experiment wider = OPENED.withData(OPENED.data().withLookBack(5));
        Journal journal = new Journal(state);
        journal.keep(work(new EditLine(List.of(OPENED, wider), 1, 0, Optional.of(OPENED))), NOON);
        EditLine both = new EditLine(List.of(OPENED, wider, wider.withTitle("x")), 2, 0, Optional.of(OPENED));
        journal.keep(work(both), NOON.plusSeconds(7));
        List<LeftWork.Edit> edits = leftByKilled().get(0).edits();
        assertEquals(
                List.of(NOON.plusSeconds(7), NOON),
                edits.stream().map(LeftWork.Edit::time).toList());
        assertEquals(
                List.of("title", "look-back"),
                edits.stream().map(edit -> edit.name().text(Locale.ENGLISH)).toList());
    }

    @Test
    void aSaveEndsTheJournalAndTheNextEditBeginsItAnew() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(2, "one", "two")), NOON);
        EditLine saved = new EditLine(line(2, "one", "two").states(), 2, 2, Optional.of(titled("two")));
        journal.keep(work(saved), NOON);
        assertEquals(List.of(), files());
        List<Experiment> more = new ArrayList<>(saved.states());
        more.add(titled("three"));
        journal.keep(work(new EditLine(more, 3, 2, saved.saved())), NOON);
        assertEquals(List.of(titled("two"), titled("three")), left().line().states());
    }

    @Test
    void whoUndoesPastTheSaveFindsWhatWasBeforeIt() throws IOException {
        Journal journal = new Journal(state);
        List<Experiment> states = line(3, "one", "two", "three").states();
        journal.keep(work(new EditLine(states, 3, 2, Optional.of(titled("two")))), NOON);
        journal.keep(work(new EditLine(states, 1, 1, Optional.of(titled("two")))), NOON);
        EditLine found = left().line();
        assertEquals(states.subList(1, 4), found.states());
        assertEquals(titled("one"), found.present());
        assertEquals(1, found.unsaved());
    }

    @Test
    void theFileAndWhatItHeldAreRemembered() throws IOException {
        KnownFile known = new KnownFile(
                folder.resolve("mine.json").toAbsolutePath(), Optional.of(Fingerprint.of(new byte[] {1, 2, 3})));
        Work work = new Work(line(1, "one"), Optional.of(known), Optional.empty());
        new Journal(state).keep(work, NOON);
        assertEquals(work, left());
    }

    @Test
    void whatLayOnTheDeskIsThereAgain() throws IOException {
        Journal journal = new Journal(state);
        EditLine line = line(1, "one");
        Desk desk = new Desk(
                line.present(),
                Cursor.start("B").at(new Moment(1, 20, 2)).onUnit(3),
                new Comparison(Lock.SAMPLE, Optional.of("A")),
                List.of(Breakpoint.on(new When.Begins("f[3] < 0.5"))),
                List.of("norm(A.h - B.h)"),
                List.of(new Bookmark(Cursor.start("A"), "here")),
                Shown.FIRST);
        journal.keep(new Work(line, Optional.empty(), Optional.of(Desk.of(line.present()))), NOON);
        journal.keep(new Work(line, Optional.empty(), Optional.of(desk)), NOON);
        assertEquals(desk, left().desk().orElseThrow());
        EditLine more = line(2, "one", "two");
        Desk same = new Desk(
                more.present(),
                desk.cursor(),
                desk.comparison(),
                desk.breakpoints(),
                desk.watches(),
                desk.bookmarks(),
                desk.shown());
        journal.keep(new Work(more, Optional.empty(), Optional.of(same)), NOON);
        assertEquals(new Work(more, Optional.empty(), Optional.of(same)), left());
    }

    @Test
    void aSeriesOfAFileOfItsOwnIsInTheJournalToo() throws IOException {
        Experiment series = Examples.series(300, Examples.run("A", 1, true));
        SeriesFile there = new SeriesFile("far away.csv", 123_456_789, "ab".repeat(32));
        Experiment outside = series.withData(DataChoice.of(series.data().table().withFile(there)));
        EditLine line = new EditLine(List.of(outside, outside.withTitle("x")), 1, 0, Optional.of(outside));
        new Journal(state).keep(work(line), NOON);
        assertEquals(line, left().line());
        assertEquals(Optional.of(there), left().line().present().data().table().file());
    }

    @Test
    void whatWasSavedRightBeforeTheCrashIsNotOffered() throws IOException {
        Path file = folder.resolve("mine.json");
        Work work = new Work(line(1, "one"), Optional.of(new KnownFile(file, Optional.empty())), Optional.empty());
        new Journal(state).keep(work, NOON);
        assertEquals(1, leftByKilled().size());
        ExperimentFile.save(titled("one"), file);
        assertEquals(List.of(), leftByKilled());
    }

    @Test
    void whereverATailIsTornEverythingBeforeItStays() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        long first = Files.size(files().get(0));
        journal.keep(work(line(2, "one", "two")), NOON);
        byte[] all = Files.readAllBytes(files().get(0));
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        Path copy = other.journals().resolve(files().get(0).getFileName());
        for (int length = (int) first; length < all.length; length += 197) {
            Files.write(copy, Arrays.copyOf(all, length));
            assertEquals(
                    line(1, "one"), new Journals(other).left(NOON).get(0).work().line(), "length " + length);
            byte[] flipped = all.clone();
            flipped[length] ^= 4;
            Files.write(copy, flipped);
            assertEquals(
                    line(1, "one"), new Journals(other).left(NOON).get(0).work().line(), "byte " + length);
        }
    }

    @Test
    void whatWasBegunOnlyIsCleared() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        byte[] all = Files.readAllBytes(files().get(0));
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        Path copy = other.journals().resolve(files().get(0).getFileName());
        for (int length = 0; length < all.length - 1; length += 161) {
            Files.write(copy, Arrays.copyOf(all, length));
            assertEquals(List.of(), new Journals(other).left(NOON));
            assertTrue(Files.notExists(copy), "length " + length);
        }
    }

    @Test
    void aJournalOfALaterVersionStays() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        byte[] all = Files.readAllBytes(files().get(0));
        all["unrolled-state/".length()] = '2';
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        Path copy = other.journals().resolve(files().get(0).getFileName());
        Files.write(copy, all);
        assertEquals(List.of(), new Journals(other).left(NOON));
        assertArrayEquals(all, Files.readAllBytes(copy));
    }

    @Test
    void theJournalOfALivingWindowIsNotOffered() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        assertEquals(List.of(), new Journals(state).left(NOON));
        assertEquals(1, files().size());
    }

    @Test
    void aNormalEndLeavesNothing() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        journal.end();
        journal.keep(work(line(2, "one", "two")), NOON);
        assertEquals(List.of(), files());
    }

    @Test
    void itIsSaidHowMuchMayBeMissing() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        assertEquals(Duration.ofMillis(LeftWork.BEAT), leftByKilled().get(0).lost());
        journal.beat(NOON.plusSeconds(9), NOON.plusSeconds(9));
        assertEquals(Duration.ofMillis(500), leftByKilled().get(0).lost());
        assertEquals(NOON.plusSeconds(9), leftByKilled().get(0).alive());
        journal.beat(NOON.plusMillis(12_000), NOON.plusMillis(10_900)); // something has waited for 1.1 s
        assertEquals(Duration.ofMillis(1600), leftByKilled().get(0).lost());
    }

    @Test
    void whatNobodyTookUpIsRemovedAfterThirtyDays() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        Path copy = Files.copy(
                files().get(0), other.journals().resolve(files().get(0).getFileName()));
        Journals later = new Journals(other);
        assertEquals(1, later.left(NOON.plus(Duration.ofDays(29))).size());
        assertEquals(0, later.left(NOON.plus(Duration.ofDays(30))).size());
        assertTrue(Files.notExists(copy));
    }

    @Test
    void severalAreOfferedTheNewestFirstAndRemovedOneByOne() throws IOException {
        for (int n = 0; n < 3; n++) {
            new Journal(state).keep(work(line(1, "window " + n)), NOON.plusSeconds(n == 1 ? 9 : n));
        }
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        for (Path file : files()) {
            Files.copy(file, other.journals().resolve(file.getFileName()));
        }
        Journals journals = new Journals(other);
        List<LeftWork> left = journals.left(NOON);
        assertEquals(
                List.of("window 1", "window 2", "window 0"),
                left.stream().map(each -> each.work().line().present().title()).toList());
        journals.remove(left.get(0));
        assertEquals(left.subList(1, 3), journals.left(NOON));
    }

    @Test
    void aLargeTableIsWrittenOnceAndReadOnce() throws IOException {
        Experiment large = Examples.series(20_000, Examples.run("A", 1, true));
        List<Experiment> states = new ArrayList<>(List.of(large));
        Journal journal = new Journal(state);
        for (int n = 0; n < 20; n++) {
            states.add(large.withTitle("title " + n));
            journal.keep(work(new EditLine(states, n + 1, 0, Optional.of(large))), NOON);
        }
        long csv = ExperimentFile.write(large).length();
        assertTrue(Files.size(files().get(0)) < 2 * csv, Files.size(files().get(0)) + " bytes");
        List<Experiment> found = left().line().states();
        assertEquals(states, found);
        found.forEach(each -> assertSame(found.get(0).data(), each.data()));
    }

    @Test
    void aLongJournalIsFollowedByAShortOneThatHoldsTheSame() throws IOException {
        Journal journal = new Journal(state, new Disk(), 30_000);
        EditLine there = line(2, "one", "two");
        EditLine back = new EditLine(there.states(), 1, 0, there.saved());
        for (int n = 0; n < 300; n++) {
            journal.keep(work(n % 2 == 0 ? there : back), NOON);
            assertEquals(1, files().size());
            assertTrue(Files.size(files().get(0)) <= 30_200);
        }
        assertEquals(back, left().line());
    }

    @Test
    void ofAHistoryThatIsTooLargeTheNewestStays() throws IOException {
        Journal journal = new Journal(state, new Disk(), 60_000);
        String[] titles = IntStream.range(0, 100).mapToObj(n -> "title " + n).toArray(String[]::new);
        for (int n = 1; n <= titles.length; n++) {
            journal.keep(work(line(n, Arrays.copyOf(titles, n))), NOON);
        }
        EditLine found = left().line();
        assertEquals("title 99", found.present().title());
        assertTrue(found.states().size() > 5, found.states().size() + " states");
        assertTrue(Files.size(files().get(0)) < 70_000, Files.size(files().get(0)) + " bytes");
        assertEquals("title 98", found.states().get(found.states().size() - 2).title());
    }

    @Test
    void ofTwoFilesOfAWindowTheNewerOneCountsIfItIsWhole() throws IOException {
        Journal journal = new Journal(state);
        journal.keep(work(line(1, "one")), NOON);
        StateFolder other = new StateFolder(folder.resolve("other"));
        Files.createDirectories(other.journals());
        Path first = files().get(0);
        byte[] whole = Files.readAllBytes(first);
        Files.write(other.journals().resolve(first.getFileName()), whole);
        JournalName name = JournalName.of(first).orElseThrow();
        Path second = other.journals().resolve(JournalName.of(name.window(), 1));
        Files.write(second, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(
                line(1, "one"), new Journals(other).left(NOON).get(0).work().line());
        assertTrue(Files.notExists(second));
    }

    @Test
    void whicheverStepFailsNothingThatWasKeptIsLost() throws IOException {
        int step = 1;
        FailingDisk disk;
        do {
            state = new StateFolder(folder.resolve("failing " + step));
            disk = new FailingDisk(step, false);
            Journal journal = new Journal(state, disk, 12_000);
            String[] titles = {"one", "two", "three", "four", "five", "six"};
            int kept = 0;
            for (int n = 1; n <= titles.length; n++) {
                try {
                    journal.keep(work(line(n, Arrays.copyOf(titles, n))), NOON);
                    kept = n;
                } catch (SaveException e) {
                    assertTrue(e.getMessage().endsWith("cannot be written: Input/output error"), e.getMessage());
                }
                String now = leftByKilled().isEmpty()
                        ? "none"
                        : left().line().present().title();
                String before = kept == 0 ? "none" : titles[kept - 1];
                assertTrue(now.equals(before) || now.equals(titles[n - 1]), "step " + step + ": " + now);
            }
            assertTrue(kept >= 5, "one failure costs one entry at most, and the next one makes up for it");
            step++;
        } while (disk.hasFailed());
        assertTrue(step > 20, "only " + step + " steps were seen");
    }

    @Test
    void whereEverySoManyStepsOneFailsTheNextEntryMakesUpForIt() throws IOException {
        String[] titles = IntStream.range(0, 20).mapToObj(n -> "title " + n).toArray(String[]::new);
        for (int steps = 2; steps <= 12; steps++) {
            state = new StateFolder(folder.resolve("every " + steps));
            Journal journal = new Journal(state, FailingDisk.every(steps), MANY);
            int kept = 0;
            for (int n = 1; n <= titles.length; n++) {
                try {
                    journal.keep(work(line(n, Arrays.copyOf(titles, n))), NOON);
                    kept = n;
                } catch (SaveException e) {
                    assertTrue(e.getMessage().endsWith("cannot be written: Input/output error"), e.getMessage());
                }
            }
            if (kept > 0) {
                List<Experiment> found = left().line().states();
                assertTrue(found.size() > kept, "every " + steps + " steps");
                assertEquals(line(20, titles).states().subList(0, found.size()), found);
            }
        }
    }

    @Test
    void howeverLittleRoomThereIsWhatWasKeptStays() throws IOException {
        int failures = 0;
        for (int room = 0; room < 30_000; room += 1_777) {
            state = new StateFolder(folder.resolve("small " + room));
            Journal journal = new Journal(state, new SmallDisk(room), MANY);
            String[] titles = {"one", "two", "three", "four", "five", "six"};
            int kept = 0;
            for (int n = 1; n <= titles.length; n++) {
                EditLine line = line(n, Arrays.copyOf(titles, n));
                try {
                    journal.keep(work(line), NOON);
                    kept = n;
                } catch (SaveException e) {
                    failures++;
                    assertTrue(
                            e.getMessage()
                                    .endsWith("cannot be written: the disk is full, make room or choose another one"),
                            e.getMessage());
                }
            }
            String now =
                    leftByKilled().isEmpty() ? "none" : left().line().present().title();
            assertEquals(kept == 0 ? "none" : titles[kept - 1], now, "room " + room);
        }
        assertTrue(failures > 10, failures + " failures");
    }

    @Test
    void whereNoFolderCanBeMadeItIsSaid() throws IOException {
        Files.createFile(folder.resolve("a"));
        Journal journal = new Journal(state);
        SaveException e = assertThrows(SaveException.class, () -> journal.keep(work(line(1, "one")), NOON));
        assertTrue(e.getMessage().startsWith(state.journals().toString()), e.getMessage());
    }
}
