package unrolled.ui.window;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The cards that lie over the legend of the pictures and say what happens: they push nothing away when they come. What went
 * wrong lies over what was answered; above stands how far a computation is, with its button on the other side.
 */
final class Shelf extends VBox {
    Shelf() {
        getStyleClass().add("shelf");
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(0);
    }

    /** Lays out the cards, of which some may not be seen now. */
    void fill(Node running, Node notice, Label... answers) {
        VBox answered = answers(answers);
        StackPane sayings = new StackPane(answered, notice);
        sayings.managedProperty().bind(notice.managedProperty().or(answered.managedProperty()));
        sayings.setAlignment(Pos.BOTTOM_LEFT);
        sayings.setPickOnBounds(false);
        getChildren().setAll(running, sayings);
    }

    /** One card for all that is answered, as long as something is. */
    private static VBox answers(Label... answers) {
        VBox card = new VBox(answers);
        card.getStyleClass().addAll("toast", "answers");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        BooleanExpression any = Arrays.stream(answers)
                .map(label -> (BooleanExpression) label.textProperty().isNotEmpty())
                .reduce(Bindings::or)
                .orElseThrow();
        for (Label label : answers) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        card.visibleProperty().bind(any);
        card.managedProperty().bind(any);
        return card;
    }
}
