package unrolled.session.debugger;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.run.Trace;
import unrolled.session.Session;

/** The search for a condition that is no breakpoint: what is written, whether it is seen, and what became of it. */
public final class ConditionSearch {
    private final Session session;
    private final RunToStop stops;
    private final StringProperty condition = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Said> said = new SimpleObjectProperty<>(Said.Plain.NOTHING);
    private final RunToStop.Told toldOn = told(true);
    private final RunToStop.Told toldBack = told(false);

    /** Where we stood when something was said. */
    private Place seen;

    private record Place(Cursor cursor, Trace trace) {}

    ConditionSearch(Session session, RunToStop stops) {
        this.session = session;
        this.stops = stops;
        session.viewProperty().subscribe(this::follow);
    }

    /** As it is written. */
    public StringProperty condition() {
        return condition;
    }

    /** Whether the line is seen in which it is written. */
    public BooleanProperty open() {
        return open;
    }

    /** How far the search is, or what it came to, as long as we stand there; or what is wrong with what is written. */
    public ObjectProperty<Said> said() {
        return said;
    }

    /** Runs on, or back, to where the condition begins to hold. */
    public void run(boolean on) {
        When begins = new When.Begins(condition.get().strip());
        stops.run(List.of(Breakpoint.on(begins)), on, on ? toldOn : toldBack);
    }

    /** Closes it, and ends what it searches. */
    public void close() {
        open.set(false);
        stops.leave(toldOn);
        stops.leave(toldBack);
    }

    private RunToStop.Told told(boolean on) {
        return new RunToStop.Told(outcome -> came(outcome, on), this::failed, said::set);
    }

    private void came(Outcome outcome, boolean on) {
        said.set(outcome.stop()
                .map(Hit::moment)
                .<Said>map(Said.Found::new)
                .orElseGet(() -> RunToStop.nowhere(session.view(), on)));
    }

    /** What is wrong stands at the characters as they are written. */
    private void failed(Throwable problem) {
        String written = condition.get();
        int indent = written.length() - written.stripLeading().length();
        said.set(new Said.Failed(problem instanceof ExpressionException wrong ? wrong.movedBy(indent) : problem));
    }

    /** What was said of one place says nothing of another. */
    private void follow(View view) {
        Place now = new Place(view.cursor(), view.current());
        if (!now.equals(seen)) {
            seen = now;
            said.set(said.get() instanceof Said.Wrong wrong ? wrong : Said.Plain.NOTHING);
        }
    }
}
