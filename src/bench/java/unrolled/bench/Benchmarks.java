package unrolled.bench;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import unrolled.bench.turns.KernelTable;
import unrolled.bench.turns.Machine;
import unrolled.bench.turns.PeerTable;

/**
 * Runs the benchmarks that the first argument names, or all that only take time. The property {@code torch.python} names
 * Pythons with a PyTorch to compare with, with commas between them.
 */
public final class Benchmarks {
    private static final int KILLS = 1000;
    private static final int MUTATIONS = 10_000;

    private Benchmarks() {}

    public static void main(String[] args)
            throws RunnerException, IOException, NoSuchAlgorithmException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "" -> all();
            case "table" -> table();
            case "kernels" -> kernels();
            case "start-up" -> new StartUp().run();
            case "trace" -> trace();
            case "kills" -> kills(number(args, KILLS));
            case "mutations" -> Mutations.run(number(args, MUTATIONS));
            case "hashes" -> Hashes.print(args.length > 1 && args[1].equals("unrounded"));
            default ->
                throw new IllegalArgumentException(
                        "There is no benchmark " + args[0]
                                + ": use table, kernels, start-up, trace, kills, mutations or hashes, or none for all that take time");
        }
    }

    private static int number(String[] args, int otherwise) {
        return args.length > 1 ? Integer.parseInt(args[1]) : otherwise;
    }

    private static void all() throws RunnerException, IOException {
        table();
        KernelTable.run();
        printTraining(run(TrainingBenchmark.class));
        printSearch(run(SearchBenchmark.class));
        new StartUp().run();
    }

    private static void table() throws IOException {
        List<String> pythons = Pattern.compile(",")
                .splitAsStream(System.getProperty("torch.python", ""))
                .map(String::strip)
                .filter(python -> !python.isEmpty())
                .toList();
        PeerTable table = new PeerTable(pythons);
        Machine.print();
        table.printPeers();
        table.run();
    }

    private static void kernels() throws IOException {
        Machine.print();
        KernelTable.run();
    }

    private static void trace() throws IOException, InterruptedException {
        Machine.print();
        TraceBenchmark.run();
    }

    private static void kills(int moments) throws IOException, InterruptedException {
        SaveKills.run(moments);
        JournalKills.run(moments);
    }

    private static Iterable<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
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
                    "an epoch: the airline example, 94 steps at batch size 1",
                    result.getPrimaryResult().getStatistics().getMin() / 1e6);
        }
    }
}
