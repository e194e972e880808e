package unrolled.io.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every kind of file that can be opened, told by the end of its name: the one table for window and command line. */
@SuppressWarnings("ImmutableEnumChecker") // the readers hold nothing
public enum FileKind {
    SERIES(file -> new Opened.Series(LargeSeries.read(file)), "csv", "tsv", "txt"),
    EXPERIMENT(ExperimentFile::document, "json", "unrolled");

    private final Function<Path, Opened> reader;
    private final List<String> endings;

    FileKind(Function<Path, Opened> reader, String... endings) {
        this.reader = reader;
        this.endings = List.of(endings);
    }

    /** The kind of a file by its name; an ending that is not known is taken for an experiment. */
    public static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.stream().anyMatch(ending -> name.endsWith("." + ending))) {
                return kind;
            }
        }
        return EXPERIMENT;
    }

    /** Reads the file; throws one of the exceptions with a sentence if it cannot be read. */
    public Opened read(Path file) {
        return reader.apply(file);
    }

    /** The patterns of its names, as a dialog wants them: {@code *.csv}. */
    public String[] patterns() {
        return endings.stream().map(ending -> "*." + ending).toArray(String[]::new);
    }
}
