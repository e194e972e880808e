package unrolled.ui.window;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import unrolled.analysis.View;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.MomentText;
import unrolled.diagram.base.PassNames;
import unrolled.run.Moment;
import unrolled.run.Trace;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;

/**
 * The sign that says where we stand, as a field: Enter goes to the moment that is written, Esc leaves it. Under it stands
 * which moment that is, or what is wrong, and which numbers there are.
 */
final class MomentField {
    private static final double GAP = 4;

    private final WindowContext desk;
    private final Button where;
    private final TextField field;
    private final Runnable left;
    private final Popup popup = new Popup();
    private final Label said = new Label();
    private final Label numbers = new Label();

    /**
     * @param field lies over the sign, as large
     * @param left gives the focus back
     */
    MomentField(WindowContext desk, Button where, TextField field, Runnable left) {
        this.desk = desk;
        this.where = where;
        this.field = field;
        this.left = left;
        where.setOnAction(event -> edit());
        field.setAccessibleText(Command.GO_TO.label(desk.words()));
        field.setPromptText(desk.words().getString("goTo.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe((before, now) -> look());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                show(false);
            }
        });
        said.setId("momentSaid");
        numbers.getStyleClass().add("hint");
        VBox box = new VBox(said, numbers);
        box.getStyleClass().add("go-to");
        popup.getContent().add(box);
        popup.setHideOnEscape(false); // the key is the field's
        show(false);
    }

    /** Lets somebody write another moment; the present one is chosen, so that typing replaces it. */
    void edit() {
        if (!where.isVisible() && !field.isVisible()) {
            return;
        }
        field.setText(MomentText.of(desk.session().view().cursor().moment()));
        show(true);
        field.requestFocus();
        field.selectAll();
        look();
        Bounds screen = field.localToScreen(field.getLayoutBounds());
        if (screen != null) {
            popup.show(field, screen.getMinX(), screen.getMaxY() + GAP);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void leave() {
        show(false);
        left.run();
    }

    private void go() {
        try {
            Moment moment = written().moment();
            leave();
            desk.debugger().goTo(moment);
        } catch (ExpressionException wrong) {
            field.selectRange(wrong.place().from(), wrong.place().to());
        }
    }

    private MomentText written() {
        View view = desk.session().view();
        return new MomentText(
                field.getText(), view.current().plan(), view.cursor().moment());
    }

    /** Says what is written, while it is. */
    private void look() {
        if (!field.isVisible()) {
            return;
        }
        MomentText.Most most = written().most();
        numbers.setText(desk.words().of("goTo.numbers", most.epochs(), most.batches(), most.steps()));
        Optional<String> problem = problem();
        said.setText(problem.orElseGet(this::meant));
        said.getStyleClass().setAll("label", problem.isPresent() ? "problem" : "meant");
    }

    /** What is wrong; nothing is, before somebody has written something. */
    private Optional<String> problem() {
        try {
            if (!field.getText().isBlank()) {
                written().moment();
            }
            return Optional.empty();
        } catch (ExpressionException wrong) {
            return Optional.of(wrong.text(desk.locale()));
        }
    }

    private String meant() {
        WindowWords words = desk.words();
        if (field.getText().isBlank()) {
            return words.getString("goTo.short");
        }
        Moment moment = written().moment();
        Trace trace = desk.session().view().current();
        var names = desk.look().getValue().words();
        String pass = PassNames.of(trace.plan(), moment.epoch(), names);
        String name = names.of("moment", pass, moment.batch() + 1, moment.step() + 1);
        return trace.nearest(moment).equals(moment) ? name : words.of("goTo.later", name);
    }

    private void show(boolean editing) {
        field.setVisible(editing);
        field.setDisable(!editing);
        if (!editing) {
            popup.hide();
        }
    }
}
