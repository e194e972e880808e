package unrolled.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.analysis.View;
import unrolled.data.Sentence;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.ui.base.Command;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.start.Recents;
import unrolled.ui.start.RecentsMenu;

/** The head of the window: what is open, the moves, where we stand, and how it looks. */
public final class HeaderController {
    private final WindowContext desk;
    private final FileActions files;
    private final Commands commands;
    private final Optional<Recents> recents;

    @FXML
    private HBox root;

    @FXML
    private Label file;

    @FXML
    private Button title;

    @FXML
    private TextField titleField;

    private TitleEditor titleEditor;

    @FXML
    private MenuButton open;

    @FXML
    private Button save;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button start;

    @FXML
    private Button epochBack;

    @FXML
    private Button batchBack;

    @FXML
    private Button stepBack;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Button step;

    @FXML
    private Button batch;

    @FXML
    private Button epoch;

    @FXML
    private Button end;

    @FXML
    private HBox moves;

    @FXML
    private Slider speed;

    @FXML
    private Label where;

    @FXML
    private Button past;

    @FXML
    private Button theme;

    @FXML
    private MenuButton history;

    private HistoryMenu historyMenu;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button language;

    @FXML
    private Button keys;

    /** @param recents what was open lately; empty if that is not kept */
    HeaderController(WindowContext desk, FileActions files, Commands commands, Optional<Recents> recents) {
        this.desk = desk;
        this.files = files;
        this.commands = commands;
        this.recents = recents;
    }

    @FXML
    private void initialize() {
        titleEditor = new TitleEditor(desk, title, titleField);
        bindFiles();
        bindMoves();
        bindPast();
        bindLook();
        ObservableValue<Boolean> shown = WindowContext.shown(root);
        desk.session().viewProperty().when(shown).subscribe((before, now) -> showWhere(now));
        desk.session()
                .busyProperty()
                .when(shown)
                .subscribe((before, now) -> showWhere(desk.session().view()));
        desk.session().experimentProperty().when(shown).subscribe((before, now) -> showTitle());
        desk.session().history().unsavedProperty().when(shown).subscribe((before, now) -> showTitle());
        files.fileProperty().when(shown).subscribe((before, now) -> showTitle());
        desk.session().blankProperty().when(shown).subscribe((before, now) -> showBlank());
        desk.starting().when(shown).subscribe((before, now) -> {
            showBlank();
            showTitle();
        });
        showWhere(desk.session().view());
        showTitle();
        showBlank();
    }

    void showHistory() {
        historyMenu.show();
    }

    /** Nobody can go anywhere while nothing of the experiment can be run, nor stands anywhere. */
    private void showBlank() {
        boolean blank = desk.session().blankProperty().get();
        boolean starting = desk.starting().get();
        moves.setDisable(blank);
        Visible.set(moves, !starting);
        Visible.set(where, !blank && !starting);
        List.of(save, undo, redo, history).forEach(button -> Visible.set(button, !starting));
        showPast();
        if (blank) {
            desk.player().pause();
        }
    }

    private void command(Button button, Command command) {
        command.describe(button, desk.words());
        button.setOnAction(event -> commands.run(command));
    }

    private void bindFiles() {
        Command.OPEN.describe(open, desk.words());
        open.getItems().add(item(Command.OPEN));
        open.getItems().add(item(Command.OPEN_SERIES));
        recents.ifPresent(known -> {
            Menu lately = RecentsMenu.of(desk, known);
            open.getItems().add(lately);
            open.setOnShowing(event -> RecentsMenu.fill(lately, desk, known));
        });
        open.getItems().add(new SeparatorMenuItem());
        open.getItems().add(examples());
        open.getItems().add(new SeparatorMenuItem());
        open.getItems().add(item(Command.SAVE));
        open.getItems().add(item(Command.SAVE_AS));
        command(save, Command.SAVE);
        command(undo, Command.UNDO);
        command(redo, Command.REDO);
        desk.session()
                .history()
                .undoneProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> showEdits());
        desk.session()
                .history()
                .redoneProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> showEdits());
        showEdits();
        historyMenu = new HistoryMenu(desk, history);
        undo.disableProperty()
                .bind(desk.session()
                        .history()
                        .canUndoProperty()
                        .when(WindowContext.shown(root))
                        .map(can -> !can));
        redo.disableProperty()
                .bind(desk.session()
                        .history()
                        .canRedoProperty()
                        .when(WindowContext.shown(root))
                        .map(can -> !can));
    }

    /** What would be taken back, and what would be made again. */
    private void showEdits() {
        Command.UNDO.describe(
                undo, named(desk.session().history().undoneProperty().get()), desk.words());
        Command.REDO.describe(
                redo, named(desk.session().history().redoneProperty().get()), desk.words());
    }

    private String named(Optional<Sentence> edit) {
        return edit.map(sentence -> sentence.text(desk.locale())).orElse("");
    }

    /** The bundled experiments by their titles, a line between groups. */
    private Menu examples() {
        Menu examples = new Menu(desk.words().getString("examples"));
        for (List<String> group : BundledExperiments.groups()) {
            if (!examples.getItems().isEmpty()) {
                examples.getItems().add(new SeparatorMenuItem());
            }
            for (String name : group) {
                MenuItem item = new MenuItem(desk.words().getString("example." + name));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> files.openBundled(name));
                examples.getItems().add(item);
            }
        }
        return examples;
    }

    private MenuItem item(Command command) {
        return command.item(desk, () -> commands.run(command));
    }

    private void bindMoves() {
        command(start, Command.START);
        command(epochBack, Command.EPOCH_BACK);
        command(batchBack, Command.BATCH_BACK);
        command(stepBack, Command.STEP_BACK);
        command(play, Command.PLAY);
        command(step, Command.STEP);
        command(batch, Command.BATCH);
        command(epoch, Command.EPOCH);
        command(end, Command.END);
        desk.player().playingProperty().when(WindowContext.shown(root)).subscribe((before, now) -> showPlaying(now));
        showPlaying(desk.player().playingProperty().get());
        speed.setValue(log2(desk.player().speedProperty().get()));
        speed.valueProperty().subscribe((before, now) -> {
            double factor = Math.pow(2, now.doubleValue())
                    / desk.player().speedProperty().get();
            desk.player().faster(factor);
            speedTip();
        });
        desk.player().speedProperty().when(WindowContext.shown(root)).subscribe((before, now) -> {
            speed.setValue(log2(now.doubleValue()));
            speedTip();
        });
        speedTip();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private void speedTip() {
        WindowWords words = desk.words();
        String text = words.of(
                "speed.tip", words.numbers().plain(desk.player().speedProperty().get(), 1));
        Tip.set(speed, text);
        speed.setAccessibleText(text);
    }

    private void showPlaying(boolean playing) {
        playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        (playing ? Command.PAUSE : Command.PLAY).describe(play, desk.words());
    }

    private void bindPast() {
        command(past, Command.TO_PRESENT);
        desk.debugger().behindProperty().when(WindowContext.shown(root)).subscribe((before, now) -> showPast());
        showPast();
    }

    private void bindLook() {
        command(theme, Command.THEME);
        command(language, Command.LANGUAGE);
        command(keys, Command.KEYS);
        desk.look().when(WindowContext.shown(root)).subscribe((before, now) -> showNextTheme(now));
        showNextTheme(desk.look().getValue());
        language.setText(desk.words().getString("language.other"));
    }

    private void showNextTheme(Style look) {
        Theme next = look.theme().next();
        themeIcon.setIconLiteral(next.dark() ? "fth-moon" : "fth-sun");
        Command.THEME.describe(theme, next.title(look.words()), desk.words());
    }

    /** Beside where we stand, by how much that is the past of the run. */
    private void showPast() {
        long behind = desk.debugger().behindProperty().get();
        Visible.set(
                past,
                behind > 0
                        && !desk.session().blankProperty().get()
                        && !desk.starting().get());
        past.setText(desk.words().of("past", behind));
    }

    private void showWhere(View view) {
        Moment moment = view.cursor().moment();
        Plan plan = view.current().plan();
        String text = desk.words()
                .of(
                        "where",
                        PassNames.of(
                                plan, moment.epoch(), desk.look().getValue().words()),
                        moment.batch() + 1,
                        moment.step() + 1,
                        plan.steps(moment.epoch(), moment.batch()));
        boolean waits = desk.session().busyProperty().get()
                && desk.session().runningProperty().get().isEmpty();
        where.setText(waits ? desk.words().getString("where.busy") : text);
        where.setAccessibleText(where.getText());
    }

    /** What it is called, and where it is saved. */
    private void showTitle() {
        titleEditor.show();
        Path path = files.fileProperty().get();
        boolean unsaved = desk.session().history().unsavedProperty().get();
        String name = path != null
                ? String.valueOf(path.getFileName())
                : unsaved ? desk.words().getString("file.none") : "";
        file.setText((unsaved ? "\u2022 " : "") + name);
        Tip.set(file, path == null ? name : path.toString());
        Visible.set(file, !desk.starting().get());
    }

    void editTitle() {
        titleEditor.edit();
    }
}
