package unrolled.data.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Dialect;
import unrolled.data.LeftOut;
import unrolled.data.MissingCell;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.data.TimeFormat;

/** The columns of a table while its rows come in; lines that are no rows of it are left out, and told. */
final class Columns {
    private final String source;
    private final Dialect dialect;
    private final Layout layout;
    private final boolean exact;
    private final List<ColumnBuilder> columns;
    private final List<LeftOut> leftOut;
    private final Strangers strangers;
    private final List<Row> held = new ArrayList<>(); // blank ones and words in the place of values, since the last row
    private Row wrong; // the first with too many cells, null as long as there is none
    private long rows;
    private long leftRows; // of those that are left out, which have something in them

    /**
     * @param source how error messages call the text
     * @param texts the columns that are text whatever their cells look like
     * @param exact whether every line below the header is a row, as in a text that {@link Csv#write} wrote
     */
    Columns(String source, Dialect dialect, Layout layout, Set<String> texts, boolean exact) {
        this.exact = exact;
        this.source = source;
        this.dialect = dialect;
        this.layout = layout;
        leftOut = new ArrayList<>(layout.above());
        strangers = new Strangers(layout.names(), dialect.mark());
        columns = layout.uniqueNames().stream()
                .map(name -> new ColumnBuilder(name, dialect, texts.contains(name), exact))
                .toList();
    }

    void add(Row row) {
        if (row.line() < layout.firstLine()) {
            return;
        }
        if (exact) {
            addCells(row);
            return;
        }
        Optional<LeftOut.Why> stranger = strangers.why(row);
        if (stranger.isPresent()) {
            leave(row, stranger.get());
        } else if (row.blank() || isStump(row) || (isNote(row) && standsForValue(row))) {
            held.add(row);
        } else if (isNote(row)) {
            leave(row, LeftOut.Why.NOTE);
        } else if (row.size() > columns.size() && hasMore(row)) {
            wrong = wrong == null ? row : wrong;
            leave(row, LeftOut.Why.CELLS);
        } else {
            addHeld();
            addCells(row);
        }
    }

    /** Between rows, a word in the place of values is a row in which all is missing, and so is a blank one that is no mere space. */
    private void addHeld() {
        for (Row row : held) {
            if (!row.blank() && !isStump(row)) {
                addWord(row);
            } else if (isStump(row) || isRow(row)) {
                addCells(row);
            } else {
                leave(row, LeftOut.Why.BLANK);
            }
        }
        held.clear();
    }

    private void addWord(Row row) {
        if (columns.get(0).isAllNumbers()) {
            columns.get(0).takeAsMissing(row.cells().get(0));
        } else {
            leave(row, LeftOut.Why.NOTE);
        }
        columns.forEach(column -> column.add("", row.line()));
        rows++;
    }

    /** Whether a blank row is more than an empty line in a table of several columns, or of spaced lines. */
    private boolean isRow(Row blank) {
        return blank.size() > 1
                || (columns.size() == 1 && (!layout.isSpaced() || blank.quoted().get(0)));
    }

    private void addCells(Row row) {
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).add(c < row.size() ? row.cells().get(c) : "", row.line());
        }
        rows++;
    }

    /** Whether most cells are missing though blanks cannot tell of a missing one: below the last row a line of something else. */
    private boolean isStump(Row row) {
        return dialect.separator() == Dialect.BLANKS && 2 * row.size() < columns.size() && !isNote(row);
    }

    /** A line of words where the others have several cells, or numbers. */
    private boolean isNote(Row row) {
        if (row.filled() != 1) {
            return false;
        }
        String only =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElseThrow();
        boolean word = !MissingCell.is(only) && !Numeral.isNumber(only, dialect.mark()) && !TimeFormat.is(only);
        boolean alone = columns.size() > 1
                || columns.stream().anyMatch(column -> column.isAllNumbers() && column.numbersSeen() > 2);
        return word && alone && (row.size() != columns.size() || standsForValue(row));
    }

    /** Whether its word stands where the rows before have a number or a time: else all other values of a row are missing. */
    private boolean standsForValue(Row row) {
        return row.size() == columns.size()
                && !row.cells().get(0).isBlank()
                && columns.get(0).beginsWithValue();
    }

    private boolean hasMore(Row row) {
        return row.cells().subList(columns.size(), row.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private void leave(Row row, LeftOut.Why why) {
        leftOut.add(new LeftOut(row.line(), row.line(), why));
        leftRows += row.blank() || why == LeftOut.Why.TABLE ? 0 : 1;
    }

    /** The columns that turned out to be text, and have to be read as text. */
    List<String> newTexts() {
        return columns.stream()
                .filter(column -> !column.isDone())
                .map(ColumnBuilder::name)
                .toList();
    }

    /**
     * @param asFound whether a number that plainly is no value, such as -999, is taken as missing
     * @throws DataException if there are no rows, or no column of numbers
     */
    Table table(String name, boolean asFound) {
        if (columns.isEmpty()) {
            throw new DataException("file.empty", source);
        }
        if (wrong != null && leftRows > rows) {
            throw new DataException(
                    "line.cells",
                    source,
                    wrong.line(),
                    columns.size(),
                    layout.firstLine() - (dialect.header() ? 1 : 0),
                    wrong.size(),
                    separator());
        }
        if (rows == 0) {
            List<String> names = columns.stream().map(ColumnBuilder::name).toList();
            throw new DataException("file.header", source, DataException.listed(names));
        }
        if (columns.stream().noneMatch(column -> column.isAllNumbers() || (asFound && column.isAlmostAllNumbers()))) {
            throw new DataException("file.words", source, nearestToNumbers().sentence());
        }
        held.stream().filter(row -> !row.blank()).forEach(note -> leave(note, LeftOut.Why.NOTE));
        List<Column> read = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (layout.isNamed(c) || !columns.get(c).isBlank()) { // a separator at the end of all lines makes no column
                read.add(
                        asFound
                                ? columns.get(c).columnAsFound()
                                : columns.get(c).column());
            }
        }
        return new Table(name, read, dialect, LeftOut.together(leftOut));
    }

    private Sentence separator() {
        String separator = String.valueOf(dialect.separator());
        return separator.equals("\t") ? DataException.part("tab") : DataException.shown(separator);
    }

    /** The column that was most likely meant to be numbers. */
    private ColumnBuilder nearestToNumbers() {
        return columns.stream()
                .max(Comparator.comparingInt(ColumnBuilder::numbersSeen).thenComparing(ColumnBuilder::isMissing))
                .orElseThrow();
    }
}
