package unrolled.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the columns of a table seem to be, read off their names and values: when something was, of whom it is, and what was
 * measured.
 *
 * @param chosen the columns of numbers that one would look at first: one, or none if the table has no numbers
 * @param time the columns that say when; empty if there are none
 * @param groups per column that tells several series apart: their names, in the order of the file
 */
public record Survey(List<String> chosen, List<String> time, Order order, Map<String, List<String>> groups) {
    /** So many rows are looked at to find out how times are written. */
    private static final int SAMPLE = 200;

    private static final Set<String> TIMES = Set.of(
            "time",
            "date",
            "datetime",
            "timestamp",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "week",
            "quarter",
            "zeit",
            "datum",
            "jahr",
            "monat",
            "tag",
            "stunde",
            "woche",
            "quartal",
            "period",
            "yr",
            "mo");

    private static final Set<String> NUMBERS_OF_ROWS = Set.of(
            "no",
            "nr",
            "no.",
            "nr.",
            "id",
            "index",
            "idx",
            "row",
            "rownum",
            "#",
            "unnamed: 0",
            "station",
            "station_id",
            "stations_id");

    /** In which order the rows stand. */
    public enum Order {
        OLDEST_FIRST("oldest first"),
        NEWEST_FIRST("newest first"),
        UNKNOWN("unknown");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        /** As it stands in what a program reads. */
        public String word() {
            return word;
        }
    }

    public Survey {
        chosen = List.copyOf(chosen);
        time = List.copyOf(time);
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Looks at all rows of the columns of a table. */
    static Survey of(List<Column> table) {
        List<Column> numbers = table.stream().filter(Column::numeric).toList();
        List<Column> texts = table.stream().filter(column -> !column.numeric()).toList();
        Map<Column, TimeFormat> formats = new LinkedHashMap<>();
        for (Column column : texts) {
            format(column).ifPresent(format -> formats.put(column, format));
        }
        List<Column> time = table.stream()
                .filter(column -> formats.containsKey(column) || (column.numeric() && saysWhen(column)))
                .toList();
        List<Column> telling = texts.stream()
                .filter(column -> !formats.containsKey(column))
                .filter(Survey::tellsApart)
                .toList();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        telling.forEach(column -> groups.put(column.name(), names(column)));
        Column chosen = chosen(numbers);
        RowOrder rows = telling.isEmpty()
                ? RowOrder.ofFile(table.get(0).rows())
                : telling.get(0).order();
        return new Survey(
                Stream.ofNullable(chosen).map(Column::name).toList(),
                time.stream().map(Column::name).toList(),
                order(time, formats, rows),
                groups);
    }

    /** Of a table that was treated so. */
    Survey of(Treatment treatment) {
        Order turned =
                order == Order.UNKNOWN ? order : order == Order.OLDEST_FIRST ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        return new Survey(
                chosen,
                time,
                treatment.reverse() ? turned : order,
                treatment.only().isPresent() ? Map.of() : groups);
    }

    /** How a column of text writes times; empty if it does not. Missing ones are passed over. */
    private static Optional<TimeFormat> format(Column column) {
        int step = Math.max(1, column.rows() / SAMPLE);
        List<String> cells = IntStream.range(0, column.rows())
                .filter(row -> row % step == 0)
                .mapToObj(column::text)
                .filter(cell -> !MissingCell.is(cell))
                .toList();
        return TimeFormat.of(cells)
                .filter(format -> IntStream.range(0, column.rows())
                        .mapToObj(column::text)
                        .allMatch(cell ->
                                MissingCell.is(cell) || format.seconds(cell).isPresent()));
    }

    /** Years, months and days in columns of their own, and dates that are written as numbers. */
    private static boolean saysWhen(Column column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return isDate(column) || (TIMES.contains(name) && isWhole(column));
    }

    /** 20200131 and the like. */
    private static boolean isDate(Column column) {
        Optional<TimeFormat> format = TimeFormat.of(List.of("20200131"));
        return column.missing() == 0
                && IntStream.range(0, column.rows())
                        .allMatch(row -> column.numbers()[row] >= 1_00_00_101
                                && format.orElseThrow()
                                        .seconds(column.text(row))
                                        .isPresent());
    }

    private static boolean isWhole(Column column) {
        return all(column, v -> v == Math.rint(v));
    }

    private static boolean all(Column column, Predicate<Double> is) {
        for (double v : column.numbers()) {
            if (!Double.isNaN(v) && !is.test(v)) {
                return false;
            }
        }
        return true;
    }

    /** The first column that varies and is no count, else the first that is not constant, else the last. */
    private static Column chosen(List<Column> numbers) {
        return numbers.stream()
                .filter(column -> !isConstant(column) && !counts(column) && !saysWhen(column) && !isNumberOfRow(column))
                .findFirst()
                .or(() -> numbers.stream()
                        .filter(column -> !isConstant(column) && !saysWhen(column))
                        .findFirst())
                .orElse(numbers.isEmpty() ? null : numbers.get(numbers.size() - 1));
    }

    private static boolean isNumberOfRow(Column column) {
        return NUMBERS_OF_ROWS.contains(column.name().toLowerCase(Locale.ROOT)) && isWhole(column);
    }

    static boolean isConstant(Column column) {
        double[] values = column.numbers();
        double first = Double.NaN;
        for (double v : values) {
            if (!Double.isNaN(v) && !Double.isNaN(first) && v != first) {
                return false;
            }
            first = Double.isNaN(first) ? v : first;
        }
        return true;
    }

    /**
     * Whether a column counts as clocks, calendars and numbers of rows do: by equal steps, standing still at times, and from
     * the beginning again. Three rows tell nothing.
     */
    static boolean counts(Column column) {
        double[] values = column.numbers();
        if (values.length < 4 || column.missing() > 0) {
            return false;
        }
        double step = 0;
        int steps = 0;
        double least = Scaling.min(values);
        for (int row = 1; row < values.length; row++) {
            double change = values[row] - values[row - 1];
            boolean begins = change < 0 && values[row] <= least + 1 && isWhole(column);
            if (change != 0 && !begins) {
                if (step != 0 && Math.abs(change - step) > 1e-9 * Math.max(1, Math.abs(values[row]))) {
                    return false;
                }
                step = step == 0 ? change : step;
                steps++;
            }
        }
        return steps > 1 && (step > 0 || steps == values.length - 1);
    }

    /** Whether the names of a column of text come again and again: several rows for each. */
    private static boolean tellsApart(Column column) {
        int names = column.order().series();
        return names > 1 && 2L * names <= column.rows();
    }

    private static List<String> names(Column column) {
        RowOrder order = column.order();
        return IntStream.range(0, order.series()).mapToObj(order::name).toList();
    }

    private static Order order(List<Column> time, Map<Column, TimeFormat> formats, RowOrder rows) {
        if (time.isEmpty()) {
            return Order.UNKNOWN;
        }
        boolean up = true;
        boolean down = true;
        for (int series = 0; series < rows.series(); series++) {
            for (int at = rows.first(series) + 1; at < rows.first(series) + rows.rows(series); at++) {
                int change = compare(time, formats, rows.row(at - 1), rows.row(at));
                up &= change <= 0;
                down &= change >= 0;
            }
        }
        return up == down ? Order.UNKNOWN : up ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
    }

    /** Columns that say when, the coarsest first, as files have them. */
    private static int compare(List<Column> time, Map<Column, TimeFormat> formats, int one, int other) {
        for (Column column : time) {
            int change = Double.compare(when(column, formats, one), when(column, formats, other));
            if (change != 0) {
                return change;
            }
        }
        return 0;
    }

    private static double when(Column column, Map<Column, TimeFormat> formats, int row) {
        if (column.numeric()) {
            return column.numbers()[row];
        }
        return formats.get(column).seconds(column.text(row)).orElse(0);
    }

    /** The columns of numbers before the chosen one, which were passed over. */
    public List<String> passedOver(List<Column> table) {
        List<String> passed = new ArrayList<>();
        for (Column column : table) {
            if (chosen.contains(column.name())) {
                break;
            }
            if (column.numeric()) {
                passed.add(column.name());
            }
        }
        return passed;
    }
}
