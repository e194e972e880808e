package unrolled.bench;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and ends with a table of ratios. Other programs on the machine can only make an iteration slower:
 * so everything is run in several rounds, with the two that are compared close to each other in time, and the fastest
 * iteration counts.
 */
public final class Benchmarks {
    private static final int ROUNDS = 3;
    private static final int KILLS = 1000;
    private static final int MUTATIONS = 10_000;
    private static final int[] UNITS = {4, 16, 64};

    private Benchmarks() {}

    public static void main(String[] args)
            throws RunnerException, IOException, NoSuchAlgorithmException, InterruptedException {
        if (args.length > 0 && args[0].equals("kills")) {
            int moments = args.length > 1 ? Integer.parseInt(args[1]) : KILLS;
            SaveKills.run(moments);
            JournalKills.run(moments);
            return;
        }
        if (args.length > 0 && args[0].equals("mutations")) {
            Mutations.run(args.length > 1 ? Integer.parseInt(args[1]) : MUTATIONS);
            return;
        }
        if (args.length > 0 && args[0].equals("hashes")) {
            Hashes.print(args.length > 1 && args[1].equals("unrounded"));
            return;
        }
        if (args.length == 0 || !args[0].equals("start-up")) {
            steps();
        }
        new StartUp().run();
    }

    private static void steps() throws RunnerException {
        Map<Integer, Map<String, Double>> nanoseconds = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int units : UNITS) {
                Map<String, Double> fastest = nanoseconds.computeIfAbsent(units, key -> new TreeMap<>());
                for (RunResult result : run(units)) {
                    fastest.merge(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getStatistics().getMin(),
                            Math::min);
                }
            }
        }
        print(nanoseconds);
        printTraining(run(new OptionsBuilder().include(TrainingBenchmark.class.getSimpleName())));
        printSearch(run(new OptionsBuilder().include(SearchBenchmark.class.getSimpleName())));
    }

    private static Iterable<RunResult> run(int units) throws RunnerException {
        return run(new OptionsBuilder()
                .include(StepBenchmark.class.getSimpleName())
                .param("units", Integer.toString(units)));
    }

    private static Iterable<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.shouldFailOnError(true).build()).run();
    }

    private static void print(Map<Integer, Map<String, Double>> nanoseconds) {
        System.out.println();
        System.out.println("One step, batch size 1, one thread, fastest iteration");
        System.out.printf(Locale.ROOT, "%5s %17s %20s %8s%n", "units", "with all gates", "ONNX Runtime", "ratio");
        nanoseconds.forEach((units, times) -> System.out.printf(
                Locale.ROOT,
                "%5d %14.2f us %17.2f us %7.1fx%n",
                units,
                times.get("ours") / 1000,
                times.get("onnxRuntime") / 1000,
                times.get("onnxRuntime") / times.get("ours")));
    }

    private static void printSearch(Iterable<RunResult> results) {
        System.out.println();
        System.out.println("Running backwards over a million moments to a condition, fastest of five");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %8.0f ms%n",
                    "time steps in a batch: " + result.getParams().getParam("steps"),
                    result.getPrimaryResult().getStatistics().getMin());
        }
    }

    private static void printTraining(Iterable<RunResult> results) {
        System.out.println();
        System.out.println("Training with everything recorded, one thread, fastest iteration");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %8.3f ms%n",
                    result.getPrimaryResult().getLabel().equals("step")
                            ? "a step: 64 units, 8 features, batch 32, 50 time steps, Adam"
                            : "an epoch: the airline example, 94 steps at batch size 1",
                    result.getPrimaryResult().getStatistics().getMin() / 1e6);
        }
    }
}
