package unrolled.ui.base;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import unrolled.io.experiment.FileFormat;
import unrolled.io.experiment.FileKind;
import unrolled.io.experiment.LargeJsonException;
import unrolled.io.experiment.MissingSeriesException;
import unrolled.io.safe.FileName;

/** The dialogs about files. */
final class FileDialogs implements FileQuestions {
    private static final double WIDTH = 620;

    private final WindowContext desk;

    FileDialogs(WindowContext desk) {
        this.desk = desk;
    }

    @Override
    public Answer unsaved() {
        Map<ButtonType, Answer> buttons = new LinkedHashMap<>();
        buttons.put(button("dialog.save", ButtonData.YES), Answer.SAVE);
        buttons.put(button("dialog.drop", ButtonData.NO), Answer.DROP);
        buttons.put(button("dialog.cancel", ButtonData.CANCEL_CLOSE), Answer.STAY);
        return buttons.getOrDefault(
                shown(text("dialog.unsaved"), buttons.keySet().toArray(ButtonType[]::new)), Answer.STAY);
    }

    @Override
    public Choice changedElsewhere(Path file, List<String> differences) {
        Map<ButtonType, Choice> buttons = new LinkedHashMap<>(); // the first has the focus: it loses nothing
        if (differences.isEmpty()) {
            buttons.put(button("dialog.compare", ButtonData.LEFT), Choice.COMPARE);
        }
        buttons.put(button("dialog.saveAs", ButtonData.LEFT), Choice.SAVE_AS);
        buttons.put(button("dialog.reload", ButtonData.LEFT), Choice.RELOAD);
        buttons.put(button("dialog.overwrite", ButtonData.LEFT), Choice.OVERWRITE);
        buttons.put(button("dialog.cancel", ButtonData.CANCEL_CLOSE), Choice.STAY);
        String said = desk.words().of("dialog.elsewhere", file.getFileName());
        String list = String.join(
                "", differences.stream().map(each -> "\n\u2022 " + each).toList());
        String text = differences.isEmpty() ? said : said + "\n\n" + text("dialog.differences") + list;
        return buttons.getOrDefault(shown(text, buttons.keySet().toArray(ButtonType[]::new)), Choice.STAY);
    }

    @Override
    public boolean savesAsUnrolled(LargeJsonException large) {
        ButtonType other = button("dialog.saveUnrolled", ButtonData.YES);
        return shown(large.text(desk.locale()), other, button("dialog.cancel", ButtonData.CANCEL_CLOSE)) == other;
    }

    @Override
    public Optional<Path> series(MissingSeriesException missing) {
        ButtonType choose = button("dialog.chooseSeries", ButtonData.YES);
        boolean chosen =
                shown(missing.text(desk.locale()), choose, button("dialog.cancel", ButtonData.CANCEL_CLOSE)) == choose;
        return chosen ? opened(null, "dialog.series", "dialog.tables", FileKind.SERIES.patterns()) : Optional.empty();
    }

    private ButtonType button(String key, ButtonData place) {
        return new ButtonType(text(key), place);
    }

    /** The button that was pressed; null if none was. */
    private ButtonType shown(String text, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, buttons);
        alert.initOwner(desk.stage());
        alert.setHeaderText(null);
        alert.setTitle("Unrolled");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        if (buttons.length > 3) {
            alert.getDialogPane().setMinWidth(WIDTH);
        }
        return alert.showAndWait().orElse(null);
    }

    /** The file that somebody wants to open. */
    Optional<Path> opened(Path now, String title, String kind, String... endings) {
        FileChooser chooser = chooser(now, title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(text(kind), endings),
                        new FileChooser.ExtensionFilter(text("dialog.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(desk.stage())).map(File::toPath);
    }

    /**
     * Where somebody wants to save an experiment; with an ending, whoever gave it, which says in which format.
     *
     * @param title the name that is proposed is made of it
     */
    Optional<Path> saved(Path now, String title) {
        FileChooser chooser = chooser(now, "dialog.save");
        List<FileFormat> formats = formats(now);
        formats.forEach(format -> chooser.getExtensionFilters().add(filter(format)));
        chooser.setInitialFileName(
                FileName.of(title, "experiment", formats.get(0).ending()));
        return Optional.ofNullable(chooser.showSaveDialog(desk.stage()))
                .map(File::toPath)
                .map(path -> withEnding(path, chooser.getSelectedExtensionFilter()));
    }

    /** Where somebody wants to save a table. */
    Optional<Path> savedTable(Path now, String title) {
        String name = FileName.of(title, "predictions", ".csv");
        return saved(chooser(now, "dialog.predictions"), "dialog.tables", "*.csv", name);
    }

    /** Where somebody wants to save a text. */
    Optional<Path> savedText(String name) {
        return saved(chooser(null, "dialog.saveText"), "dialog.texts", "*.txt", FileName.of(name, "log", ".txt"));
    }

    private Optional<Path> saved(FileChooser chooser, String kind, String ending, String name) {
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(text(kind), ending));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(desk.stage()))
                .map(File::toPath)
                .map(path -> withEnding(path, chooser.getSelectedExtensionFilter()));
    }

    /** All formats, that of the file first. */
    private static List<FileFormat> formats(Path now) {
        FileFormat first = now == null ? FileFormat.JSON : FileFormat.named(now);
        return Stream.concat(Stream.of(first), Stream.of(FileFormat.values()))
                .distinct()
                .toList();
    }

    private FileChooser.ExtensionFilter filter(FileFormat format) {
        String name = text("dialog.format." + format.name().toLowerCase(Locale.ROOT));
        return new FileChooser.ExtensionFilter(name, "*" + format.ending());
    }

    private static Path withEnding(Path path, FileChooser.ExtensionFilter chosen) {
        String name = path.getFileName().toString();
        String ending = chosen == null
                ? FileFormat.JSON.ending()
                : chosen.getExtensions().get(0).substring(1);
        return name.contains(".") ? path : path.resolveSibling(name + ending);
    }

    private FileChooser chooser(Path now, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text(title));
        File folder = now == null ? null : now.toAbsolutePath().getParent().toFile();
        if (folder != null && folder.isDirectory()) { // JavaFX opens no dialog in a folder that is gone
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private String text(String key) {
        return desk.words().getString(key);
    }
}
