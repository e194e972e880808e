package unrolled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.Sheet;
import unrolled.experiment.Experiment;
import unrolled.figure.pen.PictureFormat;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.safe.SaveException;
import unrolled.io.trace.TraceFormat;
import unrolled.io.trace.TraceSelection;
import unrolled.io.trace.TraceWriter;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.work.BundledFonts;

/** Opens the window; where none can be opened it still runs the experiment, and writes its figure and its trace. */
final class WindowOrFiles {
    private final Terminal terminal;
    private final WindowOpener window;

    WindowOrFiles(Terminal terminal, WindowOpener window) {
        this.terminal = terminal;
        this.window = window;
    }

    /** @param name of the files, without an ending */
    int open(WindowOpener.Beginning beginning, String name) {
        Optional<String> reason = window.open(beginning);
        if (reason.isPresent()) {
            terminal.err().println(reason.get());
            Experiment experiment = beginning.document().get().experiment();
            String file = beginning.file().map(Path::toString).orElse(name);
            write(
                    ExperimentFile.requireRunnable(experiment, file),
                    terminal.folder().resolve("target"),
                    name);
        }
        return 0;
    }

    private void write(Experiment experiment, Path folder, String name) {
        makeFolder(folder);
        List<Trace> traces = Traces.of(experiment);
        Path figure = folder.resolve(name + ".svg");
        Path trace = folder.resolve(name + ".csv");
        View view = new View(traces, Cursor.start(traces.get(0).run().id()));
        Style look = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
        byte[] svg = PictureFormat.SVG.file(Sheet.of(view, look, experiment.title()), BundledFonts::open);
        Output.write(terminal, figure, out -> out.write(svg));
        TraceWriter writer = new TraceWriter(experiment, traces, TraceSelection.ALL, TraceFormat.CSV);
        long rows = Output.write(terminal, trace, writer, Progress.SILENT);
        terminal.printLine("Ran '" + experiment.title() + "' without a window.");
        terminal.printLine("Figure: " + figure);
        terminal.printLine("Trace:  " + trace + " (" + rows + " rows)");
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SaveException(e, "folder.unmade", folder);
        }
    }
}
