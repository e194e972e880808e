package unrolled.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named series as read or made: columns of equal length, a row for each moment.
 *
 * <p>Equal by name and columns; one that was made by the program is equal by its recipe alone, however many rows it has.
 */
public final class Table {
    private static final int MOST_LISTED = 12;

    private final String name;
    private final List<Column> columns;
    private final Dialect dialect;
    private final Origin origin;

    /** Where a series comes from, if that is known. */
    private record Origin(Optional<Generated> generated, Optional<SeriesFile> file) {
        static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
    }

    Table(String name, List<Column> columns, Dialect dialect) {
        this(name, columns, dialect, Origin.UNKNOWN);
    }

    Table(Generated recipe, List<Column> columns) {
        this(recipe.name(), columns, Dialect.CANONICAL, new Origin(Optional.of(recipe), Optional.empty()));
    }

    private Table(String name, List<Column> columns, Dialect dialect, Origin origin) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.dialect = dialect;
        this.origin = origin;
        requireColumnsOfOneLength();
        requireUniqueNames(name, this.columns.stream().map(Column::name).toList());
    }

    /**
     * A series of these columns.
     *
     * @throws DataException unless the columns have one length, at least one row, and names of their own
     */
    public static Table of(String name, List<Column> columns) {
        return new Table(name, columns, Dialect.CANONICAL);
    }

    private void requireColumnsOfOneLength() {
        if (columns.isEmpty() || rows() == 0) {
            throw new DataException("table.empty", name, columns.size());
        }
        for (Column column : columns) {
            if (column.rows() != rows()) {
                throw new DataException(
                        "table.lengths",
                        name,
                        DataException.shown(column.name()),
                        column.rows(),
                        DataException.shown(columns.get(0).name()),
                        rows());
            }
        }
    }

    static void requireUniqueNames(String table, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 1; place <= names.size(); place++) {
            String column = names.get(place - 1);
            Integer earlier = places.put(column, place);
            if (earlier != null) {
                throw new DataException("table.names", table, earlier, place, DataException.shown(column));
            }
        }
    }

    public String name() {
        return name;
    }

    public int rows() {
        return columns.get(0).rows();
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The column of this name.
     *
     * @throws DataException that lists the names there are, if there is no such column
     */
    public Column column(String wanted) {
        return find(wanted)
                .orElseThrow(
                        () -> new DataException("column.unknown", name, DataException.shown(wanted), listed(columns)));
    }

    /** The column of this name; empty if there is none. */
    public Optional<Column> find(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The names of the first columns, as they stand in a sentence. */
    static List<Object> listed(List<Column> columns) {
        Stream<String> more = columns.size() > MOST_LISTED ? Stream.of("\u2026") : Stream.empty();
        return Stream.concat(
                        columns.stream().limit(MOST_LISTED).map(column -> DataException.shown(column.name())), more)
                .toList();
    }

    /** How the file was written that the series was read from; canonical if there was none. */
    public Dialect dialect() {
        return dialect;
    }

    /** How the program made it; empty if it did not. */
    public Optional<Generated> generated() {
        return origin.generated();
    }

    /** The file that it was read from, where that is to be found again; empty for any other series. */
    public Optional<SeriesFile> file() {
        return origin.file();
    }

    /** The same series, of which it is known in which file it stands. */
    public Table withFile(SeriesFile file) {
        return new Table(name, columns, dialect, new Origin(generated(), Optional.of(file)));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Table that
                && generated().equals(that.generated())
                && (generated().isPresent() || (name.equals(that.name) && columns.equals(that.columns)));
    }

    @Override
    public int hashCode() {
        return generated().isPresent() ? generated().hashCode() : 31 * name.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return name + columns;
    }
}
