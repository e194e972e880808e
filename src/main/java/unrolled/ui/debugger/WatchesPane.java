package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.data.SentenceException;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.TextRange;
import unrolled.debug.expression.Value;
import unrolled.debug.stop.Watch;
import unrolled.diagram.base.Sparkline;
import unrolled.diagram.base.Style;
import unrolled.figure.Figure;
import unrolled.session.debugger.RunToStop;
import unrolled.ui.base.Command;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.CompletionPopup;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.TypedCheck;
import unrolled.work.WorkQueue;

/** Expressions with what they give where we stand, and how that came about over the last steps. */
final class WatchesPane extends VBox {
    private static final double ROW = BreakpointsPane.ROW;
    private static final double CURVE = 64;
    private static final int MOMENTS = 60;

    private final WindowContext desk;
    private final TextField expression = new TextField();
    private final ListView<Shown> list = new ListView<>();
    private final WorkQueue computing;

    /** What a row shows: the value, or why there is none. */
    private record Shown(String expression, String value, boolean wrong, Figure curve) {}

    WatchesPane(WindowContext desk) {
        this.desk = desk;
        this.computing = desk.queue();
        getStyleClass().add("watches");
        expression.setId("watch");
        expression.textProperty().bindBidirectional(desk.debugger().drafts().watch());
        expression.setPromptText("norm(A.h - B.h)");
        expression.setAccessibleText(desk.words().getString("watch.add"));
        Tip.set(expression, desk.words().getString("search.condition.tip"));
        CompletionPopup.of(desk, expression);
        new TypedCheck(expression, this::wrong, now -> desk.debugger().said().set(now));
        expression.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
        HBox.setHgrow(expression, Priority.ALWAYS);
        HBox line = new HBox(expression, new IconButton(Command.ADD_WATCH, "fth-plus", desk.words(), this::add));
        line.getStyleClass().add("writing");
        list.setId("watches");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        Label none = new Label(desk.words().getString("watch.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(line, list);
        var shown = WindowContext.shown(this);
        desk.debugger().watches().when(shown).subscribe((before, now) -> compute());
        desk.onView(this, this::compute);
        desk.look().when(shown).subscribe((before, now) -> compute());
        compute();
    }

    /** The field in which an expression is written. */
    void write() {
        expression.requestFocus();
        expression.selectAll();
    }

    private void add() {
        String text = expression.getText().strip();
        if (text.isEmpty()) {
            write();
            return;
        }
        Optional<TypedCheck.Wrong> wrong = wrong();
        if (wrong.isPresent()) {
            TextRange place = wrong.get().place();
            expression.requestFocus();
            expression.selectRange(place.from(), place.to());
            desk.debugger().said().set(wrong.get().said());
            return;
        }
        desk.debugger().watch(text);
        if (desk.debugger().watches().get().contains(text)) {
            expression.clear();
        }
    }

    private Optional<TypedCheck.Wrong> wrong() {
        try {
            Expression written = Expression.parse(expression.getText());
            new Compiler(RunToStop.scope(desk.session().view())).formula(written);
            return Optional.empty();
        } catch (ExpressionException wrong) {
            return Optional.of(TypedCheck.Wrong.of(wrong));
        }
    }

    private void pressed(KeyEvent event) {
        Shown chosen = list.getSelectionModel().getSelectedItem();
        boolean remove = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (chosen != null && remove) {
            desk.debugger().unwatch(chosen.expression());
            event.consume();
        } else if (chosen != null && event.getCode() == KeyCode.ENTER) {
            expression.setText(chosen.expression());
            write();
            event.consume();
        }
    }

    private void compute() {
        List<String> watches = desk.debugger().watches().get();
        View view = desk.session().view();
        Style look = desk.look().getValue();
        computing.ask(
                () -> watches.stream().map(text -> shown(text, view, look)).toList(), this::show, desk::failed);
    }

    private static Shown shown(String text, View view, Style look) {
        try {
            Watch watch = new Watch(Expression.parse(text), RunToStop.scope(view));
            Value value = watch.value();
            List<Double> curve = DoubleStream.of(watch.curve(MOMENTS)).boxed().toList();
            return new Shown(text, value.text(), false, Sparkline.of(curve, CURVE, ROW - 4, look));
        } catch (SentenceException wrong) {
            String problem = wrong.text(look.words().locale());
            return new Shown(text, problem, true, Sparkline.of(List.of(), CURVE, ROW - 4, look));
        }
    }

    private void show(List<Shown> watches) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(watches);
        list.getSelectionModel().select(Math.min(chosen, watches.size() - 1));
    }

    private final class Row extends ListCell<Shown> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final FigureView curve = new FigureView();
        private final HBox row = new HBox(
                8,
                name,
                value,
                curve,
                new IconButton(
                        "fth-x",
                        desk.words().getString("watch.remove"),
                        () -> desk.debugger().unwatch(getItem().expression())));

        Row() {
            setPrefWidth(0); // as wide as the list, so that what stands at its end is seen
            name.getStyleClass().add("code");
            value.getStyleClass().addAll("code", "value");
            name.setMinWidth(44);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            value.setMinWidth(60);
            curve.setMinWidth(CURVE);
            curve.setPrefSize(CURVE, ROW - 4);
            curve.setFocusTraversable(false);
            row.getStyleClass().add("row");
        }

        @Override
        protected void updateItem(Shown shown, boolean empty) {
            super.updateItem(shown, empty);
            setGraphic(empty ? null : row);
            setAccessibleText(empty ? null : shown.expression() + " = " + shown.value());
            if (!empty) {
                name.setText(shown.expression());
                value.setText(shown.value());
                value.getStyleClass().remove("problem");
                if (shown.wrong()) {
                    value.getStyleClass().add("problem");
                }
                Visible.set(curve, !shown.wrong());
                Tip.set(this, shown.expression() + " = " + shown.value());
                curve.setFigure(shown.curve());
            }
        }
    }
}
