package unrolled.ui.side;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.diagram.base.ChangeNames;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.SeriesCut;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.run.plan.Plan;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** One run in the list: its letter, its name and what it does; the chosen one holds the editor. */
public final class RunCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final WindowContext desk;
    private final Consumer<String> choose;
    private RunChoice run;
    private HBox head;
    private Label what;

    /** @param choose is told the run when somebody chooses it */
    RunCard(WindowContext desk, RunChoice run, Consumer<String> choose) {
        this.desk = desk;
        this.choose = choose;
        getStyleClass().add("card");
        setId(id(run));
        tell(run);
        getChildren().add(head);
    }

    private void tell(RunChoice told) {
        run = told;
        what = label("", "hint");
        head = head();
    }

    /** Tells the run as it has become; what it holds stays where it is. */
    void show(RunChoice changed) {
        tell(changed);
        getChildren().set(0, head);
    }

    /** Under which id the card of a run is found. */
    static String id(RunChoice run) {
        return "run" + run.id();
    }

    /** Becomes the card of the chosen run, with the editor inside, which lists the changes of a branch itself. */
    void hold(Node editor) {
        boolean wrong =
                desk.session().checkedProperty().get().obstacle(run.id()).isPresent();
        boolean listed = wrong || !run.whatIf().changes().isEmpty(); // the editor says it
        Visible.set(what, !listed);
        pseudoClassStateChanged(CHOSEN, true);
        if (!getChildren().contains(editor)) {
            getChildren().add(editor);
        }
    }

    void focus() {
        head.requestFocus();
    }

    private HBox head() {
        Style look = desk.look().getValue();
        Label badge = new Label(run.id());
        badge.getStyleClass().add("badge");
        badge.setStyle("-fx-background-color: " + look.theme().run(run.id()).hex() + "; -fx-text-fill: "
                + look.theme().onBadge().hex() + ";");
        Label name = label(RunNames.title(run, look.words()), "card-title");
        say(look.words());
        VBox text = new VBox(name, what);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(badge, text);
        row.getStyleClass().add("card-head");
        row.setAlignment(Pos.TOP_LEFT);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        row.setAccessibleText(run.id() + ": " + name.getText());
        row.setOnMousePressed(event -> {
            choose.accept(run.id());
            event.consume();
        });
        row.setOnKeyPressed(this::pressed);
        return row;
    }

    /** What is wrong with the run, if it is, or what it waits for; else what it does. */
    private void say(Words words) {
        Optional<Problem> wrong = desk.session().checkedProperty().get().obstacle(run.id());
        if (wrong.isPresent()) {
            what.setText(wrong.get().text(desk.locale()));
            what.getStyleClass().add("problem");
        } else if (hasPlan(desk, run)) {
            int steps = run.layout().steps(desk.session().experiment().data(run));
            what.setText(what(Plan.of(run, desk.samples(run), steps), words));
        }
    }

    /** Whether a run can be laid out in passes and batches. */
    static boolean hasPlan(WindowContext desk, RunChoice run) {
        CheckedExperiment checked = desk.session().checkedProperty().get();
        return checked.problem("").isEmpty() && checked.problem(run.id()).isEmpty();
    }

    /** What is otherwise in a branch, or what the run does. */
    private String what(Plan plan, Words words) {
        Experiment experiment = desk.session().experiment();
        return new ChangeNames(plan, LayerNames.of(experiment.model(run)), words)
                .note(run, run.whatIf().of().flatMap(experiment::run))
                .orElseGet(() -> RunNames.subtitle(run, plan, Optional.of(SeriesCut.of(experiment.data(run))), words));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose.accept(run.id());
            event.consume();
        }
    }
}
