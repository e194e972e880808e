package unrolled.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The columns of a table while its rows come in. */
final class Columns {
    private final String source;
    private final Dialect dialect;
    private final Set<String> texts;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private long firstLine;
    private long blankLine; // the first blank line, 0 if there is none
    private boolean hasRows;

    /**
     * @param source how error messages call the text
     * @param texts the columns that are text whatever their cells look like
     */
    Columns(String source, Dialect dialect, Set<String> texts) {
        this.source = source;
        this.dialect = dialect;
        this.texts = texts;
    }

    void add(Row row) {
        if (row.blank()) {
            blankLine = blankLine == 0 ? row.line() : blankLine;
            return;
        }
        requireNoGapBefore(row);
        if (columns.isEmpty()) {
            start(row);
            if (dialect.header()) {
                return;
            }
        }
        requireAsLongAsFirst(row);
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).add(row.cells().get(c), row.line());
        }
        hasRows = true;
    }

    private void start(Row row) {
        List<String> names = new ArrayList<>();
        for (String cell : row.cells()) {
            String tidy = dialect.header() ? Column.tidy(cell) : "";
            names.add(tidy.isEmpty() ? "column " + (names.size() + 1) : tidy);
        }
        Table.requireUniqueNames(source, names);
        names.forEach(name -> columns.add(new ColumnBuilder(name, dialect, texts.contains(name))));
        firstLine = row.line();
    }

    private void requireNoGapBefore(Row row) {
        if (blankLine > 0) {
            throw new DataException("line.blank", source, blankLine, row.line());
        }
    }

    private void requireAsLongAsFirst(Row row) {
        if (row.size() != columns.size()) {
            throw new DataException(
                    "line.cells", source, row.line(), columns.size(), firstLine, row.size(), separator());
        }
    }

    private Sentence separator() {
        String separator = String.valueOf(dialect.separator());
        return separator.equals("\t") ? DataException.part("tab") : DataException.shown(separator);
    }

    /** @throws DataException if there are no rows, or no column of numbers */
    Table table(String name) {
        if (columns.isEmpty()) {
            throw new DataException("file.empty", source);
        }
        List<Column> read = columns.stream().map(this::column).toList();
        if (!hasRows) {
            throw new DataException("file.header", source, Table.listed(read));
        }
        if (read.stream().noneMatch(Column::numeric)) {
            throw new DataException("file.words", source, nearestToNumbers().sentence());
        }
        return new Table(name, read, dialect);
    }

    private Column column(ColumnBuilder cells) {
        try {
            return cells.column();
        } catch (DataException e) {
            throw new DataException(e, "file.words", source, e.sentence());
        }
    }

    /** The column that was most likely meant to be numbers. */
    private ColumnBuilder nearestToNumbers() {
        return columns.stream()
                .max(Comparator.comparingInt(ColumnBuilder::numbersSeen))
                .orElseThrow();
    }
}
