package unrolled.io.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.data.SeriesFile;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.io.safe.Fingerprint;

/**
 * Series that are too large to stand in an experiment file: it says name, length and checksum of theirs, which is looked for
 * beside it, and nowhere else unless somebody says where.
 */
public final class LargeSeries {
    /** What is no longer than that stands in the experiment file itself. */
    static final long MOST_BYTES_INSIDE = 16 << 20;

    private final Path beside;
    private final Optional<Path> chosen;

    /**
     * Where a series is looked for.
     *
     * @param beside the experiment file
     * @param chosen where somebody says that the series is
     */
    LargeSeries(Path beside, Optional<Path> chosen) {
        this.beside = beside;
        this.chosen = chosen;
    }

    /** The series in a file, which is remembered if it is too large to stand elsewhere. */
    static Table read(Path file) {
        Table table = Csv.read(file);
        long bytes = file.toFile().length();
        return bytes <= MOST_BYTES_INSIDE
                ? table
                : Fingerprint.of(file)
                        .map(print -> new SeriesFile(file.getFileName().toString(), bytes, print.sha256()))
                        .map(table::withFile)
                        .orElse(table);
    }

    /** The series of a file that must be there; throws MissingSeriesException if it is not. */
    Table find(SeriesFile file, String name) {
        Path there = chosen.orElse(place(beside, file));
        if (Files.notExists(there)) {
            throw new MissingSeriesException(
                    file, "series.missing", beside, file.name(), file.megabytes(), file.sha256());
        }
        if (!isIn(there, file)) {
            throw new MissingSeriesException(file, "series.other", beside, there, file.name(), file.sha256());
        }
        return Csv.read(there, name).withFile(file);
    }

    private static boolean isIn(Path there, SeriesFile file) {
        return hasLength(there, file)
                && Fingerprint.of(there)
                        .filter(print -> print.sha256().equals(file.sha256()))
                        .isPresent();
    }

    private static boolean hasLength(Path there, SeriesFile file) {
        return Files.isRegularFile(there) && there.toFile().length() == file.bytes();
    }

    private static Path place(Path beside, SeriesFile file) {
        return beside.toAbsolutePath().resolveSibling(file.name());
    }

    /** What whoever saved a document should know: that its series does not stand in it, nor beside it. */
    public static Optional<Sentence> leftBehind(Document saved, Path file) {
        return saved.experiment()
                .data()
                .table()
                .file()
                .filter(series -> !hasLength(place(file, series), series))
                .map(series -> ExperimentException.part("series.behind", file, series.name(), series.megabytes()));
    }
}
