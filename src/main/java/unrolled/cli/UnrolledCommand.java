package unrolled.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.lesson.LessonException;

/** {@code unrolled [EXPERIMENT]}: opens the window. */
@Command(
        name = "unrolled",
        description = "Shows the state of an LSTM and steps through it. Without a command the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = UnrolledCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 done, 1 something failed (a case, a file that cannot be written), 2 bad use or bad input.",
            "Epochs, batches, time steps and layers count from 1; samples, slots, units and features from 0."
        })
final class UnrolledCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WindowOpener window;

    @Mixin
    private ExperimentArgument experiment;

    UnrolledCommand(Terminal terminal, WindowOpener window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() {
        Document read;
        try {
            read = experiment.document(terminal);
        } catch (LessonException refused) {
            return shown(refused);
        }
        WindowOpener.Beginning beginning = new WindowOpener.Beginning(() -> read, experiment.file(terminal));
        return new WindowOrFiles(terminal, window).open(beginning, experiment.name());
    }

    /** The window reads the lesson once more, and says over the opening experiment what is wrong with it. */
    private int shown(LessonException refused) {
        Document opening = Document.of(BundledExperiments.opening());
        if (window.open(new WindowOpener.Beginning(() -> opening, experiment.file(terminal)))
                .isPresent()) {
            throw refused;
        }
        return 0;
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(
                            UnrolledCommand.class.getPackage().getImplementationVersion())
                    .orElse("(from its classes)");
            return new String[] {"Unrolled " + version};
        }
    }
}
