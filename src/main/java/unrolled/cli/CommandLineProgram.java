package unrolled.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;

/** Runs what a command line asks for. */
public final class CommandLineProgram {
    private CommandLineProgram() {}

    /** Returns the exit code: 0, 1 if something failed, 2 for bad use or bad input. */
    public static int run(Terminal terminal, WindowOpener window, String... arguments) {
        Failures failures = new Failures(terminal);
        try {
            if (arguments.length == 0) {
                return openWindow(terminal, window); // without the command-line library, which takes a while to load
            }
            return parsed(terminal, window, failures).execute(arguments);
        } catch (RuntimeException | OutOfMemoryError e) {
            return failures.end(e);
        } finally {
            terminal.err().flush();
        }
    }

    private static int openWindow(Terminal terminal, WindowOpener window) {
        WindowOpener.Beginning opening =
                new WindowOpener.Beginning(() -> Document.of(BundledExperiments.opening()), Optional.empty());
        return new WindowOrFiles(terminal, window).open(opening, "opening-experiment");
    }

    private static CommandLine parsed(Terminal terminal, WindowOpener window, Failures failures) {
        CommandLine program = new CommandLine(new UnrolledCommand(terminal, window));
        List.of(
                        new RunCommand(terminal),
                        new CheckCommand(terminal),
                        new RenderCommand(terminal),
                        new VerifyCommand(terminal))
                .forEach(program::addSubcommand);
        program.addSubcommand(BenchCommand.line(terminal));
        program.addSubcommand(new CommandLine.HelpCommand());
        program.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
        program.setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8), true));
        program.setParameterExceptionHandler(failures);
        program.setExecutionExceptionHandler(failures);
        program.setUsageHelpWidth(100);
        return program;
    }
}
