package unrolled.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.data.SentenceException;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.SeriesStory;
import unrolled.experiment.check.Check;
import unrolled.io.experiment.SeriesReport;

/** {@code unrolled check}: what would be read of a file, without running anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says what would be read of a file: of a series which rows and columns, what is missing, in which order it"
                        + " stands and what is left out; of an experiment what is wrong with it. Nothing is run.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ExperimentArgument argument;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!json) {
            Experiment experiment = argument.document(terminal).experiment();
            said(experiment).forEach(terminal::printLine);
            return 0;
        }
        try {
            Experiment experiment = argument.document(terminal).experiment();
            terminal.print(out -> out.write(
                    argument.isSeries(terminal) ? SeriesReport.of(experiment.data()) : SeriesReport.of(experiment)));
            return 0;
        } catch (SentenceException e) {
            terminal.print(out -> out.write(SeriesReport.none(e.sentence().text(Locale.ENGLISH))));
            return Refusal.BAD_USE;
        }
    }

    private List<String> said(Experiment experiment) {
        if (argument.isSeries(terminal)) {
            return SeriesStory.of(experiment.data()).stream()
                    .map(sentence -> sentence.text(Locale.ENGLISH))
                    .toList();
        }
        List<Problem> problems = Check.problems(experiment);
        return problems.isEmpty()
                ? List.of(Summary.head(experiment), "Nothing is wrong with it.")
                : problems.stream().map(problem -> problem.text(Locale.ENGLISH)).toList();
    }
}
