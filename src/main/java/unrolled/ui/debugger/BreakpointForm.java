package unrolled.ui.debugger;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import unrolled.analysis.View;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.TextRange;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.session.debugger.Drafts.Draft;
import unrolled.session.debugger.RunToStop;
import unrolled.session.debugger.Said;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceField;
import unrolled.ui.control.CompletionPopup;
import unrolled.ui.control.FoldedLine;
import unrolled.ui.control.TypedCheck;

/** The fields in which a breakpoint is written: its kind, what it stops at, at which hit, and what it says instead. */
final class BreakpointForm extends FoldedLine {
    /** So wide are the kind and what is asked for at least, before the rest goes below them. */
    private static final double LEAST = 372;

    private final WindowContext desk;
    private final ChoiceField<BreakpointKind> kind = new ChoiceField<>();
    private final TextField what = new TextField();
    private final TextField hits = new TextField();
    private final TextField log = new TextField();
    private final List<Checked> checked;
    private final Runnable entered;
    private final ObjectProperty<Draft> written = new SimpleObjectProperty<>(Draft.NONE);
    /** Whether the fields are set to what is written. */
    private boolean showing;

    /** A field, and what is wrong in it. */
    private record Checked(TextField field, TypedCheck check) {}

    /**
     * An empty one.
     *
     * @param id in front of the names of its fields
     * @param entered is run at Enter
     * @param end stands behind the fields
     */
    BreakpointForm(WindowContext desk, String id, Runnable entered, Node end) {
        this(desk, id, entered, line(), line(), end);
    }

    private BreakpointForm(WindowContext desk, String id, Runnable entered, HBox first, HBox second, Node end) {
        super(first, second, LEAST);
        this.desk = desk;
        this.entered = entered;
        ResourceBundle words = desk.words();
        kind.setId(id + "Kind");
        kind.connect(value -> value.title(words), chosen -> kindChosen());
        kind.setVisibleRowCount(BreakpointKind.values().length);
        kind.setPrefWidth(142);
        kind.setMinWidth(142);
        kind.setAccessibleText(words.getString("breakpoint.kind"));
        field(what, id + "What", "breakpoint.what", 140);
        HBox.setHgrow(what, Priority.ALWAYS);
        CompletionPopup.of(desk, what);
        field(hits, id + "Hits", "breakpoint.hits", 32);
        hits.setPromptText("1");
        field(log, id + "Log", "breakpoint.log", 100);
        log.setPromptText("c[2] = {c[2]}");
        checked = List.of(
                new Checked(what, new TypedCheck(what, this::wrongWhat, this::say)),
                new Checked(hits, new TypedCheck(hits, this::wrongHits, this::say)),
                new Checked(log, new TypedCheck(log, this::wrongLog, this::say)));
        HBox.setHgrow(log, Priority.ALWAYS);
        first.getChildren().setAll(kind, what);
        second.getChildren().setAll(new Label("\u00d7"), hits, log, end);
        show(BreakpointKind.BEGINS);
        Stream.of(what, hits, log).forEach(field -> field.textProperty().subscribe(this::note));
        written.subscribe(this::show);
    }

    private static HBox line() {
        HBox line = new HBox();
        line.getStyleClass().add("writing");
        return line;
    }

    /** What is written, also where it is no breakpoint yet. */
    ObjectProperty<Draft> written() {
        return written;
    }

    private void note() {
        if (!showing) {
            written.set(draft());
        }
    }

    private Draft draft() {
        return new Draft(kind.getValue().name(), what.getText(), hits.getText(), log.getText());
    }

    private void show(Draft now) {
        if (!now.equals(Draft.NONE) && !now.equals(draft())) {
            showing = true;
            show(BreakpointKind.valueOf(now.kind()));
            what.setText(now.what());
            hits.setText(now.hits());
            log.setText(now.log());
            showing = false;
        }
    }

    private void field(TextField field, String id, String key, double width) {
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(Math.min(width, 60));
        field.setAccessibleText(desk.words().getString(key));
        Tip.set(field, desk.words().getString(key + ".tip"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                entered.run();
                event.consume();
            }
        });
    }

    private void show(BreakpointKind chosen) {
        kind.show(List.of(BreakpointKind.values()), chosen);
        kindChosen();
    }

    private void kindChosen() {
        what.setPromptText(kind.getValue().example());
        what.setDisable(kind.getValue().example().isEmpty());
        note();
    }

    /** A breakpoint as it is written to be changed. */
    static Draft draft(Breakpoint breakpoint) {
        BreakpointKind.Written stops = BreakpointKind.of(breakpoint.when());
        String hits = breakpoint.hits() > 1 ? String.valueOf(breakpoint.hits()) : "";
        return new Draft(stops.kind().name(), stops.text(), hits, breakpoint.log());
    }

    void clear() {
        List.of(what, hits, log).forEach(TextField::clear);
    }

    /** Lets somebody write what it stops at, or, where nothing is asked for, choose the kind. */
    void focus() {
        if (what.isDisabled()) {
            kind.requestFocus();
        } else {
            what.requestFocus();
            what.selectAll();
        }
    }

    /** The breakpoint that is written; empty if something is wrong, which is said and marked, and has the focus then. */
    Optional<Breakpoint> value() {
        for (Checked one : checked) {
            Optional<TypedCheck.Wrong> wrong = one.check().look();
            if (wrong.isPresent()) {
                TextRange place = wrong.get().place();
                one.field().requestFocus();
                one.field().selectRange(place.from(), place.to());
                return Optional.empty();
            }
        }
        Optional<When> when = kind.getValue().when(what.getText(), view());
        if (when.isEmpty()) {
            what.requestFocus();
            say(missing());
        }
        return when.map(stops -> new Breakpoint(stops, count(), log.getText(), true));
    }

    private int count() {
        return hits.getText().isBlank() ? 1 : Integer.parseInt(hits.getText().strip());
    }

    private View view() {
        return desk.session().view();
    }

    private Said missing() {
        return new Said.Missing("breakpoint.wrong." + kind.getValue());
    }

    private Optional<TypedCheck.Wrong> wrongWhat() {
        try {
            Optional<When> when = kind.getValue().when(what.getText(), view());
            when.ifPresent(stops -> Breakpoint.on(stops).check(RunToStop.scope(view())));
            return when.isPresent() ? Optional.empty() : Optional.of(whole(what, missing()));
        } catch (ExpressionException wrong) {
            return Optional.of(TypedCheck.Wrong.of(wrong.movedBy(indent(what))));
        }
    }

    /** How many blanks stand before what is written: without them it is read. */
    private int indent(TextField field) {
        boolean stripped = kind.getValue() != BreakpointKind.MOMENT;
        return stripped
                ? field.getText().length() - field.getText().stripLeading().length()
                : 0;
    }

    private Optional<TypedCheck.Wrong> wrongHits() {
        boolean right = hits.getText().strip().matches("[1-9]\\d{0,8}");
        return right ? Optional.empty() : Optional.of(whole(hits, new Said.Missing("breakpoint.wrong.hits")));
    }

    private Optional<TypedCheck.Wrong> wrongLog() {
        try {
            Breakpoint.on(new When.EpochBegins()).withLog(log.getText()).check(RunToStop.scope(view()));
            return Optional.empty();
        } catch (ExpressionException wrong) {
            return Optional.of(TypedCheck.Wrong.of(wrong));
        }
    }

    private static TypedCheck.Wrong whole(TextField field, Said said) {
        return new TypedCheck.Wrong(new TextRange(0, field.getLength()), said);
    }

    private void say(Said said) {
        desk.debugger().said().set(said);
    }
}
