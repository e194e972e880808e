package unrolled.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.Problem;
import unrolled.experiment.check.Check;
import unrolled.run.TraceBudget;
import unrolled.work.TraceThreads;
import unrolled.work.WorkQueue;

/** Computes the newest experiment that is wanted in the background, shows its traces as they grow, and says how far it is. */
final class Computation {
    /** A quarter of what the program may use. */
    static final long USUAL_MEGABYTES = Runtime.getRuntime().maxMemory() >> 22;

    /** Half of what the program may use is left for everything but one batch and the traces. */
    static final long BATCH_BYTES = Runtime.getRuntime().maxMemory() / 4;

    private final PresentView view;
    private final WorkQueue work;
    private final Executor shower;
    private final Recorder recorder;
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> tooLarge = new ReadOnlyObjectWrapper<>(List.of());
    private long megabytes = USUAL_MEGABYTES;
    private long batchBytes;
    /** What is to be computed; empty if nothing of the present experiment can be run. */
    private Optional<Experiment> wanted = Optional.empty();

    /**
     * What is computed with.
     *
     * @param recorder records on the queue that it is given
     * @param batchBytes what one batch may take; more is tried only if somebody says so
     */
    record Means(Function<WorkQueue, Recorder> recorder, long batchBytes) {
        static Means recordingBy(Function<WorkQueue, Recorder> recorder) {
            return new Means(recorder, BATCH_BYTES);
        }

        static Means within(long batchBytes) {
            return new Means(work -> new Recorder(TraceThreads.ofMachine(), work::superseded), batchBytes);
        }
    }

    Computation(PresentView view, WorkQueue work, Executor shower, Means means) {
        this.view = view;
        this.work = work;
        this.shower = shower;
        this.recorder = means.recorder().apply(work);
        this.batchBytes = means.batchBytes();
    }

    ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> tooLargeProperty() {
        return tooLarge.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How much memory all traces that are made from now on may take together. */
    void useMegabytes(long megabytes) {
        this.megabytes = megabytes;
    }

    /** Begins with traces that are there already, and goes on with them if they are not complete. */
    void begin(Computed first) {
        wanted = Optional.of(first.experiment());
        if (!first.isComplete()) {
            compute(first.experiment());
        }
    }

    /** Computes another experiment instead; or nothing, where nothing of the present one can be run. */
    void want(Optional<Experiment> runs) {
        wanted = runs;
        runs.ifPresentOrElse(this::compute, this::computeNothing);
    }

    /** Stops; what is there stays, and {@link #resume} goes on. */
    void stop() {
        recorder.stop();
    }

    /** Goes on with what was stopped, or with what may be too large. */
    void resume() {
        wanted.ifPresent(runs -> {
            runs.runs()
                    .forEach(run -> batchBytes =
                            Math.max(batchBytes, Footprint.of(runs, run).batch()));
            compute(runs);
        });
    }

    /** Ends what is being computed, and shows nothing of it. */
    private void computeNothing() {
        work.ask(() -> false, nothing -> {}, failure -> {});
        blank.set(true);
        busy.set(false);
        stopped.set(false);
        tooLarge.set(List.of());
        running.set(Optional.empty());
        failure.set(Optional.empty());
    }

    private void compute(Experiment runs) {
        tooLarge.set(Check.beyond(batchBytes, runs));
        if (tooLarge.get().isEmpty()) {
            record(runs);
        } else {
            work.ask(() -> runs, this::waiting, problem -> {}); // nothing older goes on
        }
    }

    private void waiting(Experiment runs) {
        if (isWanted(runs) && !tooLarge.get().isEmpty()) {
            busy.set(false);
            running.set(Optional.empty());
            failure.set(Optional.empty());
            stopped.set(true);
        }
    }

    private void record(Experiment runs) {
        Computed earlier = view.computed();
        TraceBudget room = TraceBudget.of(megabytes, runs.runs().size());
        busy.set(true);
        stopped.set(false);
        work.ask(
                () -> {
                    Computed begun = Computed.begun(runs, earlier, room);
                    return recorder.record(begun, how -> shower.execute(() -> grown(begun, how)));
                },
                this::finished,
                problem -> failed(runs, problem));
    }

    private boolean isWanted(Experiment computed) {
        return wanted.equals(Optional.of(computed));
    }

    private void failed(Experiment computed, Throwable problem) {
        if (isWanted(computed)) {
            blank.set(!view.computed().experiment().equals(computed));
            busy.set(false);
            running.set(Optional.empty());
            failure.set(Optional.of(problem));
        }
    }

    /** Shows what is there so far, unless something else is wanted by now. */
    private void grown(Computed begun, Running how) {
        if (busy.get() && isWanted(begun.experiment())) {
            running.set(Optional.of(how));
            show(begun);
        }
    }

    private void finished(Computed result) {
        if (wanted.isEmpty()) {
            return;
        }
        show(result); // who hears that nothing is computed any more looks at what has been
        busy.set(!isWanted(result.experiment()));
        running.set(Optional.empty());
        failure.set(Optional.empty());
        stopped.set(!busy.get() && !result.isComplete());
    }

    private void show(Computed result) {
        if (result.first().isPresent() && (!blank.get() || isWanted(result.experiment()))) {
            view.show(result);
            blank.set(false);
        }
    }
}
