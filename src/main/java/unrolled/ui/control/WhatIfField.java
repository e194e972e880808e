package unrolled.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.ChangeCompletions;
import unrolled.debug.expression.ChangeFormula;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.HeldUntil;
import unrolled.debug.expression.Scope;
import unrolled.diagram.base.Labels;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.ui.base.Branching;
import unrolled.ui.base.WindowContext;

/**
 * A small field over a picture that asks what should be otherwise, as {@code c[2] = 0.5}. Enter branches the run and goes
 * to the branch; what is wrong is said under the field.
 */
public final class WhatIfField {
    private static final MathContext SIX = new MathContext(6);
    private static final int LONGEST = 24;
    private static final double WIDTH = 300;

    private final WindowContext desk;
    private final Popup popup = new Popup();
    private final Label where = new Label();
    private final TextField field = new TextField();
    private final Label said = new Label();
    private Cursor place;
    private String name;

    public WhatIfField(WindowContext desk) {
        this.desk = desk;
        field.setId("whatIf");
        field.setPrefColumnCount(22);
        said.setWrapText(true);
        said.setPrefWidth(WIDTH); // one width for whatever is said: the field stays where it is
        VBox box = new VBox(where, field, said);
        box.getStyleClass().add("what-if");
        box.addEventHandler(KeyEvent.ANY, Event::consume); // letters are no commands here
        CompletionPopup.of(desk, field, ChangeCompletions::of);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        field.textProperty().subscribe((before, now) -> hint());
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** A place on a picture where the field is shown. */
    public record At(Node picture, double screenX, double screenY) {
        public static At inside(Node picture, double x, double y) {
            Bounds screen = picture.localToScreen(picture.getLayoutBounds());
            return new At(picture, screen.getMinX() + x, screen.getMinY() + y);
        }
    }

    /** Asks for another value in the place of the present one, which is chosen so that typing replaces it. */
    public void ask(At at, Cursor place, Change.Place what) {
        desk.player().pause();
        this.place = place;
        Trace trace = desk.session().view().trace(place.run());
        name = ChangeText.name(what, LayerNames.of(trace.run().model()));
        Moment moment = place.moment();
        String when = Labels.moment(trace, moment, desk.look().getValue().words());
        where.setText(desk.words().of("whatIf.where", place.run(), when));
        field.setAccessibleText(where.getText());
        field.setText(name + " = " + text(present(trace.block(moment), what)));
        hint();
        popup.show(at.picture(), at.screenX(), at.screenY());
        field.requestFocus();
        field.selectRange(name.length() + 3, field.getLength());
    }

    /** What can be written, as long as nothing is wrong with it: of a gate also how long it is held. */
    private void hint() {
        String text = whole(field.getText().strip());
        int sign = text.indexOf('=');
        boolean gate = sign > 0
                && ChangeText.read(text.substring(0, sign) + "= 0", here(), model())
                        .filter(change -> change.place() instanceof Change.Hold)
                        .isPresent();
        say(desk.words().getString(gate ? "whatIf.hint.gate" : "whatIf.hint"), false);
    }

    /** A number alone is meant for what was asked about. */
    private String whole(String text) {
        return text.contains("=") ? text : name + " = " + text;
    }

    private ChangeText.Here here() {
        Moment moment = place.moment();
        return new ChangeText.Here(moment.epoch(), moment.batch(), moment.step(), place.slot(), place.layer());
    }

    private ModelChoice model() {
        Experiment experiment = desk.session().experiment();
        return experiment.run(place.run()).map(experiment::model).orElse(experiment.model());
    }

    private static double present(Block block, Change.Place what) {
        Recording recording = block.recording();
        if (what instanceof Change.Input input) {
            return recording.x(input.slot(), input.step(), input.feature());
        }
        if (what instanceof Change.Hold hold) {
            return recording.at(hold.gate(), hold.layer(), hold.slot(), hold.step(), hold.unit());
        }
        return what instanceof Change.Memory m
                ? recording.at(m.quantity(), m.layer(), m.slot(), m.step(), m.unit())
                : ((Change.Weight) what).at(block.model());
    }

    private static String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(SIX).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Who begins with a letter names something else: that replaces the name too. */
    private void typed(KeyEvent event) {
        boolean letter = !event.getCharacter().isEmpty()
                && Character.isLetter(event.getCharacter().charAt(0));
        boolean chosen = field.getSelection().getStart() == name.length() + 3
                && field.getSelection().getLength() > 0;
        if (letter && chosen) {
            field.selectAll();
        }
    }

    /** What completion has used is no longer meant for the field. */
    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            apply();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void apply() {
        String text = field.getText().strip();
        String whole = whole(text);
        try {
            Plan plan = desk.session().view().trace(place.run()).plan();
            HeldUntil until = HeldUntil.read(whole, plan, place.moment());
            Optional<Change> change = ChangeText.read(until.change(), here(), model());
            if (change.isPresent()) {
                branch(until.on(change.get()));
            } else {
                evaluate(text, whole, until);
            }
        } catch (ExpressionException e) {
            refuse(e, text, whole);
        }
    }

    /** What is written as an expression is the number that it gives here, now. */
    private void evaluate(String text, String whole, HeldUntil until) {
        Optional<ChangeFormula> formula = ChangeFormula.read(until.change(), here(), model());
        if (formula.isEmpty()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
            say(desk.words().of("whatIf.wanted", shown), true);
            return;
        }
        View view = desk.session().view();
        Scope scope = new Scope(view.traces(), place, view.comparison().lock());
        desk.queue().ask(() -> until.on(formula.get().in(scope)), this::branch, problem -> {
            if (problem instanceof ExpressionException e) {
                refuse(e, text, whole);
            } else {
                desk.failed(problem);
            }
        });
    }

    /** Says what is wrong, and where in what is typed. */
    private void refuse(ExpressionException problem, String text, String whole) {
        say(problem.text(desk.locale()), true);
        if (field.getText().strip().equals(text)) {
            int before = whole.length()
                    - text.length()
                    - (field.getLength() - field.getText().stripLeading().length());
            field.selectRange(problem.place().from() - before, problem.place().to() - before);
        }
    }

    private void branch(Change change) {
        Optional<Problem> wrong = new Branching(desk, place).make(run -> run.with(change), null);
        if (wrong.isPresent()) {
            say(wrong.get().text(desk.locale()), true);
        } else {
            popup.hide();
        }
    }

    private void say(String text, boolean wrong) {
        said.setText(text);
        said.getStyleClass().setAll("label", wrong ? "problem" : "hint");
    }
}
