package unrolled.data.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.data.Column;
import unrolled.data.Decimal;
import unrolled.data.Dialect;
import unrolled.data.LeftOut;
import unrolled.data.MissingCell;
import unrolled.data.TimeFormat;

/**
 * Where in a text its table stands: what comes above it, and how its columns are called.
 *
 * @param names of the columns; empty for one without a name
 * @param firstLine of the first row below the header
 * @param above the lines that come before, but for the header
 * @param isSpaced whether most rows have a blank line below them
 */
record Layout(List<String> names, long firstLine, List<LeftOut> above, boolean isSpaced) {
    /** So many headers stand one below the other at most, as where prices of shares were downloaded. */
    private static final int MOST_HEADERS = 4;

    private Layout(List<String> names, long firstLine, List<LeftOut> above) {
        this(names, firstLine, above, false);
    }

    /**
     * @param all the first rows, without blank ones
     * @param dialect says whether there is a header
     */
    static Layout of(List<Row> all, Dialect dialect) {
        Layout closed = closed(all, dialect);
        List<LeftOut> above = new ArrayList<>(closed.above);
        all.stream()
                .dropWhile(Row::isComment)
                .filter(row -> row.isComment() && row.line() < closed.firstLine)
                .forEach(row -> above.add(new LeftOut(row.line(), row.line(), LeftOut.Why.COMMENT)));
        return new Layout(closed.names, closed.firstLine, above, areSpaced(all));
    }

    private static List<Row> withoutComments(List<Row> rows) {
        return rows.stream().filter(row -> !row.isComment()).toList();
    }

    private static boolean areSpaced(List<Row> rows) {
        long spaces = IntStream.range(1, rows.size())
                .filter(at -> rows.get(at).line() > rows.get(at - 1).nextLine())
                .count();
        return 2 * spaces > rows.size();
    }

    private static Layout closed(List<Row> all, Dialect dialect) {
        int comments = 0;
        while (comments < all.size() && all.get(comments).isComment()) {
            comments++;
        }
        List<Row> below = all.subList(comments, all.size());
        List<Row> rows = withoutComments(below);
        List<LeftOut> above = new ArrayList<>(leftOut(all.subList(0, comments), LeftOut.Why.COMMENT));
        int titles = titles(rows);
        above.addAll(leftOut(rows.subList(0, titles), LeftOut.Why.TITLE));
        long first = titles < rows.size() ? rows.get(titles).line() : Long.MAX_VALUE;
        List<Row> table = withoutComments(
                first(below.stream().filter(row -> row.line() >= first).toList(), dialect));
        if (!dialect.header() && !table.isEmpty()) {
            Optional<Row> naming = named(all.subList(0, comments), width(table));
            naming.ifPresent(row -> above.removeIf(line -> line.from() == row.line()));
            return naming.map(
                            row -> new Layout(cellsOfComment(row), table.get(0).line(), above))
                    .orElseGet(() -> new Headers(table, dialect).layout(above));
        }
        return new Headers(table, dialect).layout(above);
    }

    /** Of a text whose first row names the columns, if the dialect says so, and whose others are the table. */
    static Layout below(Row first, Dialect dialect) {
        List<String> names = dialect.header()
                ? first.cells().stream().map(Column::tidy).toList()
                : first.cells().stream().map(cell -> "").toList();
        return new Layout(names, dialect.header() ? first.line() + 1 : first.line(), List.of());
    }

    /** How many cells a row has: that which most have. */
    static int width(List<Row> rows) {
        Map<Integer, Long> counts = rows.stream().collect(Collectors.groupingBy(Row::size, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<Integer, Long> e) -> e.getValue())
                        .thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The rows above the next table, if there is one. */
    private static List<Row> first(List<Row> rows, Dialect dialect) {
        Strangers strangers = new Strangers(List.of(), dialect.mark());
        return rows.stream()
                .takeWhile(row ->
                        strangers.why(row).filter(LeftOut.Why.TABLE::equals).isEmpty())
                .toList();
    }

    /** The comment that names the columns, as it has as many cells: of two, the upper one, as units stand below names. */
    private static Optional<Row> named(List<Row> comments, int width) {
        int last = comments.size() - 1;
        boolean names = last >= 0 && cellsOfComment(comments.get(last)).size() == width;
        boolean upper =
                names && last > 0 && cellsOfComment(comments.get(last - 1)).size() == width;
        return names ? Optional.of(comments.get(upper ? last - 1 : last)) : Optional.empty();
    }

    private static List<String> cellsOfComment(Row row) {
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(Column::tidy).toList());
        cells.set(0, cells.get(0).replaceFirst("^(#|//)+\\s*", ""));
        return cells.get(0).isEmpty() ? cells.subList(1, cells.size()) : cells;
    }

    /** Rows with few cells above the header of a table that has many, and what stands between them. */
    static int titles(List<Row> rows) {
        int small = smallTable(rows);
        if (small > 0) {
            return small + titles(rows.subList(small, rows.size()));
        }
        int width = width(rows);
        int titles = 0;
        for (int at = 0;
                width > 1 && at < rows.size() && (isLongTitle(rows, at, width) || !isInTable(rows.get(at), width));
                at++) {
            if (isTitle(rows.get(at), width) || isLongTitle(rows, at, width)) {
                titles = at + 1;
            }
        }
        boolean above = titles < rows.size()
                && (rows.get(titles).cells().stream().noneMatch(Layout::isNumber)
                        || namesYears(rows.get(titles))
                        || rows.subList(0, titles).stream().allMatch(row -> row.size() < width / 2));
        return above ? titles : 0;
    }

    /** How many rows a table has that stands alone above a much longer one, as where a file says of which place it is. */
    private static int smallTable(List<Row> rows) {
        return IntStream.rangeClosed(2, MOST_HEADERS)
                .filter(at -> rows.size() > 4 * at)
                .filter(at -> rows.get(at).line() > rows.get(at - 1).nextLine())
                .filter(at -> hasNumber(rows.get(at - 1)) && !hasNumber(rows.get(at)) && hasNumber(rows.get(at + 1)))
                .filter(at -> rows.get(at).filled() > 1)
                .findFirst()
                .orElse(0);
    }

    private static boolean hasNumber(Row row) {
        return row.cells().stream().anyMatch(Layout::isNumber);
    }

    private static boolean isInTable(Row row, int width) {
        return row.size() >= width && hasNumber(row) && !row.isRemark();
    }

    private static boolean isTitle(Row row, int width) {
        return row.isRemark() || row.size() < width - 1 || (row.size() < width && row.filled() <= 1);
    }

    /** Whether it has more cells than the table, whose header stands below: as where a logger tells what it is. */
    private static boolean isLongTitle(List<Row> rows, int at, int width) {
        return rows.get(at).size() > width + 1
                && at + 1 < rows.size()
                && rows.get(at + 1).size() == width
                && !hasNumber(rows.get(at + 1));
    }

    /** Whether it begins with a word, and goes on to years one after the other, or in equal steps. */
    static boolean namesYears(Row row) {
        double[] numbers = row.cells().stream()
                .mapToDouble(cell -> Decimal.parse(cell, '.'))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        if (numbers.length < 2 || !Numeral.isWord(row.cells().get(0), '.')) {
            return false;
        }
        double step = numbers[1] - numbers[0];
        boolean years = Arrays.stream(numbers).allMatch(year -> year >= 1000 && year <= 2200);
        boolean even = IntStream.range(1, numbers.length).allMatch(at -> numbers[at] - numbers[at - 1] == step);
        return years && even && step != 0 && (Math.abs(step) == 1 || numbers.length > 2);
    }

    private static boolean isNumber(String cell) {
        return Numeral.isNumber(cell, '.') || Numeral.isNumber(cell, ',');
    }

    private static List<LeftOut> leftOut(List<Row> rows, LeftOut.Why why) {
        return rows.stream()
                .map(row -> new LeftOut(row.line(), row.line(), why))
                .toList();
    }

    /**
     * The rows that name the columns.
     *
     * @param rows from the first that names them, if one does
     */
    private record Headers(List<Row> rows, Dialect dialect) {
        Layout layout(List<LeftOut> above) {
            if (rows.isEmpty()) {
                return new Layout(List.of(), Long.MAX_VALUE, above);
            }
            int width = width(rows.size() > 1 ? rows.subList(1, rows.size()) : rows);
            if (!dialect.header()) {
                return new Layout(
                        IntStream.range(0, Math.max(width, rows.get(0).size()))
                                .mapToObj(column -> "")
                                .toList(),
                        rows.get(0).line(),
                        above);
            }
            int more = 1;
            while (more < MOST_HEADERS && more < rows.size() - 1 && names(rows.get(more), more + 1)) {
                more++;
            }
            List<String> names = names(rows.subList(0, more));
            if (width == names.size() + 1 && !endsBlank(names.size())) {
                names.add(0, ""); // an index without a name, as pandas writes and reads it
            }
            List<LeftOut> all = new ArrayList<>(above);
            all.addAll(leftOut(rows.subList(1, more), LeftOut.Why.HEADER));
            long first = more < rows.size() ? rows.get(more).line() : Long.MAX_VALUE;
            return new Layout(names, first, all);
        }

        /** Whether rows end in a bare separator. */
        private boolean endsBlank(int last) {
            return rows.stream()
                    .skip(1)
                    .allMatch(row -> row.size() <= last || row.cells().get(last).isBlank());
        }

        /** Whether a row has no number, and a word where the rows below it have numbers, or nothing but its first cell. */
        private boolean names(Row row, int below) {
            if (row.cells().stream().anyMatch(this::isValue)) {
                return false;
            }
            List<Row> body = rows.subList(below, rows.size());
            boolean above = IntStream.range(0, row.size())
                    .anyMatch(
                            column -> !MissingCell.is(row.cells().get(column)) && mostly(body, column, this::isNumber));
            boolean alone = row.filled() == 1 && !row.cells().get(0).isBlank() && row.size() > 1;
            return above || (alone && mostly(body, 0, TimeFormat::is));
        }

        private static boolean mostly(List<Row> rows, int column, Predicate<String> is) {
            long count = rows.stream()
                    .filter(row -> column < row.size() && is.test(row.cells().get(column)))
                    .count();
            return 2 * count > rows.size();
        }

        private boolean isNumber(String cell) {
            return Numeral.isNumber(cell, dialect.mark());
        }

        private boolean isValue(String cell) {
            return isNumber(cell) || TimeFormat.is(cell);
        }

        /** Those of the first row; one that says only what the first column is names it, and others fill what is blank. */
        private static List<String> names(List<Row> headers) {
            List<String> names = new ArrayList<>(
                    headers.get(0).cells().stream().map(Column::tidy).toList());
            for (Row row : headers.subList(1, headers.size())) {
                boolean alone = row.filled() == 1 && !row.cells().get(0).isBlank();
                for (int column = 0; column < Math.min(names.size(), row.size()); column++) {
                    String cell = Column.tidy(row.cells().get(column));
                    if (!cell.isEmpty() && (alone || names.get(column).isEmpty())) {
                        names.set(column, cell);
                    }
                }
            }
            return names;
        }
    }

    /** The names, each its own: {@code column 2} for none, and {@code value.1} for the second value. */
    List<String> uniqueNames() {
        Set<String> all = new HashSet<>(names);
        Set<String> unique = new LinkedHashSet<>();
        Map<String, Integer> again = new HashMap<>();
        for (String name : names) {
            String own = name.isEmpty() ? "column " + (unique.size() + 1) : name;
            String free = own;
            while (unique.contains(free) || (!free.equals(own) && all.contains(free))) {
                free = own + "." + again.merge(own, 1, Integer::sum);
            }
            unique.add(free);
        }
        return List.copyOf(unique);
    }

    /**
     * The columns that have a word in one of these rows: in one with several cells, which is no note.
     *
     * @param rows some of the text
     */
    Set<String> texts(List<Row> rows, Dialect dialect) {
        List<String> unique = uniqueNames();
        Set<String> texts = new HashSet<>();
        Strangers strangers = new Strangers(names, dialect.mark());
        for (Row row : rows.stream().filter(row -> row.line() >= firstLine).toList()) {
            boolean reads = strangers.why(row).isEmpty() && row.filled() > 1 && row.size() <= unique.size();
            for (int column = 0; reads && column < row.size(); column++) {
                if (Numeral.isWord(row.cells().get(column), dialect.mark())) {
                    texts.add(unique.get(column));
                }
            }
        }
        return texts;
    }

    /** Whether a column has a name in the text. */
    boolean isNamed(int column) {
        return column < names.size() && !names.get(column).isEmpty();
    }
}
