package unrolled.ui.bottom;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.analysis.check.Finding;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.experiment.Problem.Remedy;
import unrolled.run.Trace;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** One finding: its mark, what it is called, the sentence, the place to go to, and what mends it. */
final class FindingRow extends HBox {
    private static final double NAME = 148;
    private static final double PLACE = 140;
    private static final double MEND = 190;

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
        finding.place().flatMap(this::link).ifPresent(place.getChildren()::add);
        StackPane mend = cell(MEND, Pos.CENTER_RIGHT);
        finding.mends().stream().findFirst().map(this::button).ifPresent(mend.getChildren()::add);
        FindingMark mark = finding.isToLookAt() ? FindingMark.look(number) : FindingMark.know();
        getChildren().addAll(mark, name, sentence, place, mend);
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

    /** Leads to the place, if its run is there. */
    private Optional<Hyperlink> link(Cursor place) {
        View view = desk.session().view();
        Trace trace = view.trace(place.run());
        if (!trace.run().id().equals(place.run()) || !trace.plan().has(place.moment())) {
            return Optional.empty();
        }
        Words words = desk.look().getValue().words();
        String pass = PassNames.of(trace.plan(), place.moment().epoch(), words);
        String text = words.of("checks.place", place.run(), pass, place.moment().batch() + 1);
        Hyperlink link = new Hyperlink(text);
        link.setMnemonicParsing(false);
        link.setAccessibleText(desk.words().of("checks.go", text));
        link.setOnAction(event -> {
            link.setVisited(false);
            desk.session().goTo(place);
        });
        return Optional.of(link);
    }

    private Button button(Remedy mend) {
        Button button = new Button(mend.text(desk.locale()));
        button.setMnemonicParsing(false);
        button.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Tip.set(button, mend.text(desk.locale()));
        button.setOnAction(event -> desk.findings().mend(mend));
        return button;
    }
}
