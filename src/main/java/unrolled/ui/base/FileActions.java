package unrolled.ui.base;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import unrolled.data.Bundled;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Table;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.experiment.FileKind;
import unrolled.io.experiment.FileKind.Opened;
import unrolled.work.WorkQueue;

/** Opens and saves; the files are touched in the background, and what goes wrong becomes the notice. */
public final class FileActions {
    private final WindowContext desk;
    private final Supplier<Answer> question;
    private final WorkQueue reading;
    private final WorkQueue saving;
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();

    /** What somebody wants done with changes that are not saved. */
    public enum Answer {
        SAVE,
        DROP,
        STAY
    }

    public FileActions(WindowContext desk) {
        this.desk = desk;
        this.question = this::answer;
        this.reading = desk.queue();
        this.saving = desk.queueOfAll();
    }

    /**
     * Files of a window.
     *
     * @param question what becomes of unsaved changes
     */
    public FileActions(WindowContext desk, Supplier<Answer> question) {
        this.desk = desk;
        this.question = question;
        this.reading = desk.queue();
        this.saving = desk.queueOfAll();
    }

    /** Where the experiment was opened from or saved to; null if nowhere yet. */
    public ObjectProperty<Path> fileProperty() {
        return file;
    }

    public void open() {
        ask("dialog.open", "dialog.experiments", FileKind.EXPERIMENT.patterns()).ifPresent(this::open);
    }

    /** Opens whatever is in a file; a series becomes that of the present experiment. */
    public void open(Path path) {
        switch (FileKind.of(path)) {
            case SERIES -> read(() -> FileKind.SERIES.read(path), opened -> shown(opened, path));
            case EXPERIMENT -> replace(() -> FileKind.EXPERIMENT.read(path), path);
        }
    }

    public void openBundled(String name) {
        replace(() -> new Opened.Document(BundledExperiments.named(name)), null);
    }

    /** Asks about unsaved changes before it reads, and once more if something was edited meanwhile. */
    private void replace(Callable<Opened> read, Path path) {
        unlessUnsaved(() -> {
            Experiment before = desk.session().experiment();
            read(read, opened -> {
                if (desk.session().experiment().equals(before)) {
                    shown(opened, path);
                } else {
                    unlessUnsaved(() -> shown(opened, path));
                }
            });
        });
    }

    private void shown(Opened opened, Path path) {
        if (opened instanceof Opened.Document document) {
            desk.session().open(document.experiment());
            file.set(path);
        } else if (opened instanceof Opened.Series series) {
            use(series.table());
        }
    }

    public void openSeries() {
        ask("dialog.series", "dialog.tables", FileKind.SERIES.patterns()).ifPresent(this::open);
    }

    public void useBundled(String name) {
        read(() -> Bundled.table(name), this::use);
    }

    public void useGenerated(Generated series) {
        read(() -> GeneratedTables.of(series), this::use);
    }

    /** The series becomes the experiment's; the choices that still fit stay. */
    private void use(Table table) {
        desk.edit(experiment -> experiment.withData(DataChoice.of(table)
                .withLookBack(experiment.data().lookBack())
                .withStride(experiment.data().stride())
                .withScaling(experiment.data().scaling())));
    }

    void save(Runnable then) {
        if (file.get() == null) {
            saveAs(then);
        } else {
            write(file.get(), then);
        }
    }

    void saveAs(Runnable then) {
        FileChooser chooser = chooser("dialog.save", "dialog.experiments", FileKind.EXPERIMENT.patterns());
        chooser.setInitialFileName(
                file.get() == null
                        ? "experiment.json"
                        : file.get().getFileName().toString());
        File chosen = chooser.showSaveDialog(desk.stage());
        if (chosen != null) {
            write(withEnding(chosen.toPath()), then);
        }
    }

    private static Path withEnding(Path path) {
        String name = path.getFileName().toString();
        return name.contains(".") ? path : path.resolveSibling(name + ".json");
    }

    private void write(Path path, Runnable then) {
        Experiment experiment = desk.session().experiment();
        ask(
                saving,
                () -> {
                    ExperimentFile.save(experiment, path);
                    return path;
                },
                written -> {
                    file.set(written);
                    desk.session().saved(experiment);
                    then.run();
                });
    }

    /** Asks what to do with unsaved changes, and goes on unless the user stays. */
    public void unlessUnsaved(Runnable then) {
        if (!desk.session().history().unsavedProperty().get()) {
            then.run();
            return;
        }
        switch (question.get()) {
            case SAVE -> save(() -> unlessUnsaved(then)); // something may be edited while it is written
            case DROP -> then.run();
            case STAY -> {}
        }
    }

    private Answer answer() {
        ButtonType save = new ButtonType(text("dialog.save"), ButtonData.YES);
        ButtonType drop = new ButtonType(text("dialog.drop"), ButtonData.NO);
        ButtonType stay = new ButtonType(text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text("dialog.unsaved"), save, drop, stay);
        alert.initOwner(desk.stage());
        alert.setHeaderText(null);
        alert.setTitle("Unrolled");
        ButtonType answer = alert.showAndWait().orElse(stay);
        return answer == save ? Answer.SAVE : answer == drop ? Answer.DROP : Answer.STAY;
    }

    private Optional<Path> ask(String title, String kind, String... endings) {
        return Optional.ofNullable(chooser(title, kind, endings).showOpenDialog(desk.stage()))
                .map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text(title));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(text(kind), endings),
                        new FileChooser.ExtensionFilter(text("dialog.all"), "*"));
        if (file.get() != null && file.get().toAbsolutePath().getParent() != null) {
            chooser.setInitialDirectory(file.get().toAbsolutePath().getParent().toFile());
        }
        return chooser;
    }

    private String text(String key) {
        return desk.words().getString(key);
    }

    /** What is read may be overtaken by what is asked for next. */
    private <T> void read(Callable<T> read, Consumer<T> done) {
        ask(reading, read, done);
    }

    /** Whatever goes wrong is told. */
    private <T> void ask(WorkQueue queue, Callable<T> work, Consumer<T> done) {
        queue.ask(
                work,
                result -> {
                    desk.notice().set(Notice.NONE);
                    done.accept(result);
                },
                desk::failed);
    }
}
