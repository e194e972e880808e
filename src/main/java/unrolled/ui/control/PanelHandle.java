package unrolled.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;

/** What is left of a panel that is folded away: an upright name with an icon, which brings the panel back. */
public final class PanelHandle extends Button {
    /** @param command says what the handle does, and by which key that is done, too */
    public PanelHandle(Command command, String icon, String name, WindowContext desk, Runnable unfold) {
        Label upright = new Label(name);
        upright.setRotate(-90);
        VBox sign = new VBox(new FontIcon(icon), new Group(upright));
        sign.getStyleClass().add("side-sign");
        setGraphic(sign);
        getStyleClass().add("side-handle");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        command.describe(this, desk.words());
        setOnAction(event -> unfold.run());
    }

    /** The button in the corner of a panel that folds it to its handle. */
    public static Button folding(Command command, String icon, WindowContext desk, Runnable fold) {
        Button button = new IconButton(command, icon, desk.words(), fold);
        button.getStyleClass().add("fold");
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }
}
