package unrolled.ui.bottom;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import unrolled.analysis.check.Passed;

/** A check that found nothing: what it is called, between which values it saw what, and in what part, where not in all. */
final class PassedCheck extends HBox {
    PassedCheck(Passed passed, Locale locale) {
        getStyleClass().add("passed-check");
        Label tick = new Label("\u2713");
        tick.getStyleClass().add("tick");
        getChildren().addAll(tick, new Label(passed.symptom().called().text(locale)));
        passed.measured().ifPresent(measured -> add(measured.text(locale), "measured"));
        String parts = passed.parts().stream().map(part -> part.text(locale)).collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            add("(" + parts + ")", "hint");
        }
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }
}
