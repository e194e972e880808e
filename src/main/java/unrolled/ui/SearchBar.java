package unrolled.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.data.SentenceException;
import unrolled.debug.Breakpoint;
import unrolled.debug.Cursor;
import unrolled.debug.ExpressionException;
import unrolled.debug.Hit;
import unrolled.debug.Lock;
import unrolled.debug.Outcome;
import unrolled.debug.Scope;
import unrolled.debug.Search;
import unrolled.debug.When;
import unrolled.diagram.PassNames;
import unrolled.diagram.View;
import unrolled.session.Latest;

/**
 * The bar that runs on, or back, to the next moment at which a condition begins to hold, such as {@code f[3] < 0.5}. It
 * searches in the background; what is wrong with a condition is said at its characters.
 */
final class SearchBar extends HBox {
    private final Desk desk;
    private final Latest searching;
    private final TextField condition = new TextField();
    private final Label said = new Label();
    private final Runnable left;

    /** @param left is run when the bar is closed */
    SearchBar(Desk desk, Runnable left) {
        this.desk = desk;
        this.searching = desk.queue();
        this.left = left;
        setId("searchBar");
        getStyleClass().add("search");
        condition.setId("condition");
        condition.setPromptText("f[3] < 0.5 && x > 0.1");
        condition.setPrefColumnCount(24);
        condition.setAccessibleText(desk.words().getString("search.condition"));
        Tip.set(condition, desk.words().getString("search.condition.tip"));
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
        shown(false);
    }

    private void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Shows the bar, or closes it if somebody is in it. */
    void toggle() {
        if (isVisible() && condition.isFocused()) {
            close();
        } else {
            shown(true);
            condition.requestFocus();
            condition.selectAll();
        }
    }

    private void close() {
        shown(false);
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
    void run(boolean on) {
        String text = condition.getText().strip();
        if (text.isEmpty()) {
            shown(true);
            condition.requestFocus();
            return;
        }
        desk.player().pause();
        View view = desk.session().view();
        say(desk.words().getString("search.running"), false);
        searching.ask(() -> search(view, text, on), outcome -> show(outcome, on), this::failed);
    }

    private Outcome search(View view, String text, boolean on) {
        Scope scope = new Scope(view.traces(), view.cursor(), Lock.BATCH);
        Search search = new Search(scope, List.of(Breakpoint.on(new When.Begins(text))));
        return on
                ? search.forwards(view.cursor().moment(), (done, all) -> !searching.superseded())
                : search.backwards(view.cursor().moment(), (done, all) -> !searching.superseded());
    }

    private void show(Outcome outcome, boolean on) {
        Optional<Hit> stop = outcome.stop();
        if (stop.isEmpty()) {
            say(desk.words().getString(on ? "search.none.on" : "search.none.back"), false);
            return;
        }
        View view = desk.session().view();
        Cursor cursor = view.cursor().at(stop.get().moment());
        desk.session().goTo(cursor.inSlot(stop.get().slot().orElse(cursor.slot())));
        var moment = stop.get().moment();
        var words = desk.look().getValue().words();
        String pass = PassNames.of(view.current().plan(), moment.epoch(), words);
        say(words.of("moment", pass, moment.batch() + 1, moment.step() + 1), false);
    }

    private void failed(Throwable problem) {
        if (problem instanceof ExpressionException wrong) {
            condition.selectRange(wrong.place().from(), wrong.place().to());
        }
        String text = problem instanceof SentenceException sentence
                ? sentence.text(desk.locale())
                : String.valueOf(problem.getMessage());
        say(text, true);
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
