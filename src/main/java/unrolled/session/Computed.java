package unrolled.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import unrolled.engine.forward.Workers;
import unrolled.experiment.Experiment;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.Traces;
import unrolled.work.TraceThreads;

/** The traces of an experiment, one a run, as far as they have got. */
public record Computed(Experiment experiment, List<Trace> traces) {
    public Computed {
        traces = List.copyOf(traces);
    }

    /** Complete traces. */
    public static Computed of(Experiment experiment) {
        return new Computed(experiment, Traces.of(experiment));
    }

    /** Traces as far as they get in so many milliseconds, which is at least one batch. */
    public static Computed within(long milliseconds, Experiment experiment, TraceBudget room) {
        Computed begun = begun(experiment, List.of(), room);
        long end = System.nanoTime() + milliseconds * 1_000_000;
        try {
            begun.record(TraceWorkers.NONE, (done, all) -> done == 0 || System.nanoTime() - end < 0);
        } catch (CancellationException ended) {
            // the session goes on with it
        }
        return begun;
    }

    /** Traces that take over what an earlier result holds already. */
    static Computed begun(Experiment experiment, Computed earlier, TraceBudget room) {
        boolean same = earlier.experiment().data().equals(experiment.data())
                && earlier.experiment().model().equals(experiment.model());
        return begun(experiment, same ? earlier.traces() : List.of(), room);
    }

    private static Computed begun(Experiment experiment, List<Trace> known, TraceBudget room) {
        Workers slots = TraceThreads.ofMachine().slots();
        return new Computed(experiment, Traces.empty(experiment, known, room, slots));
    }

    /** Goes on to the ends of all traces. */
    void record(TraceWorkers workers, Progress progress) {
        Traces.record(traces, workers, progress);
    }

    /** The trace of a run, if something of it is there. */
    Optional<Trace> trace(String id) {
        return begun(trace -> trace.run().id().equals(id));
    }

    /** The first run of which something is there. */
    Optional<Trace> first() {
        return begun(trace -> true);
    }

    boolean isComplete() {
        return traces.stream().allMatch(Trace::isComplete);
    }

    private Optional<Trace> begun(Predicate<Trace> wanted) {
        return traces.stream().filter(wanted.and(trace -> trace.reached() > 0)).findFirst();
    }
}
