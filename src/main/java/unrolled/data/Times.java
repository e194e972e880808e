package unrolled.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * When each row of a table is.
 *
 * @param columns the values of the columns that say when, the coarsest first
 */
record Times(List<double[]> columns) {
    boolean areNone() {
        return columns.isEmpty();
    }

    private int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).length;
    }

    /** Less than 0 if the one row is earlier, more if it is later. */
    int compare(int one, int other) {
        for (double[] when : columns) {
            if (when[one] != when[other]) {
                return Double.compare(when[one], when[other]);
            }
        }
        return 0;
    }

    /** 1 if in each series no row is earlier than the one before, -1 if none is later; 0 where neither, or both, are so. */
    int direction(RowOrder rows) {
        boolean up = true;
        boolean down = true;
        for (int series = 0; series < rows.series(); series++) {
            int before = -1; // the last row of which it is known
            for (int at = rows.first(series); at < rows.first(series) + rows.rows(series); at++) {
                int row = rows.row(at);
                if (columns.stream().noneMatch(when -> Double.isNaN(when[row]))) {
                    int change = before < 0 ? 0 : compare(before, row);
                    up &= change <= 0;
                    down &= change >= 0;
                    before = row;
                }
            }
        }
        return up == down ? 0 : up ? 1 : -1;
    }

    /** Whether each row is of a later moment than the one before, or each of an earlier one: as in a single series. */
    boolean neverStandStill() {
        return rows() > 1
                && (IntStream.range(1, rows()).allMatch(row -> compare(row - 1, row) < 0)
                        || IntStream.range(1, rows()).allMatch(row -> compare(row - 1, row) > 0));
    }
}
