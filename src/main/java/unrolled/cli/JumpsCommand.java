package unrolled.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.experiment.Experiment;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.run.plan.Plan;
import unrolled.work.TraceThreads;

/** {@code unrolled bench jumps}: how long it takes here to compute an experiment, and then to show any moment of it. */
@Command(
        name = "jumps",
        mixinStandardHelpOptions = true,
        description = {
            "Computes all runs of an experiment, then jumps to moments at random, each time showing all gates of",
            "the moment, and prints how long that took. Example: unrolled bench jumps ten-million"
        })
final class JumpsCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e-9;

    /** All numbers of the chosen unit are drawn. */
    private static final double WIDTH = 322;

    private final Terminal terminal;

    @Mixin
    private ExperimentArgument argument;

    @Option(names = "--jumps", defaultValue = "1000", paramLabel = "N", description = "How many jumps. Default: 1000")
    private int jumps;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of the jumps. Default: 1")
    private long seed;

    @Option(
            names = "--threads",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many threads compute; they change no bit. Default: 1")
    private int threads;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            description = "How much memory the traces may take, as in the settings of the window. Default: half of what"
                    + " the program may use")
    private long megabytes = Runtime.getRuntime().maxMemory() >> 21;

    JumpsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (jumps < 1 || threads < 1) {
            throw Refusal.badUse("--jumps and --threads should be at least 1, but are " + jumps + " and " + threads);
        }
        if (megabytes < 1) {
            throw Refusal.badUse("--megabytes should be at least 1, but is " + megabytes);
        }
        Experiment experiment = argument.read(terminal);
        TraceBudget room = TraceBudget.of(megabytes, experiment.runs().size());
        TraceThreads computing = new TraceThreads(threads);
        List<Trace> traces = Traces.empty(experiment, List.of(), room, computing.slots());
        terminal.printLine(experiment.title() + ", " + threads + " thread" + (threads > 1 ? "s" : "") + ", "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most, " + megabytes + " MB of them for traces");
        long start = System.nanoTime();
        Traces.record(traces, computing, Progress.SILENT);
        double seconds = (System.nanoTime() - start) * NANOSECONDS;
        long moments =
                traces.stream().mapToLong(trace -> trace.plan().moments()).sum();
        say("computed %,d time steps in %.1f s: %,.0f a second", moments, seconds, moments / seconds);
        report(jump(traces));
        return 0;
    }

    /** The seconds of each jump, sorted. */
    private double[] jump(List<Trace> traces) {
        Style look = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
        Random random = new Random(seed);
        double[] times = new double[jumps];
        for (int jump = 0; jump < jumps; jump++) {
            Trace trace = traces.get(random.nextInt(traces.size()));
            Plan plan = trace.plan();
            Cursor cursor = Cursor.start(trace.run().id()).at(plan.at(random.nextLong(plan.moments())));
            long start = System.nanoTime();
            InspectorDiagram.of(new View(traces, cursor), WIDTH, look);
            times[jump] = (System.nanoTime() - start) * NANOSECONDS;
        }
        Arrays.sort(times);
        return times;
    }

    private void report(double[] times) {
        int last = times.length - 1;
        say(
                "%,d jumps: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms",
                times.length, times[last / 2] * 1000, times[(int) Math.ceil(0.99 * last)] * 1000, times[last] * 1000);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        say("memory in use at the end: %,d MB", used >> 20);
    }

    private void say(String text, Object... numbers) {
        terminal.printLine(String.format(Locale.ROOT, text, numbers));
    }
}
