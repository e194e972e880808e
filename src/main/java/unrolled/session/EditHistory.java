package unrolled.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.data.Sentence;
import unrolled.experiment.EditLine;
import unrolled.experiment.EditName;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.CheckedExperiment;

/** The experiments that a session has had since it was opened, as what can be undone, redone and saved. */
public final class EditHistory {
    private final TypedEntries typed = new TypedEntries();
    private History<Experiment> history;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> undone = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> redone = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<EditLine> line = new ReadOnlyObjectWrapper<>();

    EditHistory(Experiment first) {
        history = new History<>(first);
        line.set(snapshot());
    }

    private EditLine snapshot() {
        return new EditLine(history.states(), history.at(), history.since(), history.saved());
    }

    Experiment present() {
        return history.present();
    }

    /** Begins anew. */
    void begin(EditLine other) {
        typed.clear();
        history = new History<>(other.states(), other.at(), other.saved());
        tell();
    }

    /** What was typed and waits to become an edit. */
    TypedEntries typed() {
        return typed;
    }

    /** Makes an edit, and all that was typed and fits with it, each by itself. Returns what it would break, and then changes nothing. */
    Optional<Problem> edit(CheckedExperiment now, Experiment proposed, Object gesture) {
        CheckedExperiment next = CheckedExperiment.of(proposed);
        List<Experiment> steps = typed.steps(now, next);
        if (steps.isEmpty()) {
            return now.refuses(next);
        }
        history.edit(steps.get(0), gesture);
        steps.stream().skip(1).forEach(step -> history.edit(step, null));
        tell();
        return Optional.empty();
    }

    void undo() {
        typed.settle();
        history.undo();
        tell();
    }

    void redo() {
        typed.settle();
        history.redo();
        tell();
    }

    void goTo(int edits) {
        typed.settle();
        history.goTo(edits);
        tell();
    }

    /** The names of all edits, from the first one on, those that are undone too. */
    public List<Sentence> names() {
        return history.names(EditName::of);
    }

    /** How many of them are not undone. */
    public int at() {
        return history.at();
    }

    void saved(Experiment written) {
        history.saved(written);
        tell();
    }

    private void tell() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        undone.set(history.undone(EditName::of));
        redone.set(history.redone(EditName::of));
        unsaved.set(!history.isSaved());
        line.set(snapshot());
    }

    /** All of it as a value. */
    public ReadOnlyObjectProperty<EditLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The name of the edit that undoing takes back; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Sentence>> undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    /** The name of the edit that redoing makes again; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Sentence>> redoneProperty() {
        return redone.getReadOnlyProperty();
    }

    /** Whether there is something that saving would keep. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }
}
