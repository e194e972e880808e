package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.engine.forward.Workers;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.Traces;

/** Threads record several traces at once: the same bits, and what went wrong is told as it is. */
class TraceThreadsTest {
    private static final RunChoice TRAINED = RunChoice.predicting("A", 4, true, 1)
            .withSplit(new Split(OptionalInt.of(128), OptionalInt.of(96)))
            .withCalls(List.of(new Call.Fit(12, true, true), new Call.Reset(), new Call.Generate(Part.TEST, 30)));

    @Test
    void oneTwoAndFourThreadsGiveTheSameBits() {
        List<RunChoice> runs = new ArrayList<>();
        for (String id : List.of("A", "B", "C", "D")) {
            runs.add(TRAINED.withId(id).withBatchSize(id.equals("A") ? 4 : 8));
        }
        Experiment experiment = Examples.series(140, runs.toArray(RunChoice[]::new));
        List<Trace> one = Traces.empty(experiment, List.of(), TraceBudget.USUAL);
        Traces.record(one, TraceWorkers.NONE, Progress.SILENT);
        for (int threads : new int[] {2, 4}) {
            List<Trace> several = Traces.empty(experiment, List.of(), TraceBudget.USUAL);
            Traces.record(several, new TraceThreads(threads), Progress.SILENT);
            for (int run = 0; run < 4; run++) {
                assertEquals(
                        one.get(run).end().orElseThrow().learner(),
                        several.get(run).end().orElseThrow().learner());
                assertEquals(
                        one.get(run).end().orElseThrow().state(),
                        several.get(run).end().orElseThrow().state());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aJobIsDoneAfterThoseThatItWaitsFor(int threads) {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        TraceWorkers.Job first = new TraceWorkers.Job(slots -> done.add("first"), List.of());
        TraceWorkers.Job second = new TraceWorkers.Job(slots -> done.add("second"), List.of(first));
        TraceWorkers.Job third = new TraceWorkers.Job(slots -> done.add("third"), List.of(first, second));
        new TraceThreads(threads).record(List.of(first, second, third));
        assertEquals(List.of("first", "second", "third"), done);
    }

    @Test
    void threadsThatAreLeftShareOutSlots() {
        List<Integer> parts = Collections.synchronizedList(new ArrayList<>());
        TraceWorkers.Job job = new TraceWorkers.Job(slots -> parts.add(slots.most()), List.of());
        new TraceThreads(4).record(List.of(job));
        assertEquals(List.of(4), parts);
    }

    @Test
    void threadsOfJobsThatAreDoneShareOutTheSlotsOfTheOthers() {
        List<Integer> parts = Collections.synchronizedList(new ArrayList<>());
        TraceWorkers.Job job = new TraceWorkers.Job(slots -> parts.add(slots.most()), List.of());
        TraceWorkers.Job last = new TraceWorkers.Job(slots -> parts.add(slots.most()), List.of(job));
        new TraceThreads(4).record(List.of(job, last));
        assertEquals(List.of(2, 4), parts);
    }

    @Test
    void whatWasCancelledGoesOnLater() {
        Experiment experiment = Examples.series(140, TRAINED, TRAINED.withId("B"));
        List<Trace> traces = Traces.empty(experiment, List.of(), TraceBudget.USUAL);
        TraceThreads two = new TraceThreads(2);
        assertThrows(CancellationException.class, () -> Traces.record(traces, two, (done, all) -> done < 300));
        assertFalse(traces.get(0).isComplete());
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        Traces.record(traces, two, (done, all) -> told.add(done));
        long all = traces.stream().mapToLong(trace -> trace.plan().moments()).sum();
        assertEquals(all, Collections.max(told));
        assertEquals(
                Traces.of(experiment).get(1).end().orElseThrow().state(),
                traces.get(1).end().orElseThrow().state());
    }

    /** Exceptions and errors that a job throws. */
    static List<Throwable> failures() {
        return List.of(new IllegalStateException("wrong"), new CancellationException(), new OutOfMemoryError("full"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAJobThrowsIsThrown(Throwable failure) {
        TraceWorkers.Job fails = new TraceWorkers.Job(slots -> sneak(failure), List.of());
        TraceWorkers.Job waits = new TraceWorkers.Job(slots -> {}, List.of(fails));
        List<TraceWorkers.Job> jobs = List.of(fails, waits);
        assertSame(failure, assertThrows(failure.getClass(), () -> new TraceThreads(2).record(jobs)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAPartOfSharedWorkThrowsIsThrown(Throwable failure) {
        TraceThreads two = new TraceThreads(2);
        IntConsumer last = part -> {
            if (part == 1) {
                sneak(failure);
            }
        };
        assertSame(
                failure,
                assertThrows(
                        failure.getClass(),
                        () -> two.share(workers -> {
                            workers.compute(2, last);
                            return "no failure";
                        })));
        assertEquals(Integer.valueOf(2), two.share(Workers::most));
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
