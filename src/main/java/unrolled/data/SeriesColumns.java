package unrolled.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns of a table tell several series apart.
 *
 * @param saysWhen the names of the columns that say when
 * @param times what they say
 */
record SeriesColumns(List<Column> table, Set<String> saysWhen, Times times) {
    private static final Set<String> SWITCHES =
            Set.of("", "true", "false", "yes", "no", "on", "off", "ja", "nein", "wahr", "falsch", "y", "n");

    /** Words that come again and again; if there are none, the numbers of series that stand one after the other. */
    List<Column> tellingApart() {
        List<Column> repeated = table.stream()
                .filter(column -> !column.numeric() && !saysWhen.contains(column.name()))
                .filter(SeriesColumns::comesAgain)
                .filter(column -> !CalendarWords.goRound(column))
                .toList();
        boolean isOneSeries = !repeated.isEmpty() && times.neverStandStill();
        List<Column> words = repeated.stream()
                .filter(column -> !isOneSeries || isInBlocks(column))
                .toList();
        return words.isEmpty() ? numbersOfSeries() : words;
    }

    /**
     * The first column of numbers with each of which time begins anew, or that all come at every moment: of stations, shops,
     * patients.
     */
    private List<Column> numbersOfSeries() {
        if (times.areNone() || times.neverStandStill()) {
            return List.of();
        }
        boolean ordered = inOrder(RowOrder.ofFile(table.get(0).rows()));
        return table.stream()
                .filter(column -> column.numeric() && !saysWhen.contains(column.name()))
                .filter(column -> column.missing() == 0 && column.isWhole() && comesAgain(column))
                .filter(column ->
                        ordered ? comesAtEveryMoment(column.order()) : isInBlocks(column) && inOrder(column.order()))
                .limit(1)
                .toList();
    }

    /** Whether the rows go from moment to moment, at each of which every series has one row. */
    private boolean comesAtEveryMoment(RowOrder order) {
        int series = order.series();
        boolean each = IntStream.range(0, series).allMatch(one -> order.rows(one) * series == order.rows());
        return each
                && IntStream.range(0, order.rows()).allMatch(row -> times.compare(row, row - row % series) == 0)
                && IntStream.range(0, series).allMatch(one -> isOfOneEach(order, one));
    }

    /** Whether a series has one row in every stretch of as many rows as there are series. */
    private static boolean isOfOneEach(RowOrder order, int one) {
        return IntStream.range(0, order.rows(one))
                .allMatch(at -> order.row(order.first(one) + at) / order.series() == at);
    }

    private boolean inOrder(RowOrder rows) {
        return times.direction(rows) != 0;
    }

    /** Whether the cells of a column come again and again: several rows for each. */
    private static boolean comesAgain(Column column) {
        List<String> names = column.order().distinctNames();
        return names.size() > 1
                && 2L * names.size() <= column.rows()
                && !names.stream()
                        .allMatch(name -> SWITCHES.contains(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isInBlocks(Column column) {
        RowOrder order = column.order();
        return IntStream.range(0, order.rows()).allMatch(at -> order.row(at) == at);
    }
}
