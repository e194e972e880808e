package unrolled.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.debug.Cursor;
import unrolled.debug.Move;
import unrolled.diagram.View;
import unrolled.experiment.Check;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.run.Trace;

/**
 * One window's session. An edit that has no problem becomes the present experiment at once and its traces are computed
 * in the background; the view, that is the traces with the cursor in them, is published when they are finished.
 */
public final class Session {
    private History<Experiment> history;
    private final Latest work;
    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private Computed computed;
    private Optional<Cursor> pending = Optional.empty();

    /**
     * Begins with traces that are there already, so that the first picture waits for nothing.
     *
     * @param shower runs what it is given on the thread that shows, later
     */
    public Session(Computed first, Executor worker, Executor shower) {
        history = new History<>(first.experiment());
        work = new Latest(worker, shower);
        experiment.set(first.experiment());
        show(first);
    }

    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    public Experiment experiment() {
        return experiment.get();
    }

    /** What can be looked at: complete traces, and a cursor that is inside one of them. */
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public View view() {
        return view.get();
    }

    /** Whether traces are being computed that are not shown yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last computation failed; empty if it did not. */
    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether there is something that saving would keep. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Makes an edit of its own. Returns what is wrong with it, and then changes nothing. */
    public Optional<Problem> edit(UnaryOperator<Experiment> change) {
        return edit(change, null);
    }

    /** Makes an edit; edits in a row that name the same gesture are undone together. */
    public Optional<Problem> edit(UnaryOperator<Experiment> change, Object gesture) {
        Experiment proposed = change.apply(experiment());
        Optional<Problem> problem = Check.firstProblem(proposed);
        if (problem.isEmpty() && !proposed.equals(experiment())) {
            history.edit(proposed, gesture);
            present();
        }
        return problem;
    }

    /** Begins anew with another experiment, which has no past to undo. The caller has checked it. */
    public void open(Experiment other) {
        history = new History<>(other);
        pending = Optional.of(Cursor.start(other.runs().get(0).id()));
        present();
    }

    public void undo() {
        history.undo();
        present();
    }

    public void redo() {
        history.redo();
        present();
    }

    /** Remembers that this experiment was written to a file. */
    public void saved(Experiment written) {
        history.saved(written);
        flags();
    }

    /** Moves the cursor in its run; at the ends it stays. */
    public void move(Move move) {
        Cursor cursor = view().cursor();
        goTo(cursor.at(move.from(cursor.moment(), view().current().plan())));
    }

    /** Moves the cursor to a place, or to the nearest one that there is; a run that is still computed is waited for. */
    public void goTo(Cursor cursor) {
        Optional<Trace> trace = computed.trace(cursor.run());
        pending = Optional.empty();
        if (trace.isPresent()) {
            view.set(new View(computed.traces(), cursor.within(trace.get().run())));
        } else {
            pending = Optional.of(cursor);
        }
    }

    private void present() {
        experiment.set(history.present());
        flags();
        compute();
    }

    private void flags() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        unsaved.set(!history.isSaved());
    }

    private void compute() {
        Experiment wanted = experiment();
        Optional<Computed> earlier = Optional.of(computed);
        busy.set(true);
        work.ask(
                () -> Computed.of(wanted, earlier, (done, all) -> !work.superseded()),
                result -> {
                    busy.set(!result.experiment().equals(experiment()));
                    failure.set(Optional.empty());
                    show(result);
                },
                problem -> {
                    busy.set(false);
                    failure.set(Optional.of(problem));
                });
    }

    private void show(Computed result) {
        computed = result;
        Cursor cursor = view() == null ? Cursor.start(firstRun(result)) : view().cursor();
        String run = result.trace(cursor.run()).isPresent() ? cursor.run() : firstRun(result);
        view.set(new View(
                result.traces(),
                cursor.inRun(run).within(result.trace(run).orElseThrow().run())));
        Optional<Cursor> wanted = pending;
        pending = Optional.empty();
        wanted.filter(place -> result.trace(place.run()).isPresent()).ifPresent(this::goTo);
    }

    private static String firstRun(Computed result) {
        return result.traces().get(0).run().id();
    }
}
