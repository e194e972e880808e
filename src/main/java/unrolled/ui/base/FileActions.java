package unrolled.ui.base;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.data.file.Bundled;
import unrolled.data.file.Csv;
import unrolled.debug.desk.Desk;
import unrolled.experiment.Experiment;
import unrolled.experiment.OtherSeries;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.experiment.FileFormat;
import unrolled.io.experiment.FileKind;
import unrolled.io.experiment.LargeJsonException;
import unrolled.io.experiment.MissingSeriesException;
import unrolled.io.experiment.Opened;
import unrolled.io.journal.Work;
import unrolled.io.safe.KnownContents;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.LessonFile;
import unrolled.lesson.LessonPlay;
import unrolled.work.WorkQueue;

/** Opens and saves; the files are touched in the background, and what goes wrong becomes the notice. */
public final class FileActions {
    private final WindowContext desk;
    private final FileDialogs dialogs;
    private final FileQuestions questions;
    private final FileSaving saver;
    private final WorkQueue reading;
    private final WorkQueue saving;
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final IntegerProperty filed = new SimpleIntegerProperty();
    /** What lay on the desk when its file was read or written last; null before. */
    private Desk kept;

    /** @param known what the files held that were read so far */
    public FileActions(WindowContext desk, KnownContents known) {
        this(desk, known, new FileDialogs(desk));
    }

    /** @param questions what only somebody at the window can decide */
    public FileActions(WindowContext desk, KnownContents known, FileQuestions questions) {
        this.desk = desk;
        this.dialogs = new FileDialogs(desk);
        this.questions = questions;
        this.saver = new FileSaving(known);
        this.reading = desk.queue();
        this.saving = desk.queueOfAll();
    }

    /** Where the experiment was opened from or saved to; null if nowhere yet. */
    public ObjectProperty<Path> fileProperty() {
        return file;
    }

    /** Counts how often what is open was read from its file, or written to it. */
    public ReadOnlyIntegerProperty filedProperty() {
        return filed;
    }

    public void open() {
        dialogs.opened(file.get(), "dialog.open", "dialog.openable", ReadFile.patterns())
                .ifPresent(this::open);
    }

    /** Opens whatever is in a file; over a series an experiment begins anew, which stands in no file yet. */
    public void open(Path path) {
        replace(done -> read(
                () -> LessonFile.isIn(path) ? Optional.<FileKind>empty() : Optional.of(FileKind.of(path)),
                kind -> kind.ifPresentOrElse(
                        known -> open(path, known, done),
                        () -> read(() -> LessonFile.read(path), lesson -> done.accept(ReadFile.of(lesson))))));
    }

    private void open(Path path, FileKind kind, Consumer<ReadFile> done) {
        switch (kind) {
            case SERIES -> read(() -> ReadFile.over(path), document -> done.accept(new ReadFile(document, null)));
            case EXPERIMENT -> readAnew(path, Optional.empty(), document -> done.accept(new ReadFile(document, path)));
        }
    }

    /** Opens the table that lies in the clipboard, as if it stood in a file. */
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        String name = desk.words().getString("table.pasted");
        replace(done -> read(
                () -> Document.of(BundledExperiments.openingOver(Csv.parse(name, text == null ? "" : text))),
                document -> done.accept(new ReadFile(document, null))));
    }

    /**
     * Reads a file that others may have changed; asks where its series is, if that cannot be found.
     *
     * @param series where somebody says that it is
     */
    private void readAnew(Path path, Optional<Path> series, Consumer<Document> done) {
        Callable<Document> read = () -> {
            saver.see(path);
            return ReadFile.surveyed(ExperimentFile.document(path, series));
        };
        ask(reading, read, done, problem -> {
            Optional<Path> found =
                    problem instanceof MissingSeriesException missing ? questions.series(missing) : Optional.empty();
            found.ifPresentOrElse(there -> readAnew(path, Optional.of(there), done), () -> desk.failed(problem));
        });
    }

    public void openBundled(String name) {
        replace(done ->
                read(() -> BundledExperiments.document(name), document -> done.accept(new ReadFile(document, null))));
    }

    /** Begins a lesson that comes with the program. */
    public void openLesson(String name) {
        replace(done -> read(() -> BundledLessons.named(name), lesson -> done.accept(ReadFile.of(lesson))));
    }

    /** Asks about unsaved changes before it reads, and once more if something was edited meanwhile. */
    private <T> void replace(Consumer<Consumer<T>> read, Consumer<T> begin) {
        unlessUnsaved(() -> {
            Experiment before = desk.session().experiment();
            read.accept(found -> {
                if (desk.session().experiment().equals(before)) {
                    begin.accept(found);
                } else {
                    unlessUnsaved(() -> begin.accept(found));
                }
            });
        });
    }

    private void replace(Consumer<Consumer<ReadFile>> read) {
        this.<ReadFile>replace(read, found -> {
            open(found.document(), found.file());
            found.lesson().map(LessonPlay::start).ifPresent(desk.lesson()::set);
        });
    }

    /** What the window begins with: its experiment is there already. */
    public void begin(Document document, Path path) {
        document.desk().ifPresent(desk.desk()::lay);
        if (path != null && path.toString().endsWith(LessonFile.ENDING)) {
            open(path);
            return;
        }
        if (path != null) { // a lesson may have any name
            read(() -> LessonFile.isIn(path), is -> {
                if (is) {
                    open(path);
                }
            });
        }
        file.set(path);
        kept = desk.desk().value();
        filed.set(filed.get() + 1);
    }

    /** Begins anew with what a file holds; {@code path} is null if it stands in none. */
    public void open(Document document, Path path) {
        desk.lesson().set(null);
        desk.desk().open(document);
        file.set(path);
        kept = desk.desk().value();
        desk.starting().set(false);
        filed.set(filed.get() + 1);
    }

    /**
     * Goes on with what was not saved when a program ended, unless something here is not saved and somebody stays with it.
     *
     * @param then what is done when it is here
     */
    public void goOn(Work work, Runnable then) {
        this.<Work>replace(done -> read(() -> ReadFile.surveyed(work), done), ready -> begin(ready, then));
    }

    private void begin(Work work, Runnable then) {
        work.file().ifPresent(saver::remember);
        desk.desk().goOn(work.line(), work.desk());
        file.set(work.file().map(Work.KnownFile::path).orElse(null));
        kept = null;
        desk.notice().set(Notice.NONE);
        desk.starting().set(false);
        then.run();
    }

    public void openSeries() {
        dialogs.opened(file.get(), "dialog.series", "dialog.tables", FileKind.SERIES.patterns())
                .ifPresent(path -> read(() -> series(path), this::use));
    }

    private static Table series(Path path) {
        Table table = ((Opened.Series) FileKind.SERIES.read(path)).table();
        table.survey();
        return table;
    }

    public void useBundled(String name) {
        read(() -> Bundled.table(name), this::use);
    }

    public void useGenerated(Generated series) {
        read(() -> GeneratedTables.of(series), this::use);
    }

    /** The series becomes the experiment's; the choices that still fit stay. */
    private void use(Table table) {
        desk.starting().set(false);
        desk.edit(experiment -> OtherSeries.of(experiment, table)
                .withTitle(
                        ExampleTitles.over(experiment.title(), experiment.data().table(), table)));
    }

    /**
     * Saves what lies on the desk to its file, and goes on when it is saved; asks if somebody else has changed the file. Where
     * nothing is otherwise than in the file, nothing is written.
     */
    public void save(Runnable then) {
        Path path = file.get();
        if (path == null) {
            saveAs(then);
            return;
        }
        Desk now = desk.desk().value();
        boolean isNew = desk.session().history().unsavedProperty().get() || !now.equals(kept);
        ask(
                saving,
                () -> saver.saveAgain(Document.of(now), path, isNew),
                saved -> saved.ifPresentOrElse(
                        how -> saved(now, path, how, then), () -> changedElsewhere(path, List.of(), then)),
                problem -> unsaved(problem, path, then));
    }

    void saveAs(Runnable then) {
        saveAs(file.get(), then);
    }

    /** @param proposed what is proposed as its place; null if nothing is */
    private void saveAs(Path proposed, Runnable then) {
        dialogs.saved(proposed, desk.session().experiment().title()).ifPresent(path -> write(saver::save, path, then));
    }

    /** Saves what the runs predict, in the unit of the series. */
    void savePredictions() {
        new PredictionSaving(desk, dialogs, saving).save(file.get());
    }

    private void write(BiFunction<Document, Path, FileSaving.Result> how, Path path, Runnable then) {
        Desk now = desk.desk().value();
        ask(
                saving,
                () -> how.apply(Document.of(now), path),
                saved -> saved(now, path, saved, then),
                problem -> unsaved(problem, path, then));
    }

    /** What is too large for JSON can be saved in the other format. */
    private void unsaved(Throwable problem, Path path, Runnable then) {
        if (problem instanceof LargeJsonException large && questions.savesAsUnrolled(large)) {
            saveAs(FileFormat.UNROLLED.of(path), then);
        } else {
            desk.failed(problem);
        }
    }

    private void saved(Desk written, Path path, FileSaving.Result result, Runnable then) {
        file.set(path);
        kept = written;
        desk.session().saved(written.experiment());
        filed.set(filed.get() + 1);
        if (!result.said().isEmpty()) {
            desk.notice().set(Notice.of(() -> said(result.said())));
        }
        then.run();
    }

    private String said(List<Sentence> sentences) {
        return String.join(
                " ", sentences.stream().map(each -> each.text(desk.locale())).toList());
    }

    private void changedElsewhere(Path path, List<String> differences, Runnable then) {
        switch (questions.changedElsewhere(path, differences)) {
            case OVERWRITE -> write(saver::overwrite, path, then);
            case RELOAD -> readAnew(path, Optional.empty(), document -> open(document, path));
            case SAVE_AS -> saveAs(then);
            case COMPARE -> compare(path, then);
            case STAY -> {}
        }
    }

    private void compare(Path path, Runnable then) {
        Experiment experiment = desk.session().experiment();
        WindowWords words = desk.words();
        Locale language = desk.locale();
        read(
                () -> FileSaving.differences(experiment, path, words, language),
                differences -> changedElsewhere(path, differences, then));
    }

    /** Asks what to do with unsaved changes, and goes on unless the user stays. */
    public void unlessUnsaved(Runnable then) {
        boolean tried = desk.lesson().get() != null; // what is tried in a lesson is no work to be saved
        if (tried || !desk.session().history().unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (questions.unsaved()) {
            case SAVE -> save(() -> unlessUnsaved(then)); // something may be edited while it is written
            case DROP -> then.run();
            case STAY -> {}
        }
    }

    /** What is read may be overtaken by what is asked for next. */
    private <T> void read(Callable<T> read, Consumer<T> done) {
        ask(reading, read, done, desk::failed);
    }

    private <T> void ask(WorkQueue queue, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        queue.ask(
                work,
                result -> {
                    desk.notice().set(Notice.NONE);
                    done.accept(result);
                },
                failed);
    }
}
