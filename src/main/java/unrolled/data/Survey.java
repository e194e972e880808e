package unrolled.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
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

    /** The first month of the year 1000, as a number. */
    private static final double LEAST_MONTH = 1_000_01;

    /** In the year 1973; what is counted since then has fewer digits. */
    private static final double LEAST_SECOND = 1e8;

    private static final Set<String> COUNTS_OF_SECONDS =
            Set.of("unix", "epoch", "utc", "ts", "second", "minute", "hour", "day");

    private static final Set<String> TIMES = Set.of("time", "date", "datetime", "timestamp", "zeit", "datum", "period");

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
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Looks at all rows of the columns of a table. */
    static Survey of(List<Column> table) {
        CalendarNames calendar =
                new CalendarNames(table.stream().map(Column::name).toList());
        Map<String, double[]> times = new LinkedHashMap<>(); // by name: a column compares all its cells
        table.forEach(column -> times(column, calendar).ifPresent(when -> times.put(column.name(), when)));
        Times coarsestFirst = coarsestFirst(times, calendar);
        List<Column> telling = new SeriesColumns(table, times.keySet(), coarsestFirst).tellingApart();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        telling.forEach(column -> groups.put(column.name(), column.order().distinctNames()));
        RowOrder rows = telling.isEmpty()
                ? RowOrder.ofFile(table.get(0).rows())
                : telling.get(0).order();
        List<Column> numbers = table.stream()
                .filter(column -> column.numeric() && !groups.containsKey(column.name()))
                .toList();
        return new Survey(
                Stream.ofNullable(chosen(numbers, times.keySet()))
                        .map(Column::name)
                        .toList(),
                List.copyOf(times.keySet()),
                order(coarsestFirst, rows),
                groups);
    }

    /** A column that tells every row from all others says enough. */
    private static Times coarsestFirst(Map<String, double[]> times, CalendarNames calendar) {
        return times.entrySet().stream()
                .filter(column -> !calendar.isPart(column.getKey()))
                .map(column -> new Times(List.of(column.getValue())))
                .filter(Times::neverStandStill)
                .findFirst()
                .orElseGet(() -> new Times(calendar.coarsestFirst(List.copyOf(times.keySet())).stream()
                        .map(times::get)
                        .toList()));
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

    /** When each row was, if a column says so: in any unit, later is more. */
    private static Optional<double[]> times(Column column, CalendarNames calendar) {
        if (column.numeric()) {
            return saysWhen(column, calendar) ? Optional.of(column.numbers()) : Optional.empty();
        }
        int step = Math.max(1, column.rows() / SAMPLE);
        List<String> some = IntStream.range(0, column.rows())
                .filter(row -> row % step == 0)
                .mapToObj(column::text)
                .filter(cell -> !MissingCell.is(cell))
                .toList();
        return TimeFormat.of(some)
                .flatMap(format -> times(column, format::seconds))
                .or(() -> times(column, CalendarWords::month))
                .or(() -> calendar.isPartOrPeriod(column.name())
                        ? times(column, CalendarWords::numbered)
                        : Optional.empty());
    }

    /** Empty if a cell is written otherwise; a missing one is NaN. */
    private static Optional<double[]> times(Column column, Function<String, OptionalLong> when) {
        double[] times = new double[column.rows()];
        for (int row = 0; row < times.length; row++) {
            String cell = column.text(row);
            OptionalLong read = when.apply(cell);
            if (read.isEmpty() && !MissingCell.is(cell)) {
                return Optional.empty();
            }
            times[row] = read.isPresent() ? read.getAsLong() : Double.NaN;
        }
        return Optional.of(times);
    }

    /** Years, months and days in columns of their own, and dates that are written as numbers. */
    private static boolean saysWhen(Column column, CalendarNames calendar) {
        return isDate(column)
                || isFractionOfYears(column)
                || isCountOfSeconds(column)
                || (SpreadsheetDays.of(column).isPresent() && goesOneWay(column))
                || ((TIMES.contains(column.name().toLowerCase(Locale.ROOT)) || calendar.isPart(column.name()))
                        && column.isWhole());
    }

    /** 20200131 and the like; 202001 only if it goes on, as a number of so few digits may be anything. */
    private static boolean isDate(Column column) {
        return column.missing() == 0
                && (TimeFormat.DIGITS.stream().anyMatch(digits -> isDate(column, digits))
                        || (isDate(column, TimeFormat.DIGITS_OF_MONTH) && goesOneWay(column)));
    }

    private static boolean isDate(Column column, TimeFormat digits) {
        return IntStream.range(0, column.rows())
                .allMatch(row -> column.numbers()[row] >= LEAST_MONTH
                        && digits.seconds(column.text(row)).isPresent());
    }

    /** 1958.2027, 1958.2877 and so on: months and days differ in length. */
    private static boolean isFractionOfYears(Column column) {
        double[] years = column.numbers();
        if (years.length < 4 || !all(column, v -> v > 1000 && v < 2200) || column.isWhole() || !goesOneWay(column)) {
            return false;
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int row = 1; row < years.length; row++) {
            double step = Math.abs(years[row] - years[row - 1]);
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        return most <= 2 * least && most <= 1;
    }

    /** Since 1970, or thousandths of them, under a name that speaks of time. */
    private static boolean isCountOfSeconds(Column column) {
        return Arrays.stream(column.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .anyMatch(word -> TIMES.contains(word) || COUNTS_OF_SECONDS.contains(word))
                && all(column, v -> v >= LEAST_SECOND)
                && goesOneWay(column);
    }

    /** Up all along or down all along, perhaps standing still at times; missing values go nowhere. */
    private static boolean goesOneWay(Column column) {
        double[] values = column.numbers();
        boolean up = column.missing() == 0;
        boolean down = up;
        for (int row = 1; row < values.length && (up || down); row++) {
            up &= values[row] >= values[row - 1];
            down &= values[row] <= values[row - 1];
        }
        return up != down;
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
    private static Column chosen(List<Column> numbers, Set<String> times) {
        return numbers.stream()
                .filter(column -> !isConstant(column)
                        && !counts(column)
                        && !times.contains(column.name())
                        && !isNumberOfRow(column))
                .findFirst()
                .or(() -> numbers.stream()
                        .filter(column -> !isConstant(column) && !times.contains(column.name()))
                        .findFirst())
                .orElse(numbers.isEmpty() ? null : numbers.get(numbers.size() - 1));
    }

    private static boolean isNumberOfRow(Column column) {
        return NUMBERS_OF_ROWS.contains(column.name().toLowerCase(Locale.ROOT)) && column.isWhole();
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
            boolean begins = change < 0 && step >= 0 && values[row] <= least + 1 && column.isWhole();
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

    private static Order order(Times times, RowOrder rows) {
        int direction = times.direction(rows);
        return direction == 0 ? Order.UNKNOWN : direction > 0 ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
    }

    /** The columns of numbers before the chosen one, which were passed over. */
    public List<String> passedOver(List<Column> table) {
        List<String> passed = new ArrayList<>();
        for (Column column : table) {
            if (chosen.contains(column.name())) {
                break;
            }
            if (column.numeric() && !groups.containsKey(column.name())) {
                passed.add(column.name());
            }
        }
        return passed;
    }
}
