package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.analysis.View;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.MomentText;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Labels;
import unrolled.run.Moment;
import unrolled.run.Trace;
import unrolled.session.RunToStop;
import unrolled.session.Said;
import unrolled.ui.base.Command;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.CompletionPopup;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.TypedCheck;

/**
 * The line that runs on, or back, to the next moment at which a condition begins to hold, such as {@code f[3] < 0.5}. It
 * searches in the background; what is wrong with a condition is said at its characters.
 */
public final class SearchBar extends HBox {
    private final WindowContext desk;
    private final RunToStop stops;
    private final TextField condition = new TextField();
    private final Label said = new Label();
    private final Runnable left;
    private final RunToStop.Told toldOn = told(true);
    private final RunToStop.Told toldBack = told(false);

    /**
     * One that is not seen before somebody asks for it.
     *
     * @param left is run when the bar is closed
     * @param all lists all hits
     */
    public SearchBar(WindowContext desk, Runnable left, Runnable all) {
        this.desk = desk;
        this.stops = desk.debugger().stops();
        this.left = left;
        setId("searchBar");
        getStyleClass().add("search");
        condition.setId("condition");
        condition.setPromptText("f[3] < 0.5 && x > 0.1");
        condition.setPrefColumnCount(24);
        condition.setAccessibleText(desk.words().getString("search.condition"));
        Tip.set(condition, desk.words().getString("search.condition.tip"));
        CompletionPopup.of(desk, condition);
        new TypedCheck(condition, this::wrong, this::check);
        condition.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        said.setId("searchSaid");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new Label(desk.words().getString("search.where")),
                        condition,
                        new IconButton(Command.RUN_BACK_TO, "fth-chevron-left", desk.words(), () -> run(false)),
                        new IconButton(Command.RUN_ON_TO, "fth-chevron-right", desk.words(), () -> run(true)),
                        new IconButton(Command.ALL_HITS, "fth-list", desk.words(), all),
                        said,
                        new IconButton(Command.FIND, "fth-x", desk.words(), this::close));
        Visible.set(this, false);
    }

    /** Shows the bar, or closes it if somebody is in it. */
    public void toggle() {
        if (isVisible() && condition.isFocused()) {
            close();
        } else {
            open();
        }
    }

    /** Shows the bar and lets somebody write in it. */
    public void open() {
        Visible.set(this, true);
        condition.requestFocus();
        condition.selectAll();
    }

    private void close() {
        Visible.set(this, false);
        stops.leave(toldOn);
        stops.leave(toldBack);
        left.run();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            run(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /** Runs on or back from where we stand; without a condition the bar asks for one. */
    public void run(boolean on) {
        if (written().isEmpty()) {
            open();
            return;
        }
        try {
            moment().ifPresentOrElse(this::runTo, () -> runToCondition(on));
        } catch (ExpressionException wrong) {
            failed(wrong);
        }
    }

    private void runToCondition(boolean on) {
        stops.run(List.of(Breakpoint.on(new When.Begins(written()))), on, on ? toldOn : toldBack);
    }

    /** Lists all hits of the condition, if it is one; without one the bar asks for it. */
    public boolean listAll() {
        if (written().isEmpty()) {
            open();
            return false;
        }
        Optional<TypedCheck.Wrong> wrong = wrong();
        if (wrong.isPresent() || MomentText.isWhole(written())) {
            open();
            wrong.ifPresent(what -> {
                condition.selectRange(what.place().from(), what.place().to());
                say(SaidWords.of(what.said(), desk), true);
            });
            return false;
        }
        desk.debugger().hits().ask(new When.Begins(written()));
        return true;
    }

    private String written() {
        return condition.getText().strip();
    }

    /** The moment that is written; empty if it is a condition. */
    private Optional<Moment> moment() {
        View view = desk.session().view();
        String text = condition.getText();
        return MomentText.isWhole(text)
                ? Optional.of(new MomentText(
                                text, view.current().plan(), view.cursor().moment())
                        .moment())
                : Optional.empty();
    }

    private Optional<TypedCheck.Wrong> wrong() {
        try {
            if (moment().isEmpty()) {
                Breakpoint.on(new When.Begins(condition.getText()))
                        .check(RunToStop.scope(desk.session().view()));
            }
            return Optional.empty();
        } catch (ExpressionException wrong) {
            return Optional.of(TypedCheck.Wrong.of(wrong));
        }
    }

    private void check(Said now) {
        say(SaidWords.of(now, desk), now != Said.Plain.NOTHING);
    }

    private RunToStop.Told told(boolean on) {
        return new RunToStop.Told(
                outcome -> show(outcome, on), this::failed, now -> say(SaidWords.of(now, desk), false));
    }

    private void runTo(Moment moment) {
        say("", false);
        desk.debugger().runTo(moment);
    }

    private void show(Outcome outcome, boolean on) {
        Optional<Hit> stop = outcome.stop();
        if (stop.isEmpty()) {
            boolean whole = desk.session().view().current().isComplete();
            String onwards = whole ? "search.none.on" : "search.none.computed";
            say(desk.words().getString(on ? onwards : "search.none.back"), false);
            return;
        }
        Trace trace = desk.session().view().current();
        say(Labels.moment(trace, stop.get().moment(), desk.look().getValue().words()), false);
    }

    private void failed(Throwable problem) {
        if (problem instanceof ExpressionException wrong) {
            condition.selectRange(wrong.place().from(), wrong.place().to());
        }
        say(desk.sentence(problem), true);
    }

    private void say(String text, boolean wrong) {
        said.setText(text);
        said.getStyleClass().remove("problem");
        if (wrong) {
            said.getStyleClass().add("problem");
        }
        Tip.set(said, text);
    }
}
