package unrolled.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A named series as read or made: columns of equal length, a row for each moment.
 *
 * <p>Equal by name and columns; one that was made by the program is equal by its recipe alone, however many rows it has.
 */
public final class Table {
    private final String name;
    private final List<Column> columns;
    private final Dialect dialect;
    private final Origin origin;
    private final Map<String, Column> byName = new HashMap<>();
    private final Map<Gaps, RowOrder> orders = new HashMap<>();
    private Survey survey; // null until somebody asks for it

    /** Where a series comes from, if that is known. */
    private record Origin(
            Optional<Generated> generated,
            Optional<SeriesFile> file,
            List<LeftOut> leftOut,
            Optional<Treated> treated) {
        static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Which table this one was made of, and how. */
    private record Treated(Table original, Treatment treatment) {}

    /** Which rows are left out of which order: those that lack a value of some columns. */
    private record Gaps(Optional<String> seriesBy, List<String> columns) {}

    Table(String name, List<Column> columns, Dialect dialect) {
        this(name, columns, dialect, Origin.UNKNOWN);
    }

    /** @param leftOut lines of its text that are no rows */
    public Table(String name, List<Column> columns, Dialect dialect, List<LeftOut> leftOut) {
        this(
                name,
                columns,
                dialect,
                new Origin(Optional.empty(), Optional.empty(), List.copyOf(leftOut), Optional.empty()));
    }

    Table(Generated recipe, List<Column> columns) {
        this(
                recipe.name(),
                columns,
                Dialect.CANONICAL,
                new Origin(Optional.of(recipe), Optional.empty(), List.of(), Optional.empty()));
    }

    private Table(String name, List<Column> columns, Dialect dialect, Origin origin) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.dialect = dialect;
        this.origin = origin;
        requireColumnsOfOneLength();
        requireUniqueNames(name, this.columns.stream().map(Column::name).toList());
        this.columns.forEach(column -> byName.put(column.name(), column));
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
                .orElseThrow(() -> new DataException(
                        "column.unknown",
                        name,
                        DataException.shown(wanted),
                        DataException.listed(columns.stream().map(Column::name).toList())));
    }

    /** The column of this name; empty if there is none. */
    public Optional<Column> find(String wanted) {
        return Optional.ofNullable(byName.get(wanted));
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

    /** The lines of its file that are no rows of it. */
    public List<LeftOut> leftOut() {
        return origin.leftOut();
    }

    /** The same series, of which it is known in which file it stands. */
    public Table withFile(SeriesFile file) {
        return new Table(
                name, columns, dialect, new Origin(generated(), Optional.of(file), leftOut(), origin.treated()));
    }

    /** The table as it was read, of which this one was made. */
    public Table original() {
        return origin.treated().map(Treated::original).orElse(this);
    }

    /** What was done to the {@linkplain #original original}. */
    public Treatment treatment() {
        return origin.treated().map(Treated::treatment).orElse(Treatment.USUAL);
    }

    /**
     * The original, treated in this way.
     *
     * @throws DataException if there is no such series
     */
    public Table treated(Treatment treatment) {
        Table read = original();
        if (treatment.equals(treatment())) {
            return this;
        }
        if (treatment.equals(Treatment.USUAL)) {
            return read;
        }
        int[] rows = treatment
                .only()
                .map(read::rowsOf)
                .orElseGet(() -> IntStream.range(0, read.rows()).toArray());
        if (treatment.reverse()) {
            for (int low = 0, high = rows.length - 1; low < high; low++, high--) {
                int row = rows[low];
                rows[low] = rows[high];
                rows[high] = row;
            }
        }
        List<Column> columns = read.columns.stream()
                .map(column -> column.of(rows, treatment.missing()))
                .toList();
        Origin from =
                new Origin(Optional.empty(), read.file(), read.leftOut(), Optional.of(new Treated(read, treatment)));
        return new Table(name, columns, dialect, from);
    }

    /** What its columns seem to be: looked at once. */
    public Survey survey() {
        synchronized (orders) {
            if (survey == null) {
                survey = origin.treated().isEmpty()
                        ? Survey.of(columns)
                        : original().survey().of(treatment());
            }
            return survey;
        }
    }

    private int[] rowsOf(Treatment.Only only) {
        RowOrder order = column(only.column()).order();
        int series = IntStream.range(0, order.series())
                .filter(at -> order.name(at).equals(only.value()))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "series.unknown",
                        DataException.shown(only.column()),
                        DataException.shown(only.value()),
                        DataException.listed(order.distinctNames())));
        return IntStream.range(order.first(series), order.first(series) + order.rows(series))
                .map(order::row)
                .toArray();
    }

    /**
     * In which order windows read the rows, without those in which one of the columns lacks a value.
     *
     * @param seriesBy the column that tells several series apart; empty if the table is one
     * @throws DataException if no row is left, or missing values are refused
     */
    public RowOrder order(Optional<String> seriesBy, List<String> columns) {
        List<String> lacking =
                columns.stream().filter(name -> column(name).missing() > 0).toList();
        if (lacking.isEmpty()) {
            return whole(seriesBy);
        }
        if (treatment().missing() == Missing.REFUSE) {
            Column first = column(lacking.get(0));
            throw new DataException(
                    first.missing() == 1 ? "missing.refused.one" : "missing.refused",
                    DataException.shown(first.name()),
                    first.missing(),
                    first.firstMissing() + 1);
        }
        synchronized (orders) {
            return orders.computeIfAbsent(new Gaps(seriesBy, lacking), gaps -> withGaps(gaps));
        }
    }

    private RowOrder whole(Optional<String> seriesBy) {
        return seriesBy.map(name -> column(name).order()).orElseGet(() -> RowOrder.ofFile(rows()));
    }

    private RowOrder withGaps(Gaps gaps) {
        List<Column> lacking = gaps.columns().stream().map(this::column).toList();
        return whole(gaps.seriesBy()).without(row -> lacking.stream().anyMatch(column -> column.isMissing(row)));
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
