package unrolled.ui.bottom;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unrolled.analysis.chain.Link;
import unrolled.analysis.check.Finding;
import unrolled.experiment.Problem.Remedy;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** One finding: its mark, what it is called, the sentence, the place to go to, and what mends it. */
final class FindingRow extends VBox {
    private static final double NAME = 148;
    private static final double PLACE = 150;
    /** In a wide row the place has one line. */
    private static final double WIDE_PLACE = 290;

    private static final double WIDE = 1050;
    private static final double MEND = 170;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final WindowContext desk;

    /** @param number which of those that are to be looked at it is, from 1 */
    FindingRow(Finding finding, int number, WindowContext desk) {
        this.desk = desk;
        getStyleClass().add("finding");
        Label name = wrapped(finding.symptom().called().text(desk.locale()));
        name.getStyleClass().add("name");
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        Label sentence = wrapped(finding.sentence().text(desk.locale()));
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        StackPane place = cell(PLACE, Pos.CENTER_LEFT);
        place.minWidthProperty()
                .bind(Bindings.when(widthProperty().greaterThan(WIDE))
                        .then(WIDE_PLACE)
                        .otherwise(PLACE));
        place.maxWidthProperty().bind(place.minWidthProperty());
        finding.place()
                .map(cursor -> new PlaceLink(cursor, desk))
                .filter(PlaceLink::isThere)
                .map(link -> link.link(named(finding, link), finding.symptom().isOfBorder()))
                .ifPresent(place.getChildren()::add);
        StackPane mend = cell(MEND, Pos.CENTER_RIGHT);
        finding.mends().stream().findFirst().map(this::button).ifPresent(mend.getChildren()::add);
        FindingMark mark = finding.isToLookAt() ? FindingMark.look(number) : FindingMark.know();
        HBox line = new HBox(mark, name, sentence, place, mend);
        line.getStyleClass().add("finding-line");
        getChildren().add(line);
        if (!finding.chain().isEmpty()) {
            getChildren().add(chain(finding));
        }
    }

    /** The place; of many the first, and how many there are. */
    private String named(Finding finding, PlaceLink link) {
        return finding.count()
                .map(count -> desk.words().of("checks.first", link.run(), count.text(desk.locale()), link.batch()))
                .orElse(link.name());
    }

    private static StackPane cell(double width, Pos alignment) {
        StackPane cell = new StackPane();
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        cell.setAlignment(alignment);
        return cell;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        Tip.set(label, text);
        return label;
    }

    /** Link by link back to what began it; the batch is said where it is another one. */
    private FlowPane chain(Finding finding) {
        FlowPane chain = new FlowPane();
        chain.getStyleClass().add("chain");
        String before = "";
        for (Link link : finding.chain()) {
            PlaceLink there = new PlaceLink(link.place(), desk);
            if (there.isThere()) {
                HBox part = new HBox();
                if (!before.isEmpty()) {
                    part.getChildren().add(new Label("\u2190"));
                }
                if (!before.equals(there.batch())) {
                    before = there.batch();
                    part.getChildren().add(new Label(before + ":"));
                }
                part.getChildren().add(there.link(link.said().text(desk.locale()), false));
                chain.getChildren().add(part);
            }
        }
        return chain;
    }

    /** Shows whether it is the one that was asked for in the lanes. */
    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private Button button(Remedy mend) {
        Button button = new Button(mend.text(desk.locale()));
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.setMinHeight(USE_PREF_SIZE);
        Tip.set(button, mend.text(desk.locale()));
        button.setOnAction(event -> FindingActions.mend(mend, desk).does().run());
        return button;
    }
}
