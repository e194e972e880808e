package unrolled.data.file;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import unrolled.data.DataException;
import unrolled.data.Dialect;
import unrolled.data.Table;

/**
 * The bytes of a CSV text, read as a stream: once to find the charset and the dialect, once for the rows.
 *
 * @param name how error messages call it
 * @param opening opens the same bytes each time
 */
record Source(String name, Opening opening) {
    private static final Pattern MARKUP =
            Pattern.compile("\\s*((\\[\\s*)?\\{\\s*\"|<(\\?xml|!doctype|html))", CASE_INSENSITIVE);

    /** Opens a stream at its start. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * What is known of a text.
     *
     * @param layout where its table stands; empty if its first line is the header and all others are rows
     * @param texts the columns that are text whatever their cells look like
     * @param isQuoted whether each line stands in quotes as a whole
     * @param blanksBeforeQuotes whether blanks stand between a separator and a quote
     * @param asFound whether it is a file as somebody has it, in which a number such as -999 may stand for no value
     */
    private record Known(
            Dialect dialect,
            Optional<Layout> layout,
            Set<String> texts,
            boolean isQuoted,
            boolean blanksBeforeQuotes,
            boolean asFound) {
        Known in(Encoding other) {
            return new Known(
                    dialect.withCharset(other.charset()), layout, texts, isQuoted, blanksBeforeQuotes, asFound);
        }

        /** The text without what stands around it; one that the program wrote has nothing there. */
        Reader edited(Reader text, String source) {
            Reader plain = layout.isPresent() ? new PaddedText(text, source) : text;
            return isQuoted ? new QuotedLines(plain) : plain;
        }

        Known with(List<String> more) {
            Set<String> all = new HashSet<>(texts);
            all.addAll(more);
            return new Known(dialect, layout, all, isQuoted, blanksBeforeQuotes, asFound);
        }
    }

    /** The table in this text, under the given name. */
    Table read(String table, boolean asFound) {
        try {
            byte[] head = head();
            Encoding encoding = Encoding.of(name, head);
            String all = encoding.text(head);
            String padded = all.substring(0, PaddedText.end(all));
            requireText(padded);
            boolean quoted = QuotedLines.in(padded);
            String text = quoted ? QuotedLines.without(padded) : padded;
            Detection.Found found = Detection.in(text, head.length < Rows.HEAD, encoding.charset());
            boolean blanks = BlanksBeforeQuotes.in(text, found.dialect().separator());
            return read(
                    table,
                    encoding,
                    new Known(found.dialect(), Optional.of(found.layout()), found.texts(), quoted, blanks, asFound));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The table in this text, whose dialect is known, and the columns that are text. */
    Table read(String table, Dialect dialect, Set<String> texts) {
        try {
            Known known = new Known(dialect, Optional.empty(), texts, false, false, false);
            return read(table, new Encoding(dialect.charset(), 0), known);
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
            Columns columns = rows(encoding, known);
            List<String> texts = columns.newTexts(); // a word came late: text is kept only where it is known to be
            Columns all = texts.isEmpty() ? columns : rows(encoding, known.with(texts));
            return all.table(table, known.asFound());
        } catch (CharacterCodingException e) {
            if (!encoding.isGuess()) {
                throw new DataException(e, "file.charset", name, encoding.charset());
            }
            return read(table, Encoding.WINDOWS, known.in(Encoding.WINDOWS));
        }
    }

    private Columns rows(Encoding encoding, Known known) throws IOException {
        Rows rows = Rows.of(name, known.layout().isPresent());
        try (InputStream bytes = opening.open();
                CsvReader<Row> reader = rows.read(
                        known.edited(encoding.reader(bytes), name),
                        known.dialect().separator(),
                        known.blanksBeforeQuotes())) {
            Columns columns = null;
            for (Row row : reader) {
                if (columns == null) {
                    Layout layout = known.layout().orElseGet(() -> Layout.below(row, known.dialect()));
                    columns = new Columns(
                            name,
                            known.dialect(),
                            layout,
                            known.texts(),
                            known.layout().isEmpty());
                }
                columns.add(row);
            }
            if (columns == null) {
                throw new DataException("file.empty", name);
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
