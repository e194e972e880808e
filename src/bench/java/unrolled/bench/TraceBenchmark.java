package unrolled.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import unrolled.analysis.View;
import unrolled.bench.turns.OwnJvm;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.run.plan.Plan;
import unrolled.work.TraceThreads;

/**
 * Recording long runs and then showing moments at random: the example of ten million time steps, and 2,000 updates of 64
 * units, 8 features, batch 32, 50 time steps. The process has twice as much memory as the trace may take.
 */
final class TraceBenchmark {
    private static final int MEMORY = 512;
    private static final int JUMPS = 1_000;
    private static final int UPDATES = 2_000;
    private static final int BATCH = 32;
    private static final int STEPS = 50;
    private static final int FEATURES = 8;
    private static final int EPOCHS = 50;
    private static final double PICTURE_WIDTH = 322;
    private static final TraceThreads MACHINE = TraceThreads.ofMachine();

    private TraceBenchmark() {}

    /** Each run in a process of its own. */
    static void run() throws IOException, InterruptedException {
        System.out.println();
        System.out.println("Recording a trace on one thread, and " + JUMPS
                + " jumps into it, for which the window computes on " + MACHINE.threads());
        System.out.printf(
                Locale.ROOT,
                "%-40s %12s %12s %12s %12s%n",
                "run",
                "recording",
                "jump, median",
                "99th perc.",
                "memory after");
        record("ten-million", MEMORY);
        record("training", MEMORY);
        record("training", 2 * MEMORY);
    }

    private static void record(String run, int megabytes) throws IOException, InterruptedException {
        List<String> options = List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC");
        int code = new ProcessBuilder(OwnJvm.command(options, TraceBenchmark.class, List.of(run)))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("Recording " + run + " should end with 0 but ended with " + code);
        }
    }

    /** In the process of a run: prints its line. */
    public static void main(String[] args) {
        Experiment experiment = args[0].equals("training") ? training() : BundledExperiments.named(args[0]);
        long megabytes = Runtime.getRuntime().maxMemory() >> 21;
        TraceBudget room = TraceBudget.of(megabytes, 1);
        List<Trace> traces = Traces.empty(experiment, List.of(), room, MACHINE.slots());
        long start = System.nanoTime();
        Traces.record(traces, new TraceThreads(1), Progress.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] times = jumps(traces);
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%-40s %10.1f s %9.1f ms %9.1f ms %9d MB%n",
                args[0] + ", " + megabytes + " MB for the trace",
                seconds,
                times[JUMPS / 2],
                times[(int) (0.99 * JUMPS)],
                used >> 20);
    }

    /** Milliseconds, sorted. */
    private static double[] jumps(List<Trace> traces) {
        Style look = Style.of(Theme.LIGHT, Locale.ENGLISH);
        Random random = new Random(1);
        Plan plan = traces.get(0).plan();
        double[] times = new double[JUMPS];
        for (int jump = 0; jump < JUMPS; jump++) {
            Cursor cursor = Cursor.start("A").at(plan.at(random.nextLong(plan.moments())));
            long start = System.nanoTime();
            InspectorDiagram.of(new View(traces, cursor), PICTURE_WIDTH, look);
            times[jump] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static Experiment training() {
        int samples = UPDATES / EPOCHS * BATCH;
        Random random = new Random(1);
        List<Column> columns = new ArrayList<>();
        for (int feature = 0; feature < FEATURES; feature++) {
            columns.add(Column.of("f" + feature, random.doubles(samples + STEPS).toArray()));
        }
        DataChoice data = DataChoice.of(Table.of("random", columns))
                .withFeatures(columns.stream().map(Column::name).toList())
                .withLookBack(STEPS);
        RunChoice run = RunChoice.predicting("A", BATCH, true, 1)
                .withSplit(new Split(OptionalInt.of(samples), OptionalInt.of(samples)))
                .withCalls(List.of(new Call.Fit(EPOCHS, false, false)));
        ModelChoice model = ModelChoice.stack(List.of(64), Optional.of(new DenseChoice(1, Activation.LINEAR)), 1);
        return new Experiment("training", data, model, List.of(run));
    }
}
