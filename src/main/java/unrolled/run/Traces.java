package unrolled.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import unrolled.engine.forward.Workers;
import unrolled.experiment.Experiment;

/** The traces of all runs of an experiment, which may begin with weights or the state of each other. */
public final class Traces {
    private Traces() {}

    /** All traces, complete. */
    public static List<Trace> of(Experiment experiment) {
        List<Trace> traces = empty(experiment, List.of(), TraceBudget.USUAL);
        record(traces, TraceWorkers.NONE, Progress.SILENT);
        return traces;
    }

    /**
     * The traces of an experiment, in its order; nothing is recorded yet that was not known.
     *
     * @param known traces of the same data and the same model, each of which is taken over, as far as it has got, if its
     *     run has not changed, nor any run that it begins with something of. A run that is new or has changed takes over
     *     the batches before the first one in which it differs from a known run.
     */
    public static List<Trace> empty(Experiment experiment, List<Trace> known, TraceBudget room) {
        return empty(experiment, known, room, Workers.NONE);
    }

    /** The same, with workers that share out the slots of batches that are computed again for a jump. */
    public static List<Trace> empty(Experiment experiment, List<Trace> known, TraceBudget room, Workers workers) {
        Map<String, Run> runs = new HashMap<>();
        Runs.all(experiment).forEach(run -> runs.put(run.id(), run));
        Map<String, Trace> made = new HashMap<>();
        return experiment.runs().stream()
                .map(choice -> make(choice.id(), new Making(runs, made, known, room, workers)))
                .toList();
    }

    private record Making(
            Map<String, Run> runs, Map<String, Trace> made, List<Trace> known, TraceBudget room, Workers workers) {}

    private static Trace make(String id, Making making) {
        Trace there = making.made().get(id);
        if (there != null) {
            return there;
        }
        Run run = making.runs().get(id);
        Trace.Sources sources = new Trace.Sources(
                run.choice().origin().weights().map(other -> make(other, making)),
                run.choice().origin().state().map(other -> make(other, making)));
        List<Trace> known = making.known().stream()
                .filter(old -> same(old.sources(), sources))
                .toList();
        Trace trace = known.stream()
                .filter(old -> old.run().choice().equals(run.choice()))
                .findFirst()
                .or(() -> known.stream()
                        .max(Comparator.comparingLong(old -> old.inCommon(run)))
                        .filter(old -> old.inCommon(run) > 0)
                        .map(old -> new Trace(run, old, making.room(), making.workers())))
                .orElseGet(() -> new Trace(run, sources, making.room(), making.workers()));
        making.made().put(id, trace);
        return trace;
    }

    private static boolean same(Trace.Sources one, Trace.Sources other) {
        return one.weights().equals(other.weights()) && one.state().equals(other.state());
    }

    /**
     * Goes on with all traces to their ends; each waits for those that it begins with something of.
     *
     * @param workers record them, one after the other or several at once: that changes no bit
     * @param progress counts time steps of all runs
     */
    public static void record(List<Trace> traces, TraceWorkers workers, Progress progress) {
        Steps steps = Steps.of(traces, progress);
        Map<Trace, TraceWorkers.Job> jobs = new LinkedHashMap<>();
        for (Trace trace : inOrder(traces)) {
            List<TraceWorkers.Job> before = sources(trace).map(jobs::get).toList();
            jobs.put(trace, new TraceWorkers.Job(slots -> trace.record(steps.of(trace), slots), before));
        }
        workers.record(List.copyOf(jobs.values()));
    }

    /**
     * Goes through traces in their order and shows every batch when it is computed. What a trace begins with something of is
     * recorded before it; batches that are there are computed once more.
     *
     * @param progress counts time steps of all runs
     * @param visitor goes on to the next trace by saying false
     */
    public static void follow(List<Trace> traces, Progress progress, BiPredicate<Trace, Block> visitor) {
        Steps steps = Steps.of(inOrder(traces), progress);
        for (Trace trace : traces) {
            inOrder(sources(trace).toList()).forEach(source -> source.record(steps.of(source)));
            Predicate<Block> seen = block -> visitor.test(trace, block);
            if (trace.walk(0, trace.reached(), Progress.SILENT, seen)) {
                trace.record(steps.of(trace), Workers.NONE, seen);
            }
        }
    }

    /** Counts the time steps of all runs together, while each tells of its batches. */
    private record Steps(AtomicLong done, long all, Progress progress) {
        static Steps of(List<Trace> traces, Progress progress) {
            long done = traces.stream()
                    .mapToLong(trace -> trace.plan().firstMoment(trace.reached()))
                    .sum();
            long all =
                    traces.stream().mapToLong(trace -> trace.plan().moments()).sum();
            return new Steps(new AtomicLong(done), all, progress);
        }

        Progress of(Trace trace) {
            long from = trace.reached();
            return (batch, batches) ->
                    progress.at(batch > from ? done.addAndGet(trace.plan().steps(batch - 1)) : done.get(), all);
        }
    }

    /** What a run begins with something of comes before it. */
    private static List<Trace> inOrder(List<Trace> traces) {
        List<Trace> ordered = new ArrayList<>();
        traces.forEach(trace -> addAfterSources(trace, ordered));
        return ordered;
    }

    private static void addAfterSources(Trace trace, List<Trace> ordered) {
        sources(trace).forEach(source -> addAfterSources(source, ordered));
        if (!ordered.contains(trace)) {
            ordered.add(trace);
        }
    }

    private static Stream<Trace> sources(Trace trace) {
        return Stream.concat(trace.sources().weights().stream(), trace.sources().state().stream());
    }
}
