package unrolled.ui.bottom;

import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import unrolled.analysis.check.Diagnosis;
import unrolled.ui.base.WindowContext;

/** How many findings are to be looked at, beside the name of the checks; its place is kept where there are none. */
final class FindingCount {
    private FindingCount() {}

    static void on(ToggleButton button, WindowContext desk) {
        Label count = new Label();
        count.setId("findingCount");
        count.getStyleClass().add("finding-count");
        count.setMinWidth(Label.USE_PREF_SIZE);
        button.setGraphic(count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        desk.findings().property().when(WindowContext.shown(button)).subscribe(found -> show(found, count));
    }

    private static void show(Optional<Diagnosis> found, Label count) {
        int look = found.map(diagnosis -> diagnosis.toLookAt().size()).orElse(0);
        count.setText(String.valueOf(look));
        count.setVisible(look > 0);
    }
}
