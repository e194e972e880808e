package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.file.Csv;

/** A column of numbers stays one though some are missing; what becomes of those is chosen. */
class MissingValuesTest {
    private static final Optional<String> ONE_SERIES = Optional.empty();

    private static Table table(String... cells) {
        return Csv.parse("t", "n,m\n" + String.join(",1\n", cells) + ",1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "NA", "N/A", "NaN", "null", "?", "-", "#N/A", "inf", "1e999", " nan ", ":", "***", "N/D", "No Data",
                "\\N", "#NUM!"
            })
    void aMissingValueMakesNoText(String cell) {
        Column column = table("1", cell, "3").column("n");
        assertEquals(1, column.missing());
        assertEquals("", column.text(1));
        assertArrayEquals(new double[] {1, 3}, column.values());
    }

    @Test
    void missingValuesAreFilledWithTheLastOneOrAlongALine() {
        assertArrayEquals(new double[] {4, 4, 4, 4, 8, 8}, filled(Missing.LAST));
        assertArrayEquals(new double[] {4, 4, 5, 6.5, 8, 8}, filled(Missing.LINE), "but in equal steps");
    }

    private static double[] filled(Missing rule) {
        double no = Double.NaN;
        double[] values =
                rule == Missing.LAST ? new double[] {no, 4, no, no, 8, no} : new double[] {no, 4, 5, no, 8, no};
        rule.fill(values);
        return values;
    }

    @Test
    void noWindowCrossesAGap() {
        Table table = table("0", "1", "2", "3", "", "5", "6", "7");
        RowOrder order = table.order(ONE_SERIES, List.of("n"));
        Scaled column = table.column("n").scaled(Scaling.NONE, 8, order);
        Windows windows = Windows.cut(List.of(column), List.of(column), new Cut(2, 1, 1, 1), order, TargetSteps.LAST);
        assertEquals(7, order.rows());
        assertEquals(
                List.of("0 1 2", "1 2 3", "5 6 7"),
                IntStream.range(0, windows.count())
                        .mapToObj(s -> (int) windows.input(s, 0, 0) + " " + (int) windows.input(s, 1, 0) + " "
                                + (int) windows.target(s, 0))
                        .toList());
        assertEquals(1, order.distinctSeries());
        assertEquals(true, windows.places().isSameSeries(1, 2), "a gap is no other series");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline", "", "\"\"", "no signal today"})
    void noWindowCrossesAWordOrABlankLineInTheOnlyColumn(String gap) {
        Table table = Csv.parse("t", "n\n0\n1\n2\n3\n" + gap + "\n5\n6\n7\nSource: me\n");
        RowOrder order = table.order(ONE_SERIES, List.of("n"));
        assertEquals(8, table.rows());
        assertEquals(2, order.series());
        assertEquals(List.of(new LeftOut(10, 10, LeftOut.Why.NOTE)), table.leftOut());
    }

    @Test
    void aWordInThePlaceOfAValueIsTold() {
        Table table = Csv.parse("t", "n\n0\n1\n2\noffline\n5\n6\n");
        assertEquals(List.of("offline"), table.column("n").noWords());
        assertEquals(List.of(), table.leftOut());
    }

    @Test
    void noWindowCrossesAWordInThePlaceOfARow() {
        Table table = Csv.parse("t", "day,n\n2020-01-01,1\n2020-01-02,2\noffline,\n2020-01-04,4\n2020-01-05,5\n");
        assertEquals(2, table.order(ONE_SERIES, List.of("n")).series());
        assertEquals(List.of(new LeftOut(4, 4, LeftOut.Why.NOTE)), table.leftOut());
        assertEquals(List.of("day"), table.survey().time());
        assertEquals(Survey.Order.OLDEST_FIRST, table.survey().order());
    }

    @Test
    void spacedLinesHaveNoGaps() {
        Table table = Csv.parse("t", "n\n\n0\n\n1\n\n2\n\n3\n\n");
        assertEquals(4, table.rows());
        assertEquals(0, table.column("n").missing());
    }

    @Test
    void rowsThatLackAValueOfAnotherColumnStay() {
        Table table = table("0", "", "2", "3");
        assertEquals(4, table.order(ONE_SERIES, List.of("m")).rows());
        assertEquals(3, table.order(ONE_SERIES, List.of("m", "n")).rows());
    }

    @Test
    void aScaleIsFittedToTheRowsThatAreRead() {
        Table table = Csv.parse("t", "a,b\n100,\n1,1\n3,2\n2,3\n");
        RowOrder both = table.order(ONE_SERIES, List.of("a", "b"));
        assertEquals(1.0, table.column("a").scaled(Scaling.MIN_MAX, 4, both).at(2));
        assertEquals(0.0, table.column("a").scaled(Scaling.MIN_MAX, 4, both).at(1));
    }

    @Test
    void missingValuesCanBeRefused() {
        Table table = table("0", "", "2").treated(Treatment.USUAL.withMissing(Missing.REFUSE));
        DataException refused = assertThrows(DataException.class, () -> table.order(ONE_SERIES, List.of("n")));
        assertEquals(
                "one value of column `n` is missing, in row 2: leave that row out, fill it, or choose another column",
                refused.getMessage());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Table table = table("0", "", "2");
        Table again = Csv.parse("t", Csv.write(table), Dialect.CANONICAL);
        assertEquals(table, again);
    }
}
