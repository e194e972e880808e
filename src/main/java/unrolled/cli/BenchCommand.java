package unrolled.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code unrolled bench}: times things on this machine; each has a command of its own. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Times the program on this machine.")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new BenchCommand());
        line.addSubcommand(new JumpsCommand(terminal));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to time: unrolled bench jumps");
    }
}
