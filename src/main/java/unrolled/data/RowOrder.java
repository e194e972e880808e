package unrolled.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * In which order windows read the rows of a table. The rows of one series stand together, in the order of the file, and
 * the series follow each other as the file names them first. A place in this order is a position; it counts from 0, as
 * the rows do.
 */
public final class RowOrder {
    private final List<String> names; // of each series; empty if the whole table is one
    private final int[] firsts; // position of the first row of each series, and behind the last of all
    private final int[] rows; // at each position; empty if every row stands at its own
    private final int[] leftOut; // before each series, so many rows; empty if all are read

    private RowOrder(List<String> names, int[] firsts, int[] rows, int[] leftOut) {
        this.names = names;
        this.firsts = firsts;
        this.rows = rows;
        this.leftOut = leftOut;
    }

    /** The whole table is one series, read as it stands. */
    public static RowOrder ofFile(int rows) {
        return new RowOrder(List.of(), new int[] {0, rows}, new int[0], new int[0]);
    }

    /** Rows with the same cell are of one series, wherever they stand. */
    static RowOrder by(int count, IntFunction<String> cell) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] series = new int[count];
        for (int row = 0; row < count; row++) {
            series[row] = numbers.computeIfAbsent(cell.apply(row), name -> numbers.size());
        }
        int[] firsts = firsts(series, numbers.size());
        int[] next = firsts.clone();
        int[] rows = new int[series.length];
        for (int row = 0; row < series.length; row++) {
            rows[next[series[row]]++] = row;
        }
        return new RowOrder(List.copyOf(new ArrayList<>(numbers.keySet())), firsts, rows, new int[0]);
    }

    /** The rows that are not left out: what stands on both sides of one is no longer read in one go, though of one series. */
    RowOrder without(IntPredicate leftOut) {
        List<String> parts = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        int[] kept = new int[rows()];
        int count = 0;
        for (int series = 0; series < series(); series++) {
            boolean begun = false;
            for (int position = firsts[series]; position < firsts[series + 1]; position++) {
                boolean reads = !leftOut.test(row(position));
                if (reads && !begun) {
                    begins.add(count);
                    before.add(position - count);
                    parts.add(name(series));
                }
                begun = reads;
                if (reads) {
                    kept[count++] = row(position);
                }
            }
        }
        if (count == 0) {
            throw new DataException("missing.all", rows());
        }
        begins.add(count);
        return new RowOrder(
                isDivided() ? parts : List.of(),
                begins.stream().mapToInt(Integer::intValue).toArray(),
                Arrays.copyOf(kept, count),
                before.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether so many rows, and no fewer, are read. */
    boolean isOfAll(int count) {
        return rows() == count;
    }

    /** Whether two parts are of the same series: with a gap between them, say. */
    public boolean isSameSeries(int one, int other) {
        return name(one).equals(name(other));
    }

    /** How many series there are, whatever gaps they have. */
    public int distinctSeries() {
        return isDivided() ? distinctNames().size() : 1;
    }

    /** The cells that tell series apart, in the order of the file; none if the table is one series. */
    public List<String> distinctNames() {
        return names.stream().distinct().toList();
    }

    private static int[] firsts(int[] series, int count) {
        int[] firsts = new int[count + 1];
        for (int number : series) {
            firsts[number + 1]++;
        }
        for (int number = 0; number < count; number++) {
            firsts[number + 1] += firsts[number];
        }
        return firsts;
    }

    /** How many series there are, or parts of them that are read in one go. */
    public int series() {
        return firsts.length - 1;
    }

    /** Whether a column tells series apart. */
    public boolean isDivided() {
        return !names.isEmpty();
    }

    /** The series that has a position. */
    public int seriesAt(int position) {
        int at = Arrays.binarySearch(firsts, Objects.checkIndex(position, firsts[series()]));
        return at < 0 ? -at - 2 : at; // every series has a row
    }

    /** The cell that all rows of a series share; empty if the whole table is one. */
    public String name(int series) {
        return names.isEmpty() ? "" : names.get(series);
    }

    /** The position of the first row of a series. */
    public int first(int series) {
        return firsts[series];
    }

    /** How many rows before a series, or a part of one, are not read, though they stand in this order. */
    int leftOutBefore(int series) {
        return leftOut.length == 0 ? 0 : leftOut[series];
    }

    /** How many rows there are in all. */
    public int rows() {
        return firsts[series()];
    }

    /** How many rows a series has. */
    public int rows(int series) {
        return firsts[series + 1] - firsts[series];
    }

    /** How many rows the longest series has. */
    public int longest() {
        return IntStream.range(0, series()).map(this::rows).max().orElse(0);
    }

    /** The first position from one to another, both of one series, whose row is some row or a later one; the one behind if none is. */
    public int firstAtLeast(int row, int from, int to) {
        int low = from;
        int high = to + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The row of the file at a position. */
    public int row(int position) {
        return rows.length == 0 ? Objects.checkIndex(position, firsts[1]) : rows[position];
    }
}
