package unrolled.ui;

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
import unrolled.diagram.Look;
import unrolled.diagram.RunNames;
import unrolled.experiment.RunChoice;
import unrolled.run.Plan;

/** One run in the list: its letter, its name and what it does; the chosen one holds the editor. */
final class RunCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Desk desk;
    private final RunChoice run;

    /** @param editor shown inside, or null */
    RunCard(Desk desk, RunChoice run, int index, Node editor) {
        this.desk = desk;
        this.run = run;
        getStyleClass().add("card");
        setId("run" + run.id());
        getChildren().add(head(index));
        pseudoClassStateChanged(CHOSEN, editor != null);
        if (editor != null) {
            getChildren().add(editor);
        }
    }

    private HBox head(int index) {
        Look look = desk.look().getValue();
        Label badge = new Label(run.id());
        badge.getStyleClass().add("badge");
        badge.setStyle("-fx-background-color: " + look.theme().run(index).hex() + "; -fx-text-fill: "
                + look.theme().onBadge().hex() + ";");
        Label name = label(RunNames.title(run, look.words()), "card-title");
        int used = run.used(desk.session().experiment().data().sampleCount());
        Plan plan = new Plan(used, run.batchSize(), run.epochs(), 1);
        VBox text = new VBox(name, label(RunNames.subtitle(run, plan, look.words()), "hint"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(badge, text);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.TOP_LEFT);
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        head.setAccessibleText(run.id() + ": " + name.getText());
        head.setOnMouseClicked(event -> choose());
        head.setOnKeyPressed(this::pressed);
        return head;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        desk.session().goTo(desk.session().view().cursor().inRun(run.id()));
    }
}
