package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.figure.Subject;
import unrolled.ui.canvas.FigureView;

/** One run in the picture of the order: its tape as it is, what can be done with one click, and the tape that this leads to. */
final class OrderRow extends HBox {
    /** How wide the buttons are, with the space at both sides. */
    static final double BETWEEN = 176;

    private final FigureView before = new FigureView();
    private final FigureView after = new FigureView();
    private final Label note = new Label();
    private final VBox doing = new VBox(4);
    private final List<Choice> choices = new ArrayList<>();
    private final String run;
    private final Asked asked;
    private boolean pointing;
    private final Button compare = new Button();
    private final Label comparing = new Label();

    /** What somebody wants of a remedy. */
    interface Asked {
        void mend(OrderPictures.Offer offer);

        /** A copy of the run with the remedy, beside the run as it is. */
        void compare(OrderPictures.Offer offer);

        /** Points at a remedy, or no longer at any. */
        void point(Optional<OrderPictures.Offer> offer);
    }

    OrderRow(String run, Asked asked, Consumer<Subject> shown) {
        this.run = run;
        this.asked = asked;
        compare.setId("compare" + run);
        compare.setMaxWidth(Double.MAX_VALUE);
        compare.setOnAction(event -> asked.compare(choices.get(0).offer));
        comparing.setWrapText(true);
        comparing.getStyleClass().add("order-price");
        before.setId("orderBefore" + run);
        after.setId("orderAfter" + run);
        getStyleClass().add("order-row");
        before.setOnSubject(shown);
        note.setWrapText(true);
        note.getStyleClass().add("order-note");
        doing.setAlignment(Pos.TOP_CENTER);
        doing.getStyleClass().add("order-doing");
        doing.setMinWidth(BETWEEN);
        doing.setMaxWidth(BETWEEN);
        after.setFocusTraversable(false);
    }

    /** A button with its price. */
    private final class Choice {
        private final Button button = new Button();
        private final Label price = new Label();
        private OrderPictures.Offer offer;

        Choice(int number) {
            button.setId("remedy" + run + number);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMnemonicParsing(false);
            price.setWrapText(true);
            price.getStyleClass().add("order-price");
            if (number == 0) {
                button.getStyleClass().add("accent");
            }
            button.hoverProperty().subscribe((was, is) -> point());
            button.focusedProperty().subscribe((was, is) -> point());
            button.setOnAction(event -> asked.mend(offer));
            doing.getChildren().addAll(button, price);
        }

        void show(OrderPictures.Offer shown) {
            offer = shown;
            button.setText(shown.button());
            button.setAccessibleHelp(shown.price());
            price.setText(shown.price());
        }

        boolean isPointedAt() {
            return button.isHover() || button.isFocused();
        }
    }

    void show(OrderPictures.Row shown) {
        shown.before().ifPresent(before::setFigure);
        note.setText(shown.note());
        if (choices.size() != shown.offers().size()) {
            doing.getChildren().clear();
            choices.clear();
            for (int number = 0; number < shown.offers().size(); number++) {
                choices.add(new Choice(number));
            }
            doing.getChildren().addAll(compare, comparing);
        }
        compare.setText(shown.compare());
        comparing.setText(shown.comparing());
        for (int number = 0; number < choices.size(); number++) {
            choices.get(number).show(shown.offers().get(number));
        }
        boolean offers = !choices.isEmpty();
        List<Node> parts = shown.before().isEmpty()
                ? List.of(note)
                : offers ? List.of(before, doing, after) : List.of(before, note);
        if (!getChildren().equals(parts)) {
            getChildren().setAll(parts);
        }
        point();
    }

    /** Says which remedy is pointed at here, or that none is any longer; another row may have one. */
    private void tell(Choice choice) {
        if (choice.isPointedAt() || pointing) {
            pointing = choice.isPointedAt();
            asked.point(pointing ? Optional.of(choice.offer) : Optional.empty());
        }
    }

    /** Shows what the button leads to that is pointed at, or else the first one. */
    private void point() {
        if (choices.isEmpty()) {
            return;
        }
        Choice pointed = choices.stream()
                .filter(choice -> choice.button.isHover())
                .findFirst()
                .or(() -> choices.stream().filter(Choice::isPointedAt).findFirst())
                .orElse(choices.get(0));
        after.setFigure(pointed.isPointedAt() ? pointed.offer.pointed() : pointed.offer.after());
        tell(pointed);
    }
}
