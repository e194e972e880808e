package unrolled.data.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Decimal;
import unrolled.data.Dialect;
import unrolled.data.Table;

/**
 * Reads series from CSV files, whatever their dialect, and writes them in one.
 *
 * <p>Found out by itself: separator, decimal comma, header, charset, byte order mark, line ends. Blank lines at the end are
 * left out. Every error is a {@link DataException} that names file, line and column.
 */
public final class Csv {
    private static final long MOST_BYTES = 512L << 20;

    private Csv() {}

    /** The series in the file, named as the file without {@code .csv}. */
    public static Table read(Path file) {
        return read(file, String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.(?i:csv|tsv|txt)$", ""));
    }

    /** The series in the file, under a name of its own. */
    public static Table read(Path file, String name) {
        if (Files.notExists(file)) {
            throw new DataException("file.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new DataException("file.folder", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new DataException("file.special", file);
        }
        requireSize(file.toString(), size(file));
        return new Source(file.toString(), () -> Files.newInputStream(file)).read(name, true);
    }

    /** The series in these bytes. */
    public static Table parse(String name, byte[] bytes) {
        requireSize(name, bytes.length);
        return new Source(name, () -> new ByteArrayInputStream(bytes)).read(name, false);
    }

    /** The series in this text; its charset counts as UTF-8. */
    public static Table parse(String name, String text) {
        return parse(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The series in a text that is known to be in this dialect, such as the canonical one. */
    public static Table parse(String name, String text, Dialect dialect) {
        return parse(name, text, dialect, Set.of());
    }

    /**
     * The series in a text that is known to be in this dialect, some of whose columns are text whatever their cells look
     * like.
     *
     * @throws DataException if there is no column of such a name
     */
    public static Table parse(String name, String text, Dialect dialect, Set<String> texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Dialect utf8 = dialect.withCharset(StandardCharsets.UTF_8);
        Table table = new Source(name, () -> new ByteArrayInputStream(bytes)).read(name, utf8, texts);
        texts.forEach(table::column);
        return table;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DataException(e, "file.right", file);
        }
    }

    private static void requireSize(String source, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new DataException("file.large", source, bytes >> 20, MOST_BYTES >> 20);
        }
    }

    /**
     * The series in the canonical dialect: comma, dot, header, LF, numbers in their shortest form.
     *
     * <p>{@code parse(t.name(), write(t), CANONICAL, texts).equals(t)} for every table with a column of numbers, where
     * {@code texts} are the names of its text columns. Without these names a text column such as {@code 01.02}, read with a
     * decimal comma, would come back as numbers: the cells alone do not say it.
     */
    public static String write(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new Unmistakable())
                .build(text)) {
            writer.writeRecord(table.columns().stream().map(Column::name).toList());
            for (int row = 0; row < table.rows(); row++) {
                int r = row;
                writer.writeRecord(
                        table.columns().stream().map(column -> column.text(r)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string can always be written
        }
        return text.toString();
    }

    /** Quotes what another dialect would read differently: names that are numbers, cells that hold any separator. */
    private static final class Unmistakable implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return (line == 1 && readsAsNumber(cell)) || Detection.holdsSeparator(cell);
        }

        private static boolean readsAsNumber(String name) {
            return meansNumber(name, '.') || meansNumber(name, ',');
        }

        private static boolean meansNumber(String name, char mark) {
            return Decimal.isNumber(name, mark) || Decimal.isNotFinite(name, mark);
        }
    }
}
