package unrolled.io.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import unrolled.io.archive.Archive;

/** Every kind of file that can be opened, told by its content: the one table for window and command line. */
@SuppressWarnings("ImmutableEnumChecker") // the readers hold nothing
public enum FileKind {
    SERIES(file -> new Opened.Series(LargeSeries.read(file)), "csv", "tsv", "txt"),
    EXPERIMENT(ExperimentFile::document, "json", "unrolled");

    private static final int HEAD = 256;

    private final Function<Path, Opened> reader;
    private final List<String> endings;

    FileKind(Function<Path, Opened> reader, String... endings) {
        this.reader = reader;
        this.endings = List.of(endings);
    }

    /** The kind of a file by its content; by its name, where there is nothing to be read. */
    public static FileKind of(Path file) {
        return beginning(file)
                .map(text ->
                        isSaid(file) && Archive.isIn(file) ? EXPERIMENT : byText(text)) // a broken one says so itself
                .orElseGet(() -> named(file));
    }

    private static FileKind byText(String beginning) {
        boolean json = beginning.replace("\uFEFF", "").strip().startsWith("{");
        return json || beginning.contains(DocumentArchive.EXPERIMENT) ? EXPERIMENT : SERIES;
    }

    /** Whether the name says that it is an experiment. */
    private static boolean isSaid(Path file) {
        return EXPERIMENT.endings.stream()
                .anyMatch(
                        ending -> String.valueOf(file).toLowerCase(Locale.ROOT).endsWith("." + ending));
    }

    private static Optional<String> beginning(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty(); // whoever reads it says why it cannot be read
        }
    }

    /** The kind that the end of a name says; one that is not known is taken for an experiment. */
    static FileKind named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst()
                .orElse(EXPERIMENT);
    }

    /** Reads the file; throws one of the exceptions with a sentence if it cannot be read. */
    public Opened read(Path file) {
        return reader.apply(file);
    }

    /** The patterns of its names, as a dialog wants them: {@code *.csv}. */
    public String[] patterns() {
        return endings.stream().map(ending -> "*." + ending).toArray(String[]::new);
    }

    /** The patterns of all that can be opened. */
    public static String[] allPatterns() {
        return Arrays.stream(values())
                .flatMap(kind -> Arrays.stream(kind.patterns()))
                .toArray(String[]::new);
    }
}
