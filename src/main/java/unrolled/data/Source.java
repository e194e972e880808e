package unrolled.data;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The bytes of a CSV text, read as a stream: once to find the charset and the dialect, once for the rows.
 *
 * @param name how error messages call it
 * @param opening opens the same bytes each time
 */
record Source(String name, Opening opening) {
    private static final Pattern MARKUP = Pattern.compile("\\s*(\\{\\s*\"|<(\\?xml|!doctype|html))", CASE_INSENSITIVE);

    /** Opens a stream at its start. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** How the text is written, and which of its columns are text whatever their cells look like. */
    private record Known(Dialect dialect, Set<String> texts) {
        Known in(Encoding other) {
            return new Known(dialect.withCharset(other.charset()), texts);
        }
    }

    /** The table in this text, under the given name. */
    Table read(String table) {
        try {
            byte[] head = head();
            Encoding encoding = Encoding.of(name, head);
            String text = encoding.text(head);
            requireText(text);
            Dialect dialect = Detection.dialect(text, head.length < Rows.HEAD, encoding.charset());
            return read(table, encoding, new Known(dialect, Set.of()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The table in this text, whose dialect is known, and the columns that are text. */
    Table read(String table, Dialect dialect, Set<String> texts) {
        try {
            return read(table, new Encoding(dialect.charset(), 0), new Known(dialect, texts));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] head() throws IOException {
        try (InputStream bytes = opening.open()) {
            return bytes.readNBytes(Rows.HEAD);
        }
    }

    private void requireText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new DataException("file.nul", name);
        }
        if (MARKUP.matcher(text).lookingAt()) {
            throw new DataException("file.markup", name);
        }
    }

    private Table read(String table, Encoding encoding, Known known) throws IOException {
        try {
            return rows(encoding, known).table(table);
        } catch (CharacterCodingException e) {
            if (!encoding.isGuess()) {
                throw new DataException(e, "file.charset", name, encoding.charset());
            }
            return read(table, Encoding.WINDOWS, known.in(Encoding.WINDOWS));
        }
    }

    private Columns rows(Encoding encoding, Known known) throws IOException {
        Rows rows = Rows.of(name);
        Columns columns = new Columns(name, known.dialect(), known.texts());
        try (InputStream bytes = opening.open();
                CsvReader<Row> reader =
                        rows.read(encoding.reader(bytes), known.dialect().separator())) {
            for (Row row : reader) {
                columns.add(row);
            }
            return columns;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            throw new DataException(e, "file.memory", name);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof DataException limit) {
                throw limit;
            }
            throw new DataException(e, "cell.quotes", name, rows.line(), Rows.LONGEST_CELL);
        }
    }

    private DataException unreadable(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new DataException(e, "file.unreadable", name, reason);
    }
}
