package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Examples;
import unrolled.data.Table;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.Document;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.experiment.FileFormat;
import unrolled.io.experiment.LargeJsonException;
import unrolled.io.experiment.LargeSeriesTest;
import unrolled.io.experiment.MissingSeriesException;
import unrolled.io.safe.KnownContents;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.FileQuestions;
import unrolled.ui.base.FileQuestions.Answer;
import unrolled.ui.base.FileQuestions.Choice;
import unrolled.ui.base.WindowContext;

/** Nothing that somebody edited is lost without a question, whenever it was edited. */
@ExtendWith(Toolkit.class)
class FileActionsTest {
    private static final Experiment OTHER = Examples.airline().withTitle("other");

    private final Preferences store = Preferences.userRoot().node("files-test");
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Queue<Choice> choices = new ArrayDeque<>();
    private final Queue<Path> places = new ArrayDeque<>();
    private final List<List<String>> told = new ArrayList<>();
    private final Session session =
            Toolkit.on(() -> new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run));
    private final WindowContext desk =
            Toolkit.on(() -> new WindowContext(session, new Settings(store, Runnable::run), null, worker::add));
    private final FileActions files = Toolkit.on(() -> new FileActions(desk, new KnownContents(), new Questions()));

    /** Answers as the test has laid out. */
    private final class Questions implements FileQuestions {
        @Override
        public Answer unsaved() {
            return answers.remove();
        }

        @Override
        public Choice changedElsewhere(Path file, List<String> differences) {
            told.add(differences);
            return choices.remove();
        }

        @Override
        public boolean savesAsUnrolled(LargeJsonException large) {
            told.add(List.of(large.getMessage()));
            return false;
        }

        @Override
        public Optional<Path> series(MissingSeriesException missing) {
            told.add(List.of(missing.getMessage()));
            return Optional.ofNullable(places.poll());
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void inEnglish() {
        Toolkit.run(() -> desk.settings().languageProperty().set(Locale.ENGLISH));
    }

    @AfterEach
    void everyAnswerWasAskedFor() {
        assertEquals(List.of(), List.copyOf(answers));
        assertEquals(List.of(), List.copyOf(choices));
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

    private Path opened() {
        Path file = saved();
        open(file);
        work();
        return file;
    }

    private void save() {
        Toolkit.run(() -> files.save(() -> {}));
        work();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void savingWhatIsSavedWritesNothingHoweverItIsWrittenDown() throws IOException {
        Path file = saved();
        String byHand = Files.readString(file).replace("\n", "\n\n");
        Files.writeString(file, byHand);
        open(file);
        work();
        save();
        assertEquals(byHand, Files.readString(file));
        assertEquals(List.of("other.json"), names());
        edit("mine");
        save();
        assertEquals("mine", ExperimentFile.read(file).title());
        assertEquals(byHand, Files.readString(folder.resolve("other.json.bak")));
        assertFalse(session.history().unsavedProperty().get());
        save();
        assertEquals(List.of("other.json", "other.json.bak"), names());
    }

    @Test
    void whatWasChangedElsewhereIsOverwrittenOnlyIfSomebodySaysSo() throws IOException {
        Path file = opened();
        ExperimentFile.save(OTHER.withTitle("theirs"), file);
        edit("mine");
        choices.add(Choice.STAY);
        save();
        assertEquals("theirs", ExperimentFile.read(file).title());
        assertTrue(session.history().unsavedProperty().get());
        choices.add(Choice.OVERWRITE);
        save();
        assertEquals("mine", ExperimentFile.read(file).title());
        assertEquals(
                "theirs", ExperimentFile.read(folder.resolve("other.json.bak")).title());
        edit("mine again");
        save();
        assertEquals("mine again", ExperimentFile.read(file).title());
    }

    @Test
    void timeAloneChangesNothing() throws IOException {
        Path file = opened();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        edit("mine");
        save();
        assertEquals("mine", ExperimentFile.read(file).title());
    }

    @Test
    void itCanBeReloaded() {
        Path file = opened();
        ExperimentFile.save(OTHER.withTitle("theirs"), file);
        edit("mine");
        choices.add(Choice.RELOAD);
        save();
        assertEquals("theirs", session.experiment().title());
        assertFalse(session.history().unsavedProperty().get());
        save();
        assertEquals("theirs", ExperimentFile.read(file).title());
    }

    @Test
    void comparingTellsWhatIsDifferentAndAsksAgain() {
        Path file = opened();
        ExperimentFile.save(
                OTHER.withTitle("theirs")
                        .withRun("C", run -> run.withBatchSize(2))
                        .without("B"),
                file);
        edit("mine");
        choices.addAll(List.of(Choice.COMPARE, Choice.OVERWRITE));
        save();
        assertEquals(List.of(List.of(), List.of("title", "run B removed", "batch size of run C")), told);
        assertEquals("mine", ExperimentFile.read(file).title());
    }

    @Test
    void comparingTellsWhyThereIsNothingToCompare() throws IOException {
        Path file = opened();
        Files.writeString(file, "no experiment");
        choices.addAll(List.of(Choice.COMPARE, Choice.STAY));
        save();
        assertTrue(told.get(1).get(0).startsWith(file + " is not JSON"), told.toString());
        Files.writeString(file, ExperimentFile.write(OTHER) + "\n\n");
        choices.addAll(List.of(Choice.COMPARE, Choice.STAY));
        save();
        assertEquals(
                List.of("Nothing of the experiment: only what lies on the desk, or how it is written."), told.get(3));
    }

    @Test
    void aFileThatIsGoneIsWrittenAnew() throws IOException {
        Path file = opened();
        Files.delete(file);
        save();
        assertEquals(OTHER, ExperimentFile.read(file));
    }

    @Test
    void aFileWithTwoNamesIsSavedAndThatIsSaid() throws IOException {
        Path file = opened();
        Path link = Files.createLink(folder.resolve("link.json"), file);
        edit("mine");
        save();
        assertEquals("mine", ExperimentFile.read(link).title());
        assertTrue(desk.notice().get().text().get().startsWith(file + " is saved. It has another name too"));
    }

    @Test
    void whatAKilledProgramLeftIsClearedWhenItsFileIsOpened() throws IOException {
        Files.writeString(folder.resolve(".other.json.0b9e3f6a-7f0c-4d2a-9b1e-2a4c6d8e0f13.tmp"), "half");
        opened();
        assertEquals(List.of("other.json"), names());
    }

    @Test
    void savesInARowKnowOfEachOther() {
        Path file = opened();
        edit("first");
        Toolkit.run(() -> files.save(() -> {}));
        edit("second");
        Toolkit.run(() -> files.save(() -> {}));
        work();
        assertEquals("second", ExperimentFile.read(file).title());
    }

    @Test
    void whatLaysOnTheDeskIsSavedAndComesBackWithTheFile() {
        Path file = opened();
        Toolkit.run(() -> desk.debugger().watch("c[2]"));
        assertFalse(session.history().unsavedProperty().get(), "it does not ask to be saved");
        save();
        Toolkit.run(() -> desk.debugger().unwatch("c[2]"));
        open(file);
        work();
        assertEquals(List.of("c[2]"), desk.debugger().watches().get());
        Toolkit.run(session::undo);
        assertEquals(List.of("c[2]"), desk.debugger().watches().get());
    }

    @Test
    void aDeskIsWrittenWhenItIsOtherwiseThanInTheFileAndOnlyThen() throws IOException {
        Path file = opened();
        save();
        assertEquals(List.of("other.json"), names());
        Toolkit.run(() -> session.goTo(session.cursor().onUnit(3)));
        save();
        assertEquals(
                3, ExperimentFile.document(file).desk().orElseThrow().cursor().unit());
        assertEquals(List.of("other.json", "other.json.bak"), names());
        String written = Files.readString(file);
        open(file);
        work();
        save();
        assertEquals(written, Files.readString(file));
        assertEquals(List.of("other.json", "other.json.bak"), names());
    }

    @Test
    void itIsSavedAsTheKindThatWasOpened() throws IOException {
        Path file = folder.resolve("other.json");
        ExperimentFile.save(Document.of(OTHER), file, FileFormat.UNROLLED);
        open(file);
        work();
        edit("mine");
        save();
        assertEquals(FileFormat.UNROLLED, FileFormat.in(file));
        assertEquals("mine", ExperimentFile.read(file).title());
        ExperimentFile.save(Document.of(OTHER), file, FileFormat.UNROLLED);
        choices.add(Choice.OVERWRITE);
        save();
        assertEquals(FileFormat.UNROLLED, FileFormat.in(file));
    }

    @Test
    void whatIsTooLargeForJsonIsOfferedTheOtherFormat() {
        Path file = opened();
        edit("mine");
        Toolkit.run(() -> desk.debugger().watch("c".repeat(65 << 20)));
        save();
        assertEquals(
                List.of(file + " would have 65 MB as JSON, but at most 64 MB are read: "
                        + "save it as .unrolled, which holds more"),
                told.get(0));
        assertEquals(OTHER, ExperimentFile.read(file), "what stands there is as it was");
        assertTrue(session.history().unsavedProperty().get());
    }

    @Test
    void aSeriesThatIsNotBesideItsFileIsAskedFor() throws IOException {
        Path series = LargeSeriesTest.example(Files.createDirectory(folder.resolve("series")));
        open(series);
        work();
        Path file = folder.resolve("large.unrolled");
        Toolkit.run(() -> files.fileProperty().set(file));
        save();
        String left = file + " is saved without its series large.csv (17 MB)";
        assertTrue(
                desk.notice().get().text().get().startsWith(left),
                desk.notice().get().text().get());
        Table table = session.experiment().data().table();
        Toolkit.run(() -> files.openBundled("one-to-one"));
        work();
        places.addAll(List.of(saved(), series));
        open(file);
        work();
        assertEquals(table, session.experiment().data().table());
        assertTrue(told.get(0).get(0).startsWith(file + " needs its series large.csv (17 MB), which is not beside it"));
        assertTrue(told.get(1).get(0).startsWith(file + " needs its series large.csv, but " + folder));
        assertEquals(2, told.size());
        Files.copy(series, folder.resolve("large.csv"));
        open(file);
        work();
        assertEquals(table, session.experiment().data().table());
        assertEquals(2, told.size(), "beside the file it is found");
    }
}
