package unrolled.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.experiment.Experiment;
import unrolled.io.trace.TraceCsv;
import unrolled.io.trace.TraceJson;
import unrolled.run.Trace;
import unrolled.run.Traces;

/** {@code unrolled run}: every moment of all runs of an experiment, printed or written to a file. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs an experiment and prints every moment as CSV:"
                + " run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h. Epoch, batch, step and layer count"
                + " from 1; sample, slot and unit from 0.")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ExperimentArgument argument;

    @Option(
            names = "--trace",
            paramLabel = "OUT.csv",
            description = "Write the moments to this file (as JSON if its name ends with .json; - is the output) "
                    + "and print a summary of every run.")
    private String file;

    @Option(names = "--json", description = "Print JSON instead: the moments, or with --trace the summary.")
    private boolean json;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Experiment experiment = argument.read(terminal);
        List<Trace> traces = Traces.of(experiment);
        if (file == null || file.equals("-")) {
            terminal.print(out -> moments(experiment, traces, json, out));
            return 0;
        }
        Path target = terminal.folder().resolve(ExperimentArgument.path(file));
        boolean asJson = file.toLowerCase(Locale.ROOT).endsWith(".json");
        long rows = Output.writeText(terminal, target, out -> moments(experiment, traces, asJson, out));
        if (json) {
            terminal.print(out -> TraceJson.writeSummary(experiment.title(), traces, out));
        } else {
            terminal.printLine(
                    experiment.title() + "\n" + Summary.of(traces) + "Trace: " + file + " (" + rows + " rows)");
        }
        return 0;
    }

    private static long moments(Experiment experiment, List<Trace> traces, boolean json, Writer out)
            throws IOException {
        return json ? TraceJson.write(experiment.title(), traces, out) : TraceCsv.write(traces, out);
    }
}
