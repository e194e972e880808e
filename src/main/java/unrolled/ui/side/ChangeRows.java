package unrolled.ui.side;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.diagram.base.ChangeNames;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Plan;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** What is changed in a branch, one change a row, each of which can be taken back alone. */
final class ChangeRows extends VBox {
    private static final int MOST = 20;

    private final WindowContext desk;

    ChangeRows(WindowContext desk) {
        this.desk = desk;
        getStyleClass().add("changes");
    }

    void show(RunChoice run) {
        Experiment experiment = desk.session().experiment();
        if (run.whatIf().changes().isEmpty() || !RunCard.hasPlan(desk, run)) {
            getChildren().clear();
            Visible.set(this, false);
            return;
        }
        Plan plan = Plan.of(run, desk.samples(run), 1);
        ChangeNames names = new ChangeNames(
                plan,
                LayerNames.of(experiment.model(run)),
                desk.look().getValue().words());
        getChildren()
                .setAll(run.whatIf().changes().stream()
                        .limit(MOST)
                        .map(change -> row(run.id(), change, names.whole(change)))
                        .toList());
        Visible.set(this, !getChildren().isEmpty());
    }

    private HBox row(String run, Change change, String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button back = new Button(null, new FontIcon("fth-x"));
        back.getStyleClass().add("small");
        String name = desk.words().getString("changes.takeBack");
        back.setAccessibleText(name + ": " + text);
        Tip.set(back, name);
        back.setOnAction(event -> desk.edit(e -> e.withRun(run, r -> r.without(change))));
        HBox row = new HBox(label, back);
        row.getStyleClass().add("row");
        return row;
    }
}
