package unrolled.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Table;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.SeriesStory;
import unrolled.experiment.check.Check;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.experiment.FileKind;
import unrolled.io.experiment.Opened;
import unrolled.lesson.LessonFile;

/** The experiment that a command is about. */
final class ExperimentArgument {
    @Parameters(
            paramLabel = "EXPERIMENT",
            arity = "0..1",
            completionCandidates = BundledNames.class,
            description = {
                "A file with an experiment (.unrolled or .json), the name of a bundled one (${COMPLETION-CANDIDATES}),",
                "or a CSV file: then the opening experiment over its first column that tells something. Instead of a CSV file",
                "also a series that is made, as in waves:10000000 or memory:5000:7 (rows, and a seed).",
                "Default: airline-passengers"
            })
    private String given;

    @Option(names = "--anyway", description = "Go on though one batch needs more memory than may be taken for it here.")
    private boolean anyway;

    @Mixin
    private SeriesOptions series;

    /** What help and completion offer. */
    static final class BundledNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return BundledExperiments.names().iterator();
        }
    }

    /** What the experiment is called in the names of files. */
    String name() {
        if (made()) {
            return given.replace(':', '-');
        }
        return given == null
                ? "opening-experiment"
                : String.valueOf(path(given).getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** The file that it would be saved to; empty if it is none of an experiment. */
    Optional<Path> file(Terminal terminal) {
        return given == null || bundled() || made() || isSeries(terminal)
                ? Optional.empty()
                : Optional.of(terminal.folder().resolve(path(given)));
    }

    /** Reads it, or refuses it with the reason; what runs but is hardly meant is said on the error stream. */
    Experiment read(Terminal terminal) {
        Experiment read = document(terminal).experiment();
        boolean named = given == null || bundled() || made();
        String name = named ? given : terminal.folder().resolve(path(given)).toString();
        ExperimentFile.requireRunnable(read, name);
        List<Problem> tooLarge = Check.beyond(Runtime.getRuntime().maxMemory() / 4, read);
        if (!tooLarge.isEmpty() && !anyway) {
            throw Refusal.badUse(tooLarge.get(0).text(Locale.ENGLISH) + " With --anyway it is tried all the same.");
        }
        if (isSeries(terminal)) {
            terminal.err().println("unrolled: " + SeriesStory.line(read.data(), Locale.ENGLISH));
        }
        Stream.concat(tooLarge.stream(), Check.warnings(read).stream())
                .forEach(warning -> terminal.err().println("unrolled: warning: " + warning.text(Locale.ENGLISH)));
        return read;
    }

    /** Reads it, whether it can be run or not. */
    Document document(Terminal terminal) {
        if (given == null) {
            return read(Document.of(BundledExperiments.opening()));
        }
        if (bundled()) {
            return read(BundledExperiments.document(given));
        }
        return made() ? over(GeneratedTables.of(Generated.parse(given).orElseThrow())) : inFile(terminal);
    }

    /** An experiment whose series is read as somebody says. */
    private Document read(Document document) {
        Experiment experiment = document.experiment();
        return series.isGiven() ? Document.of(experiment.withData(series.applied(experiment.data()))) : document;
    }

    private Document inFile(Terminal terminal) {
        Path file = terminal.folder().resolve(path(given));
        if (Files.notExists(file)) {
            throw Refusal.badUse("there is no file '" + given + "', and no bundled experiment of that name: "
                    + "choose a file with an experiment, or one of " + String.join(", ", BundledExperiments.names()));
        }
        if (!Files.isRegularFile(file)) {
            return ExperimentFile.document(file); // says what is wrong with it
        }
        if (LessonFile.isIn(file)) {
            return LessonFile.read(file).document();
        }
        Opened opened = FileKind.of(file).read(file);
        return opened instanceof Document document ? read(document) : over(((Opened.Series) opened).table());
    }

    private Document over(Table table) {
        return Document.of(BundledExperiments.openingOver(series.applied(DataChoice.over(table))));
    }

    private boolean bundled() {
        return BundledExperiments.names().contains(given);
    }

    private boolean made() {
        return given != null && Generated.parse(given).isPresent();
    }

    /** Whether it is a file with a series. */
    boolean isSeries(Terminal terminal) {
        return given != null
                && !bundled()
                && !made()
                && !LessonFile.isIn(terminal.folder().resolve(path(given)))
                && FileKind.of(terminal.folder().resolve(path(given))) == FileKind.SERIES;
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal(Refusal.BAD_USE, "'" + text + "' is no name that a file can have: " + e.getReason(), e);
        }
    }
}
