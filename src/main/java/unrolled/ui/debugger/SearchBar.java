package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.analysis.View;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.diagram.base.PassNames;
import unrolled.run.Moment;
import unrolled.session.RunToStop;
import unrolled.ui.base.Command;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.CompletionPopup;
import unrolled.ui.control.IconButton;

/**
 * The line that runs on, or back, to the next moment at which a condition begins to hold, such as {@code f[3] < 0.5}. It
 * searches in the background; what is wrong with a condition is said at its characters.
 */
public final class SearchBar extends HBox {
    /** Epoch, batch and time step, counted from 1 as on the screen. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{1,9})[.\u00b7](\\d{1,9})[.\u00b7](\\d{1,9})");

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
     */
    public SearchBar(WindowContext desk, Runnable left) {
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
        String text = condition.getText().strip();
        Matcher moment = MOMENT.matcher(text);
        if (text.isEmpty()) {
            open();
        } else if (moment.matches()) {
            runTo(new Moment(number(moment, 1), number(moment, 2), number(moment, 3)));
        } else {
            stops.run(List.of(Breakpoint.on(new When.Begins(text))), on, on ? toldOn : toldBack);
        }
    }

    private RunToStop.Told told(boolean on) {
        return new RunToStop.Told(
                outcome -> show(outcome, on), this::failed, now -> say(SaidWords.of(now, desk), false));
    }

    private static int number(Matcher moment, int group) {
        return Integer.parseInt(moment.group(group)) - 1;
    }

    private void runTo(Moment moment) {
        boolean there = desk.session().view().current().plan().has(moment);
        say(there ? "" : desk.words().getString("search.noMoment"), !there);
        if (there) {
            desk.debugger().runTo(moment);
        }
    }

    private void show(Outcome outcome, boolean on) {
        Optional<Hit> stop = outcome.stop();
        if (stop.isEmpty()) {
            boolean whole = desk.session().view().current().isComplete();
            String onwards = whole ? "search.none.on" : "search.none.computed";
            say(desk.words().getString(on ? onwards : "search.none.back"), false);
            return;
        }
        View view = desk.session().view();
        Moment moment = stop.get().moment();
        var words = desk.look().getValue().words();
        String pass = PassNames.of(view.current().plan(), moment.epoch(), words);
        say(words.of("moment", pass, moment.batch() + 1, moment.step() + 1), false);
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
