package unrolled.data.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.data.DataException;
import unrolled.data.Dialect;
import unrolled.data.MissingCell;

/** The rows of a text as FastCSV finds them, cut off as soon as a row or a cell is too long. */
final class Rows extends AbstractBaseCsvCallbackHandler<Row> {
    static final int MOST_COLUMNS = 4096;
    static final int LONGEST_CELL = 4096;

    /** So many bytes at the beginning of a text are looked at to find out how it is written. */
    static final int HEAD = 1 << 18;

    private static final int BUFFER = 1 << 16; // characters: a cell that does not fit is much too long

    /** A line that separates header and rows, or encloses a table. */
    private static final Pattern RULE = Pattern.compile("[-=_*]{5,}|\\+?[-=]{2,}(\\+[-=]*)+");

    private static final Pattern DIRECTIVE =
            Pattern.compile("@(relation|attribute|data)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("sep=.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTED = Pattern.compile("(\\s*[-+]?[\\d.,]*\\d[\\d.,eE]*)(?:\\s+#|#\\s).*");

    private final String source;
    private final boolean limited;
    private final boolean commented;
    private boolean ended; // the row, by a comment behind it
    private List<String> cells = List.of();
    private BitSet quoted = new BitSet();
    private long line;

    private Rows(String source, boolean limited, boolean commented) {
        this.source = source;
        this.limited = limited;
        this.commented = commented;
    }

    /**
     * All rows; too long ones and open quotes are errors.
     *
     * @param commented whether a comment may stand behind a number
     */
    static Rows of(String source, boolean commented) {
        return new Rows(source, true, commented);
    }

    /** The rows of the beginning of a text, which may end within a quoted cell and may be cut up wrongly. */
    static Rows ofHead() {
        return new Rows("", false, true);
    }

    /** @param blanksBeforeQuotes whether the text has blanks between a separator and a quote, which are no part of a cell */
    CsvReader<Row> read(Reader text, char separator, boolean blanksBeforeQuotes) {
        Reader plain = blanksBeforeQuotes ? new BlanksBeforeQuotes(text, separator) : text;
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(!limited)
                .maxBufferSize(limited ? BUFFER : HEAD * 2)
                .build(this, separator == Dialect.BLANKS ? new BlankSeparated(text) : plain);
    }

    /** Where the newest row starts. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        ended = false;
        cells = new ArrayList<>(cells.size());
        quoted = new BitSet(0);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
        if (limited && index >= MOST_COLUMNS) {
            throw new DataException("line.long", source, line, MOST_COLUMNS);
        }
        if (limited && length > LONGEST_CELL) {
            throw new DataException("cell.long", source, line, index + 1, length, LONGEST_CELL);
        }
        if (ended) {
            return;
        }
        String cell = new String(buffer, offset, length);
        cells.add(inQuotes || !commented ? cell : withoutComment(cell));
        if (inQuotes) {
            quoted.set(index);
        }
    }

    /** Behind a comment nothing follows in its line. */
    private String withoutComment(String cell) {
        if (cell.indexOf('#') <= 0) {
            return cell;
        }
        Matcher matcher = COMMENTED.matcher(cell);
        ended = matcher.matches();
        return ended ? matcher.group(1) : cell;
    }

    @Override
    protected Row buildRecord() {
        boolean comment =
                !cells.isEmpty() && !quoted.get(0) && isComment(cells.get(0).strip());
        return new Row(line, cells, quoted, comment);
    }

    private static boolean isRule(String line) {
        boolean endsAsOne = !line.isEmpty() && "-=_*+".indexOf(line.charAt(line.length() - 1)) >= 0;
        return endsAsOne && RULE.matcher(line).matches();
    }

    private boolean isComment(String first) {
        boolean sign = first.startsWith("#") || first.startsWith("%") || first.startsWith("//");
        return (sign && !MissingCell.is(first))
                || (first.startsWith("@") && DIRECTIVE.matcher(first).matches())
                || (line == 1 && SEPARATOR.matcher(first).matches())
                || (cells.size() == 1 && isRule(first));
    }
}
