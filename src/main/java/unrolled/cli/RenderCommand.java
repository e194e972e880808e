package unrolled.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.Sheet;
import unrolled.experiment.Experiment;
import unrolled.figure.Figure;
import unrolled.figure.pen.PictureFormat;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;
import unrolled.work.BundledFonts;

/** {@code unrolled render}: the figure of an experiment at a moment, with title and legend, as a picture file. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws the runs of an experiment as a picture file.")
final class RenderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ExperimentArgument argument;

    @Option(
            names = "--at",
            paramLabel = "EPOCH/BATCH/STEP",
            description = "Where the cursor stands, counted from 1. Default: 1/1/1")
    private String at;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "The run of the cursor, by letter or name. Default: the first")
    private String runName;

    @Option(
            names = "--compare",
            paramLabel = "NAME",
            description = "Another run, by letter or name: draws the difference from the run of the cursor, too.")
    private String compared;

    @Option(
            names = "--lock",
            converter = LockName.class,
            paramLabel = "batch|sample|time",
            description = "How the other runs follow the cursor. Default: batch")
    private Lock lock = Lock.BATCH;

    @Option(
            names = "--theme",
            converter = ThemeName.class,
            completionCandidates = ThemeName.class,
            paramLabel = "NAME",
            description = "The colours: ${COMPLETION-CANDIDATES}. Default: the first")
    private Theme theme = Theme.ALL.get(0);

    @Option(names = "--lang", converter = Language.class, paramLabel = "en|de", description = "Default: en")
    private Locale language = Locale.ENGLISH;

    @Option(
            names = {"-o", "--output"},
            required = true,
            completionCandidates = Endings.class,
            paramLabel = "OUT",
            description = "The file to write; its ending says what kind: ${COMPLETION-CANDIDATES}")
    private String file;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PictureFormat format = format();
        Path target = terminal.folder().resolve(ExperimentArgument.path(file));
        Experiment experiment = argument.read(terminal);
        Words words = Words.in(language);
        NamedRuns runs = new NamedRuns(Runs.all(experiment), words);
        Run run = runName == null ? runs.runs().get(0) : runs.get(runName);
        Optional<String> against =
                Optional.ofNullable(compared).map(name -> runs.get(name).id());
        Cursor cursor = Cursor.start(run.id()).at(moment(run));
        View view = new View(Traces.of(experiment), cursor, new Comparison(lock, against));
        Figure figure = Sheet.of(view, new Style(theme, words), experiment.title());
        byte[] bytes = draw(figure, format);
        Output.write(terminal, target, out -> out.write(bytes));
        return 0;
    }

    private PictureFormat format() {
        return PictureFormat.of(file)
                .orElseThrow(() -> Refusal.badUse("the output should end with "
                        + String.join(" or ", PictureFormat.endings()) + ", but is '" + file + "'"));
    }

    private static byte[] draw(Figure figure, PictureFormat format) {
        try {
            return format.file(figure, BundledFonts::open);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Refusal(Refusal.FAILED, e.getMessage(), e);
        }
    }

    private Moment moment(Run run) {
        if (at == null) {
            return Moment.FIRST;
        }
        MomentArgument given = MomentArgument.step("--at", at);
        given.requireIn(List.of(run));
        return given.first();
    }

    /** The endings of all picture files. */
    static final class Endings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PictureFormat.endings().iterator();
        }
    }

    /** {@code batch}, {@code sample} or {@code time}. */
    static final class LockName implements ITypeConverter<Lock> {
        @Override
        public Lock convert(String name) {
            return Arrays.stream(Lock.values())
                    .filter(lock -> lock.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("should be batch, sample or time, but is '" + name + "'"));
        }
    }

    /** The id of a theme, as {@code dark}. */
    static final class ThemeName implements ITypeConverter<Theme>, Iterable<String> {
        @Override
        public Theme convert(String name) {
            return Theme.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "should be " + String.join(" or ", this) + ", but is '" + name + "'"));
        }

        @Override
        public Iterator<String> iterator() {
            return Theme.ALL.stream().map(Theme::id).iterator();
        }
    }

    /** {@code en} or {@code de}. */
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "en" -> Locale.ENGLISH;
                case "de" -> Locale.GERMAN;
                default -> throw new TypeConversionException("should be en or de, but is '" + name + "'");
            };
        }
    }
}
