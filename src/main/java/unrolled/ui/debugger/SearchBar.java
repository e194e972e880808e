package unrolled.ui.debugger;

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
import unrolled.debug.stop.When;
import unrolled.run.plan.Moment;
import unrolled.session.debugger.ConditionSearch;
import unrolled.session.debugger.RunToStop;
import unrolled.session.debugger.Said;
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
    private final ConditionSearch search;
    private final TextField condition = new TextField();
    private final Label said = new Label();
    private final Runnable left;

    /**
     * One that is not seen before somebody asks for it.
     *
     * @param left is run when the bar is closed
     * @param all lists all hits
     */
    public SearchBar(WindowContext desk, Runnable left, Runnable all) {
        this.desk = desk;
        this.search = desk.debugger().search();
        this.left = left;
        setId("searchBar");
        getStyleClass().add("search");
        condition.setId("condition");
        condition.textProperty().bindBidirectional(search.condition());
        condition.setPromptText("f[3] < 0.5 && x > 0.1");
        condition.setPrefColumnCount(24);
        condition.setAccessibleText(desk.words().getString("search.condition"));
        Tip.set(condition, desk.words().getString("search.condition.tip"));
        CompletionPopup.of(desk, condition);
        new TypedCheck(condition, this::wrong, search.said()::set);
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
        var shown = WindowContext.shown(this);
        search.open().when(shown).subscribe(open -> Visible.set(this, open));
        search.said().when(shown).subscribe(this::say);
        Visible.set(this, search.open().get());
        say(search.said().get());
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
        search.open().set(true);
        condition.requestFocus();
        condition.selectAll();
    }

    private void close() {
        search.close();
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
            moment().ifPresentOrElse(this::runTo, () -> search.run(on));
        } catch (ExpressionException wrong) {
            search.said().set(new Said.Failed(wrong));
        }
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
                search.said().set(what.said());
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

    private void runTo(Moment moment) {
        search.said().set(Said.Plain.NOTHING);
        desk.debugger().runTo(moment);
    }

    /** What a search that was asked for fails at is chosen, too. */
    private void say(Said now) {
        if (now instanceof Said.Failed failed && failed.problem() instanceof ExpressionException wrong) {
            condition.selectRange(wrong.place().from(), wrong.place().to());
        }
        boolean wrong = now instanceof Said.Wrong || now instanceof Said.Failed;
        String text = SaidWords.of(now, desk);
        said.setText(text);
        said.getStyleClass().remove("problem");
        if (wrong) {
            said.getStyleClass().add("problem");
        }
        Tip.set(said, text);
    }
}
