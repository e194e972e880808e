package unrolled.ui.lanes;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.session.Panel;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;

/** The place of the numbers at the right of the lanes: where they are folded, a handle that brings them back. */
final class NumbersSide extends StackPane {
    private static final double WIDTH = 322;
    private static final double HANDLE = 30;

    private final Region numbers;
    private final Button fold;
    private final Button handle = new Button();

    NumbersSide(WindowContext desk, Region numbers) {
        this.numbers = numbers;
        fold = new IconButton(Command.NUMBERS, "fth-chevron-right", desk.words(), () -> toggle(desk));
        fold.getStyleClass().add("fold");
        StackPane.setAlignment(fold, Pos.TOP_RIGHT);
        Label name = new Label(desk.words().getString("numbers.title"));
        name.setRotate(-90);
        VBox sign = new VBox(new FontIcon("fth-chevron-left"), new Group(name));
        sign.getStyleClass().add("side-sign");
        handle.setGraphic(sign);
        handle.setId("numbersHandle");
        handle.getStyleClass().addAll("side-handle", "numbers-handle");
        handle.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Command.NUMBERS.describe(handle, desk.words());
        handle.setOnAction(event -> toggle(desk));
        setMinHeight(0);
        lay(desk.settings().foldedProperty(Panel.NUMBERS).get());
        desk.settings()
                .foldedProperty(Panel.NUMBERS)
                .when(WindowContext.shown(this))
                .subscribe((before, now) -> lay(now));
    }

    private static void toggle(WindowContext desk) {
        desk.settings().fold(Panel.NUMBERS);
    }

    private void lay(boolean folded) {
        double width = folded ? HANDLE : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        if (folded) {
            getChildren().setAll(handle);
        } else {
            getChildren().setAll(numbers, fold);
        }
    }
}
