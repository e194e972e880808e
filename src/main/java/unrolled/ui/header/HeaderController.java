package unrolled.ui.header;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Restraint;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;
import unrolled.ui.start.Recents;
import unrolled.ui.start.RecentsMenu;

/** The head of the window: what is open, the moves, where we stand, and how it looks. */
public final class HeaderController {
    private final WindowContext desk;
    private final FileActions files;
    private final Commands commands;
    private final Optional<Recents> recents;

    private static final PseudoClass RESTRAINED = PseudoClass.getPseudoClass("restrained");

    /** In narrower windows the moves stand in a line of their own. */
    private static final double ONE_LINE = 1260;

    private static final double LOW = 54 + 1; // a line, and the border below it
    private static final double HIGH = LOW + 48;

    /** Behind the name, the files and a space that grows. */
    private static final int WALK_PLACE = 3;

    @FXML
    private VBox root;

    @FXML
    private HBox line;

    @FXML
    private HBox walk;

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
    private MenuButton tempo;

    @FXML
    private Slider speed;

    @FXML
    private Button where;

    @FXML
    private Label pass;

    @FXML
    private Label moment;

    @FXML
    private TextField momentField;

    private WhereSign whereSign;

    private MomentField goTo;

    @FXML
    private Button past;

    @FXML
    private MenuButton theme;

    @FXML
    private MenuButton history;

    private HistoryMenu historyMenu;

    private OpenMenu opening;

    private SpeedControl speeds;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button language;

    @FXML
    private Button keys;

    /** @param recents what was open lately; empty if that is not kept */
    public HeaderController(WindowContext desk, FileActions files, Commands commands, Optional<Recents> recents) {
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
        whereSign = new WhereSign(desk, new WhereSign.Lines(where, pass, moment), past);
        goTo = new MomentField(desk, where, momentField, commands);
        command(past, Command.TO_PRESENT);
        bindLook();
        ObservableValue<Boolean> shown = WindowContext.shown(root);
        desk.session().experimentProperty().when(shown).subscribe((before, now) -> showTitle());
        desk.session().history().unsavedProperty().when(shown).subscribe((before, now) -> showTitle());
        files.fileProperty().when(shown).subscribe((before, now) -> showTitle());
        desk.session().blankProperty().when(shown).subscribe((before, now) -> showBlank());
        desk.starting().when(shown).subscribe((before, now) -> {
            showBlank();
            showTitle();
        });
        showTitle();
        showBlank();
    }

    /** How high it is in a window of a width. */
    public static double height(double width) {
        return isOneLine(width) ? LOW : HIGH;
    }

    private static boolean isOneLine(double width) {
        return width >= ONE_LINE;
    }

    /** All in one line, or in a narrow window the moves under the rest: where anything stands follows from the width alone. */
    public void arrange(double width) {
        boolean one = isOneLine(width);
        if (one != line.getChildren().contains(walk)) {
            root.getChildren().remove(walk);
            line.getChildren().remove(walk);
            (one ? line : root).getChildren().add(one ? WALK_PLACE : 1, walk);
        }
    }

    public void showHistory() {
        historyMenu.show();
    }

    /** Nobody can go anywhere while nothing of the experiment can be run, nor stands anywhere. */
    private void showBlank() {
        boolean blank = desk.session().blankProperty().get();
        boolean starting = desk.starting().get();
        moves.setDisable(blank);
        List.of(moves, save, undo, redo, history).forEach(control -> control.setVisible(!starting));
        whereSign.show();
        if (blank) {
            desk.player().pause();
        }
    }

    private void command(Button button, Command command) {
        command.describe(button, desk.words());
        button.setOnAction(event -> commands.run(command));
        desk.lesson().when(WindowContext.shown(root)).subscribe((before, now) -> restrain(button, command));
        restrain(button, command);
    }

    /** What a lesson does not let somebody do is grey, and says why. */
    private void restrain(Button button, Command command) {
        Optional<String> reason = Restraint.of(command, desk);
        boolean was = button.getPseudoClassStates().contains(RESTRAINED);
        button.pseudoClassStateChanged(RESTRAINED, reason.isPresent());
        if (reason.isPresent()) {
            String why = reason.get();
            button.setAccessibleText(command.label(desk.words()) + ". " + why);
            Tip.set(button, why);
        } else if (was) {
            command.describe(button, desk.words());
        }
    }

    private void bindFiles() {
        opening = new OpenMenu(desk, files, commands);
        opening.fill(open, recents);
        command(save, Command.SAVE);
        command(undo, Command.UNDO);
        command(redo, Command.REDO);
        new EditButtons(desk, undo, redo);
        historyMenu = new HistoryMenu(desk, history);
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
        speeds = new SpeedControl(desk, tempo, speed);
    }

    private void showPlaying(boolean playing) {
        playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        (playing ? Command.PAUSE : Command.PLAY).describe(play, desk.words());
    }

    private void bindLook() {
        new ThemeMenu(desk, theme, themeIcon);
        command(language, Command.LANGUAGE);
        command(keys, Command.KEYS);
        language.setText(desk.words().getString("language.other"));
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
        file.setVisible(!desk.starting().get());
    }

    /** Lets somebody rename the place that is chosen among those to go to; whether one is. */
    public boolean renamePlace() {
        return goTo.rename();
    }

    /** What can be opened, what was edited, by what it is played, and the themes, as actions. */
    public List<Entry> actions() {
        List<Entry> all = new ArrayList<>(opening.entries(recents));
        recents.ifPresent(known -> all.addAll(RecentsMenu.forgetting(known)));
        all.add(new Submenu("tempo", Names.of("speed.unit"), speeds.entries()));
        all.add(LookActions.themes(desk));
        return all;
    }

    /** To each of the edits. */
    public List<Entry> edits() {
        return historyMenu.entries();
    }

    public void goTo() {
        goTo.edit();
    }

    public void editTitle() {
        titleEditor.edit();
    }
}
