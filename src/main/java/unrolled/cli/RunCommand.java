package unrolled.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.experiment.Experiment;
import unrolled.io.trace.PredictionCsv;
import unrolled.io.trace.TraceFormat;
import unrolled.io.trace.TraceJson;
import unrolled.io.trace.TraceSelection;
import unrolled.io.trace.TraceWriter;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.work.TraceThreads;

/** {@code unrolled run}: the moments of the runs of an experiment, printed or written to a file while they are computed. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs an experiment and prints every moment as CSV, a row for every unit:"
                    + " run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h,call,call_number,x_0,output_0,target_0,loss."
                    + " Epoch, batch, step, layer and call count from 1; sample, slot, unit and the entries of x, output"
                    + " and target from 0.",
            "What all units of a slot share stands in each of its rows: call (fit, validation, evaluate, predict or"
                    + " generate), x, and output and target at the steps that have them; loss is that of the batch,"
                    + " where outputs are compared with targets. What is not there is empty.",
            "Example: unrolled run waves:20000 --run A --from 2 --every 10 --units 0-1 --what c,h,x --trace out.csv.gz"
        })
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ExperimentArgument argument;

    @Option(
            names = "--trace",
            paramLabel = "OUT.csv",
            description = "Write the moments to this file and print a summary of every run. A name that ends with .json"
                    + " means JSON, one with .csv.gz or .json.gz a packed file; - is the output.")
    private String file;

    @Option(
            names = "--predictions",
            paramLabel = "OUT.csv",
            description =
                    "Write what the runs predict of the series at their ends to this file, in the unit of the series:"
                            + " run,part,sample,step,row,series,column,actual,predicted. Sample and row count from 0, step from 1.")
    private String predictions;

    @Option(names = "--json", description = "Print JSON instead: the moments, or with --trace the summary.")
    private boolean json;

    @Mixin
    private SelectionOptions selection;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Experiment experiment = argument.read(terminal);
        List<Trace> traces = selection.traces(Traces.empty(experiment, List.of(), TraceBudget.USUAL));
        TraceSelection chosen = selection.of(traces);
        if (file == null && predictions != null) {
            return predict(experiment, traces);
        }
        if (file == null || file.equals("-")) {
            TraceFormat format = json ? TraceFormat.JSON : TraceFormat.CSV;
            TraceWriter writer = new TraceWriter(experiment, traces, chosen, format);
            terminal.pour(writer::writeChosen);
            warn(traces);
            return 0;
        }
        if (!json) {
            terminal.printLine(Summary.head(experiment));
        }
        long rows = write(new TraceWriter(experiment, traces, chosen, TraceFormat.of(file)));
        String predicted = predictions == null ? "" : "\n" + writePredictions(traces);
        summary(experiment, traces, "Trace: " + file + " (" + rows + " rows)" + predicted);
        return 0;
    }

    /** The runs without a trace of them. */
    private int predict(Experiment experiment, List<Trace> traces) {
        if (!json) {
            terminal.printLine(Summary.head(experiment));
        }
        Traces.record(traces, new TraceThreads(Runtime.getRuntime().availableProcessors()), Progress.SILENT);
        summary(experiment, traces, writePredictions(traces));
        return 0;
    }

    private void summary(Experiment experiment, List<Trace> traces, String written) {
        if (json) {
            terminal.print(out -> out.write(TraceJson.summary(experiment, traces)));
            warn(traces);
        } else {
            terminal.printLine(Summary.runs(traces) + written);
        }
    }

    private String writePredictions(List<Trace> traces) {
        Path target = terminal.folder().resolve(ExperimentArgument.path(predictions));
        long[] rows = new long[1];
        Output.write(terminal, target, out -> rows[0] = new PredictionCsv().write(traces, out));
        return "Predictions: " + predictions + " (" + rows[0] + " rows)";
    }

    /** Who gets the moments alone is told apart where numbers stopped being numbers. */
    private void warn(List<Trace> traces) {
        Summary.troubles(traces).forEach(said -> terminal.err().println("unrolled: warning: " + said));
    }

    private long write(TraceWriter trace) {
        Path target = terminal.folder().resolve(ExperimentArgument.path(file));
        announce(new TraceAnnouncement(file, TraceFormat.of(file), trace.size()), target);
        if (terminal.screen().isEmpty()) {
            return Output.write(terminal, target, trace, Progress.SILENT);
        }
        try (ProgressLine line = new ProgressLine(terminal.screen().get(), trace::bytes, System::nanoTime)) {
            return Output.write(terminal, target, trace, line);
        }
    }

    /** JSON is read by a program, which wants nothing else on the output: then only who looks at a terminal is told. */
    private void announce(TraceAnnouncement said, Path target) {
        said.shortage(target).ifPresent(shortage -> terminal.err().println("unrolled: warning: " + shortage));
        if (json) {
            terminal.screen().ifPresent(screen -> screen.println(said.sentence()));
        } else {
            terminal.printLine(said.sentence());
        }
    }
}
