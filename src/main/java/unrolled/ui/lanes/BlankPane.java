package unrolled.ui.lanes;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** Lies over the pictures while nothing of the experiment can be run: they would be of another one. */
public final class BlankPane extends VBox {
    public BlankPane(WindowContext desk) {
        setId("blank");
        getStyleClass().add("blank");
        Label title = new Label(desk.words().getString("blank.title"));
        title.getStyleClass().add("blank-title");
        Label what = new Label(desk.words().getString("blank.what"));
        what.getStyleClass().add("hint");
        for (Label label : new Label[] {title, what}) {
            label.setWrapText(true);
            label.setMaxWidth(460);
        }
        getChildren().addAll(title, what);
        desk.session().blankProperty().when(WindowContext.shown(this)).subscribe(this::show);
        show(desk.session().blankProperty().get());
    }

    private void show(boolean blank) {
        Visible.set(this, blank);
    }
}
