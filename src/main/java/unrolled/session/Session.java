package unrolled.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.Check;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.work.WorkQueue;

/**
 * One window's session. An edit that has no problem becomes the present experiment at once and its traces are computed
 * in the background; the view, that is the traces with the cursor in them, is published when they are finished. An
 * experiment that was opened may have problems: then the runs that have none are computed, if there are any.
 */
public final class Session {
    /** How much memory traces take if nobody says otherwise. */
    public static final long USUAL_MEGABYTES = Computation.USUAL_MEGABYTES;

    private final EditHistory history;
    private final PresentView view;
    private final Computation computation;
    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CheckedExperiment> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private UnaryOperator<Cursor> bound = UnaryOperator.identity();

    /**
     * Begins with traces that are there already, so that the first picture waits for nothing; goes on with them if they
     * are not complete.
     *
     * @param shower runs what it is given on the thread that shows, later
     */
    public Session(Computed first, Executor worker, Executor shower) {
        this(first, worker, shower, Computation.BATCH_BYTES);
    }

    /** @param batchBytes what one batch may take; more is tried only if somebody says so */
    Session(Computed first, Executor worker, Executor shower, long batchBytes) {
        this(first, WorkQueue.ofNewest(worker, shower), shower, Computation.Means.within(batchBytes));
    }

    Session(Computed first, WorkQueue work, Executor shower, Computation.Means means) {
        history = new EditHistory(first.experiment());
        view = new PresentView(first);
        computation = new Computation(view, work, shower, means);
        checked.set(CheckedExperiment.of(first.experiment()));
        experiment.set(first.experiment());
        computation.begin(first);
    }

    /** Whether all batches of an experiment without problems may be computed here before somebody is asked. */
    public static boolean fits(Experiment experiment) {
        return Check.beyond(Computation.BATCH_BYTES, experiment).isEmpty();
    }

    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    public Experiment experiment() {
        return experiment.get();
    }

    /** The present experiment with what is wrong with it. */
    public ReadOnlyObjectProperty<CheckedExperiment> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /**
     * Whether the view is of another experiment, since nothing of the present one can be run, or its computation failed
     * before there was something to look at: then it says nothing.
     */
    public ReadOnlyBooleanProperty blankProperty() {
        return computation.blankProperty();
    }

    /** What can be looked at: complete traces, and a cursor that is inside one of them. */
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.property();
    }

    public View view() {
        return view.get();
    }

    /** The experiment that the view is of, or what could be run of it; an earlier one while what an edit leads to is to come. */
    public Experiment experimentInView() {
        return view.computed().experiment();
    }

    /** Whether the view is of the experiment as it is now. */
    public boolean isUpToDate() {
        return checked.get()
                .runnable()
                .filter(experimentInView()::isSameButForTitle)
                .isPresent();
    }

    /** Whether traces are being computed that are not shown yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return computation.busyProperty();
    }

    /** How far the computation is; empty while there is none, and at its very beginning. */
    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return computation.runningProperty();
    }

    /** Whether traces are not complete because somebody stopped their computation. */
    public ReadOnlyBooleanProperty stoppedProperty() {
        return computation.stoppedProperty();
    }

    /** What needs more memory for one batch than there is: it is not computed unless {@link #resume} says so. */
    public ReadOnlyObjectProperty<List<Problem>> tooLargeProperty() {
        return computation.tooLargeProperty();
    }

    /** Why the last computation failed; empty if it did not. */
    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return computation.failureProperty();
    }

    /** What can be undone, redone and saved. */
    public EditHistory history() {
        return history;
    }

    /** What was typed into fields and is not in the experiment. */
    public TypedEntries typed() {
        return history.typed();
    }

    /** Makes an edit that somebody typed. Returns what it would break, and then it waits until it fits. */
    public Optional<Problem> enter(Edit edit, String text) {
        typed().drop(edit.field());
        Optional<Problem> problem = edit(edit.change(), edit.field());
        problem.ifPresent(wrong -> typed().refused(edit, text, wrong));
        return problem;
    }

    /** Makes an edit of its own. Returns what it would break, and then changes nothing. */
    public Optional<Problem> edit(UnaryOperator<Experiment> change) {
        return edit(change, null);
    }

    /** Makes an edit, and all that was typed and fits with it; edits in a row that name the same gesture are undone together. */
    public Optional<Problem> edit(UnaryOperator<Experiment> change, Object gesture) {
        Optional<Problem> problem = history.edit(checked.get(), change.apply(experiment()), gesture);
        if (!history.present().equals(experiment())) {
            present();
        }
        return problem;
    }

    /** Begins anew with another experiment, which has no past to undo, whether it can be run or not. */
    public void open(Experiment other) {
        begin(EditLine.of(other), start(other), Comparison.NONE);
    }

    private static Optional<Cursor> start(Experiment other) {
        return CheckedExperiment.of(other).runnable().orElse(other).runs().stream()
                .findFirst()
                .map(run -> Cursor.start(run.id()));
    }

    /** Begins anew with another experiment, at a place of it. */
    public void open(Experiment other, Cursor cursor, Comparison comparison) {
        begin(EditLine.of(other), Optional.of(cursor), comparison);
    }

    /** Goes on with edits that were made elsewhere: they can be undone here. */
    public void goOn(EditLine edits) {
        begin(edits, start(edits.present()), Comparison.NONE);
    }

    /** Goes on with them at a place. */
    public void goOn(EditLine edits, Cursor cursor, Comparison comparison) {
        begin(edits, Optional.of(cursor), comparison);
    }

    private void begin(EditLine edits, Optional<Cursor> cursor, Comparison comparison) {
        history.begin(edits);
        compare(comparison);
        view.await(cursor);
        openings.set(openings.get() + 1);
        present();
    }

    /** Counts how often another experiment was begun with. */
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    public void undo() {
        history.undo();
        present();
    }

    /** Undoes or redoes until so many edits are not undone. */
    public void goToEdit(int edits) {
        history.goTo(edits);
        present();
    }

    public void redo() {
        history.redo();
        present();
    }

    /** Remembers that this experiment was written to a file. */
    public void saved(Experiment written) {
        history.saved(written);
    }

    /** Moves the cursor in its run; at the ends it stays. */
    public void move(Move move) {
        Cursor cursor = view().cursor();
        goTo(cursor.at(move.from(cursor.moment(), view().current().plan())));
    }

    /** Moves the cursor to a place, or to the nearest one that is there; a run of which nothing is there is waited for. */
    public void goTo(Cursor cursor) {
        view.goTo(bound.apply(cursor));
    }

    /** Where else than to some places nobody goes: what is given is the nearest of these. */
    public void keepWithin(UnaryOperator<Cursor> nearest) {
        bound = nearest;
    }

    /** Where we stand, or will as soon as something of that run is there. */
    public Cursor cursor() {
        return view.cursor();
    }

    /** Looks at the runs side by side in another way; that is no edit. */
    public void compare(Comparison comparison) {
        view.compare(comparison);
    }

    /** Stops computing; what is there stays, and {@link #resume} goes on. */
    public void stop() {
        computation.stop();
    }

    /** Goes on with what was stopped, or with what may be too large. */
    public void resume() {
        computation.resume();
    }

    /** How much memory all traces that are made from now on may take together. */
    public void useMegabytes(long megabytes) {
        computation.useMegabytes(megabytes);
    }

    private void present() {
        CheckedExperiment now = CheckedExperiment.of(history.present());
        typed().review(now);
        checked.set(now);
        experiment.set(history.present());
        computation.want(now.runnable());
    }
}
