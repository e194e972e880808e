package unrolled.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import unrolled.experiment.Problem;
import unrolled.session.Running;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.RunningWords;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** The card over the pictures that says how far a long computation is, and stops it or lets it go on. */
public final class RunningController {
    private final WindowContext desk;
    private final Commands commands;

    @FXML
    private HBox root;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label text;

    @FXML
    private Button stop;

    @FXML
    private Button resume;

    RunningController(WindowContext desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        Command.STOP.describe(stop, desk.words());
        desk.session().runningProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        desk.session().stoppedProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        desk.session().tooLargeProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        show();
    }

    @FXML
    private void stop() {
        commands.run(Command.STOP);
    }

    @FXML
    private void resume() {
        desk.session().resume();
    }

    private void show() {
        Optional<Running> running = desk.session().runningProperty().get();
        boolean stopped = desk.session().stoppedProperty().get();
        running.ifPresent(how -> {
            bar.setProgress(how.share());
            text.setText(RunningWords.ofComputation(how, desk.words()));
        });
        if (stopped) {
            List<Problem> tooLarge = desk.session().tooLargeProperty().get();
            text.setText(tooLarge.stream()
                    .findFirst()
                    .map(problem -> problem.text(desk.locale()))
                    .orElse(desk.words().getString("running.stopped")));
            resume.setText(desk.words().getString(tooLarge.isEmpty() ? "running.resume" : "running.anyway"));
        }
        Visible.set(bar, running.isPresent());
        Visible.set(stop, running.isPresent());
        Visible.set(resume, stopped);
        Visible.set(root, running.isPresent() || stopped);
    }
}
