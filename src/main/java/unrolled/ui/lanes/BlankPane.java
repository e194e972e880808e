package unrolled.ui.lanes;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;

/** Lies over the pictures while nothing of the experiment could be run: they would be of another one. */
public final class BlankPane extends VBox {
    private final WindowContext desk;
    private final Label title = new Label();
    private final Label what = new Label();

    public BlankPane(WindowContext desk) {
        this.desk = desk;
        setId("blank");
        getStyleClass().add("blank");
        title.getStyleClass().add("blank-title");
        what.getStyleClass().add("hint");
        for (Label label : new Label[] {title, what}) {
            label.setWrapText(true);
            label.setMaxWidth(460);
        }
        getChildren().addAll(title, what);
        desk.session().blankProperty().when(WindowContext.shown(this)).subscribe((before, now) -> show());
        desk.session().failureProperty().when(WindowContext.shown(this)).subscribe((before, now) -> show());
        show();
    }

    private void show() {
        boolean failed = desk.session().failureProperty().get().isPresent();
        title.setText(desk.words().getString(failed ? "blank.failed.title" : "blank.title"));
        what.setText(desk.words().getString(failed ? "blank.failed.what" : "blank.what"));
        Visible.set(this, desk.session().blankProperty().get());
    }
}
