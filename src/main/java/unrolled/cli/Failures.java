package unrolled.cli;

import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import unrolled.data.SentenceException;
import unrolled.io.safe.SaveException;

/** Turns whatever ends a command into one sentence on the error stream and an exit code. */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return say(Refusal.BAD_USE, e.getMessage() + " (`" + command + " --help` shows how it is used)");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        return end(e);
    }

    int end(Throwable e) {
        if (e instanceof Refusal refusal) {
            return say(refusal.exitCode(), refusal.getMessage());
        }
        if (e instanceof SentenceException) {
            return say(e instanceof SaveException ? Refusal.FAILED : Refusal.BAD_USE, e.getMessage());
        }
        if (e instanceof CancellationException) {
            return say(Refusal.FAILED, "The computation was cancelled: nothing was written");
        }
        if (e instanceof OutOfMemoryError) {
            return say(
                    Refusal.FAILED,
                    "There is not enough memory: choose a smaller batch size or fewer units, or start Java with a larger -Xmx");
        }
        return mistake(e);
    }

    private int mistake(Throwable e) {
        if (System.getenv("UNROLLED_DEBUG") != null) {
            e.printStackTrace(terminal.err());
        }
        return say(
                Refusal.FAILED,
                "Unrolled made a mistake (" + e + "): please report it with what UNROLLED_DEBUG=1 prints");
    }

    private int say(int exitCode, String sentence) {
        terminal.err().println("unrolled: " + sentence.replaceAll("\\s*\\R\\s*", " "));
        return exitCode;
    }
}
