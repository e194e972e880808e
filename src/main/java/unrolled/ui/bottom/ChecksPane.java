package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.analysis.check.Diagnosis;
import unrolled.analysis.check.Finding;
import unrolled.analysis.check.Passed;
import unrolled.analysis.check.Symptom;
import unrolled.ui.base.WindowContext;

/** What is wrong here: what the checks have found, each with its place and a mend, and below what they have not found. */
final class ChecksPane extends BorderPane {
    private final WindowContext desk;
    private final Label look = new Label();
    private final Label know = new Label();
    private final VBox rows = new VBox();
    private final FlowPane passed = new FlowPane();
    private final Label unasked = new Label();
    private final ScrollPane scroll = new ScrollPane();
    /** What the lines say. */
    private Optional<Diagnosis> written = Optional.empty();

    ChecksPane(WindowContext desk) {
        this.desk = desk;
        setId("checksPane");
        getStyleClass().add("checks");
        Label title = new Label(desk.words().getString("checks.title"));
        title.getStyleClass().add("title");
        look.setId("checksLook");
        look.getStyleClass().add("warning");
        know.setId("checksKnow");
        know.getStyleClass().add("hint");
        HBox head = new HBox(title, look, know);
        head.getStyleClass().add("checks-head");
        rows.setId("findings");
        passed.setId("checksPassed");
        passed.getStyleClass().add("passed");
        unasked.setId("checksUnasked");
        unasked.getStyleClass().addAll("hint", "unasked");
        unasked.setWrapText(true);
        scroll.setContent(new VBox(rows, passed, unasked));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.findings().property().when(shown).subscribe(this::show);
        desk.session().busyProperty().when(shown).subscribe((before, now) -> tell());
        desk.pointing().finding().when(shown).subscribe(this::choose);
    }

    /** Marks the finding that was chosen in the lanes, and brings it into sight. */
    private void choose(Number number) {
        int chosen = number.intValue();
        for (int n = 0; n < rows.getChildren().size(); n++) {
            ((FindingRow) rows.getChildren().get(n)).choose(n + 1 == chosen);
        }
        if (chosen > 0 && chosen <= rows.getChildren().size()) {
            layout();
            Node row = rows.getChildren().get(chosen - 1);
            double room = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(room <= 0 ? 0 : Math.min(1, row.getBoundsInParent().getMinY() / room));
        }
    }

    private Optional<Diagnosis> now() {
        return desk.findings().property().get();
    }

    private void show(Optional<Diagnosis> found) {
        if (!written.equals(found)) {
            if (written.isPresent()) {
                desk.pointing().finding().set(0);
            }
            written = found;
            write(found);
        }
        tell();
    }

    private void write(Optional<Diagnosis> found) {
        List<Node> lines = new ArrayList<>();
        List<Finding> toLookAt = found.map(Diagnosis::toLookAt).orElse(List.of());
        for (Finding finding : toLookAt) {
            lines.add(new FindingRow(finding, lines.size() + 1, desk));
        }
        found.map(Diagnosis::toKnow).orElse(List.of()).forEach(finding -> lines.add(new FindingRow(finding, 0, desk)));
        rows.getChildren().setAll(lines);
        List<Passed> sound = found.map(Diagnosis::passed).orElse(List.of());
        passed.getChildren().clear();
        if (!sound.isEmpty()) {
            passed.getChildren().add(new Label(text("checks.passed")));
            sound.forEach(check -> passed.getChildren().add(new PassedCheck(check, desk.locale())));
        }
        unasked.setText(found.filter(some -> !some.isSilent())
                .map(Diagnosis::unasked)
                .filter(some -> !some.isEmpty())
                .map(this::unasked)
                .orElse(""));
    }

    private String unasked(List<Symptom> symptoms) {
        String names = symptoms.stream()
                .map(symptom -> symptom.called().text(desk.locale()))
                .collect(Collectors.joining(" \u00b7 "));
        return desk.words().of("checks.notAsked", names);
    }

    /** Says how many there are, and whether that is still so. */
    private void tell() {
        int toLookAt = now().map(found -> found.toLookAt().size()).orElse(0);
        int toKnow = now().map(found -> found.toKnow().size()).orElse(0);
        boolean looked = now().filter(found -> !found.isSilent()).isPresent();
        look.setText(toLookAt > 0 ? desk.words().of("checks.look", toLookAt) : "");
        boolean busy = desk.session().busyProperty().get();
        if (!looked) {
            know.setText(text(busy || now().isEmpty() ? "checks.waiting" : "checks.unasked"));
        } else if (busy) {
            know.setText(text("checks.busy"));
        } else {
            String nothing = toLookAt > 0 ? "" : text("checks.nothing");
            know.setText(toKnow > 0 ? joined(nothing, desk.words().of("checks.know", toKnow)) : nothing);
        }
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one + " \u00b7 " + other;
    }

    private String text(String key) {
        return desk.words().getString(key);
    }
}
