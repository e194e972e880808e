package unrolled.session.debugger;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unrolled.debug.stop.Breakpoint;

/** What somebody writes for the debugger and has not confirmed yet, and looks at there: it outlives the controls for it. */
public final class Drafts {
    private final ObjectProperty<Draft> breakpoint = new SimpleObjectProperty<>(Draft.NONE);
    private final ObjectProperty<Optional<Change>> change = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty watch = new SimpleStringProperty("");
    private final StringProperty list = new SimpleStringProperty("");

    /**
     * A breakpoint as far as it is written.
     *
     * @param kind its name; empty if none was chosen yet
     */
    public record Draft(String kind, String what, String hits, String log) {
        public static final Draft NONE = new Draft("", "", "", "");
    }

    /** A breakpoint that is changed in place, and what is to become of it. */
    public record Change(Breakpoint breakpoint, Draft draft) {}

    /** The one that is to be added. */
    public ObjectProperty<Draft> breakpoint() {
        return breakpoint;
    }

    /** The one that is changed; empty if none is. */
    public ObjectProperty<Optional<Change>> change() {
        return change;
    }

    /** The expression that is to be watched. */
    public StringProperty watch() {
        return watch;
    }

    /** Which of the lists of what was found is shown, by its name; empty before one was chosen. */
    public StringProperty list() {
        return list;
    }
}
