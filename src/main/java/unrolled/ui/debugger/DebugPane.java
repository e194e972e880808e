package unrolled.ui.debugger;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.analysis.View;
import unrolled.debug.stop.Outcome;
import unrolled.diagram.base.PassNames;
import unrolled.run.Moment;
import unrolled.session.Said;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** Breakpoints and watches side by side, what log points said, and above them why we stopped. */
public final class DebugPane extends BorderPane {
    private static final double LOG = 210;

    private final WindowContext desk;
    private final BreakpointsPane breakpoints;
    private final WatchesPane watches;
    private final Label said = new Label();
    private final ListView<Outcome.Line> log = new ListView<>();
    private final HBox columns;

    public DebugPane(WindowContext desk) {
        this.desk = desk;
        setId("debugPane");
        getStyleClass().add("debug");
        breakpoints = new BreakpointsPane(desk);
        watches = new WatchesPane(desk);
        breakpoints.setPrefWidth(450);
        watches.setPrefWidth(330);
        HBox.setHgrow(breakpoints, Priority.ALWAYS);
        HBox.setHgrow(watches, Priority.ALWAYS);
        said.setId("debugSaid");
        said.setMinHeight(18);
        said.setMaxWidth(Double.MAX_VALUE);
        log.setId("log");
        log.setFixedCellSize(20);
        log.setMinWidth(LOG);
        log.setPrefWidth(LOG);
        log.setCellFactory(view -> new Line());
        columns = new HBox(breakpoints, watches);
        columns.getStyleClass().add("columns");
        setTop(said);
        setCenter(columns);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.debugger().said().when(shown).subscribe((before, now) -> say(now));
        desk.debugger().log().when(shown).subscribe((before, now) -> show(now));
        say(desk.debugger().said().get());
        show(desk.debugger().log().get());
    }

    /** Lets a breakpoint be written. */
    public void writeBreakpoint() {
        breakpoints.write();
    }

    /** Lets a watch be written. */
    public void writeWatch() {
        watches.write();
    }

    private void say(Said now) {
        String text = SaidWords.of(now, desk);
        said.setText(text);
        Tip.set(said, text);
    }

    private void show(List<Outcome.Line> lines) {
        log.getItems().setAll(lines);
        log.scrollTo(lines.size() - 1);
        if (lines.isEmpty()) {
            columns.getChildren().remove(log);
        } else if (!columns.getChildren().contains(log)) {
            columns.getChildren().add(log);
        }
    }

    /** What a log point said; a click goes to where it did. */
    private final class Line extends ListCell<Outcome.Line> {
        Line() {
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    View view = desk.session().view();
                    desk.session().goTo(view.cursor().at(getItem().hit().moment()));
                }
            });
        }

        @Override
        protected void updateItem(Outcome.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? "" : where(line.hit().moment()) + "  " + line.text());
        }

        private String where(Moment moment) {
            View view = desk.session().view();
            String pass = PassNames.of(
                    view.current().plan(),
                    moment.epoch(),
                    desk.look().getValue().words());
            return pass + "\u00b7" + (moment.batch() + 1) + "\u00b7" + (moment.step() + 1);
        }
    }
}
