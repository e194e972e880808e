package unrolled.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.Search;
import unrolled.debug.stop.When;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.work.TraceThreads;

/**
 * Running backwards over a million moments of an LSTM(4) at batch size 1 to a condition that holds at the beginning only:
 * all of them are computed again, on as many threads as the program searches with here.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SearchBenchmark {
    private static final int MOMENTS = 1_000_000;

    /** The time steps of a sample, and so of a batch. */
    @Param({"1", "3"})
    public int steps;

    private Trace trace;
    private unrolled.debug.expression.Scope scope;
    private List<Breakpoint> breakpoints;

    @Setup(Level.Trial)
    public void prepare() {
        Experiment series = Examples.series(MOMENTS / steps + steps + 1, RunChoice.predicting("A", 1, true, 1));
        trace = Trace.of(
                Runs.all(series.withData(series.data().withLookBack(steps))).get(0));
        scope = new unrolled.debug.expression.Scope(List.of(trace), Cursor.start("A"), Lock.BATCH);
        When atTheBeginning = new When.Holds("f[3] < 0.01 && x > 0.1 || sample == 1");
        breakpoints = List.of(Breakpoint.on(atTheBeginning));
        check(backwards());
    }

    /** A time means something only if the stop is the right one. */
    private void check(Outcome outcome) {
        if (outcome.stop().orElseThrow().moment().batch() != 1) {
            throw new IllegalStateException("It should stop in batch 2, but the outcome is " + outcome);
        }
    }

    @Benchmark
    public Outcome backwards() {
        return TraceThreads.ofMachine()
                .share(workers -> new Search(scope, breakpoints, workers)
                        .backwards(trace.plan().last(), Progress.SILENT));
    }
}
