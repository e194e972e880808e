package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.data.file.Csv;

/** Several series in one table, whose rows need not stand together. */
class RowOrderTest {
    /** Three stations, the rows of which are mixed; the value of a row is its number. */
    private static final Table STATIONS = Csv.parse(
            "stations",
            "station,value\nOslo,0\nBonn,1\nOslo,2\nOslo,3\nBonn,4\nRome,5\nBonn,6\nOslo,7\nBonn,8\nBonn,9\n");

    private static final RowOrder ORDER = STATIONS.column("station").order();

    private static Windows windows(int lookBack, int stride, int distance) {
        List<Scaled> value = List.of(STATIONS.column("value").scaled(Scaling.NONE, STATIONS.rows()));
        return Windows.cut(value, value, new Cut(lookBack, stride, distance), ORDER, TargetSteps.LAST);
    }

    private static int[] rows(Windows windows, int sample) {
        return IntStream.range(0, windows.steps())
                .map(step -> windows.row(sample, step))
                .toArray();
    }

    @Test
    void rowsOfOneSeriesStandTogetherInTheOrderOfTheFile() {
        assertArrayEquals(
                new int[] {0, 2, 3, 7, 1, 4, 6, 8, 9, 5},
                IntStream.range(0, 10).map(ORDER::row).toArray());
        assertEquals(
                List.of("Oslo", "Bonn", "Rome"),
                IntStream.range(0, 3).mapToObj(ORDER::name).toList());
        assertEquals(1, ORDER.seriesAt(8));
        assertEquals(2, ORDER.seriesAt(9));
    }

    @Test
    void everyWindowLiesWithItsTargetInOneSeries() {
        Windows windows = windows(2, 1, 1);
        assertEquals(5, windows.count(), "2 of Oslo's 4 rows, 3 of Bonn's 5, none of Rome's one");
        assertArrayEquals(new int[] {0, 2}, rows(windows, 0));
        assertArrayEquals(new int[] {2, 3}, rows(windows, 1));
        assertEquals(7, windows.targetRow(1));
        assertArrayEquals(new int[] {1, 4}, rows(windows, 2));
        assertEquals(6, windows.target(2, 0));
        assertEquals(8, windows.input(4, 1, 0));
        assertEquals(9, windows.target(4, 0));
    }

    @Test
    void windowsBeginWithTheFirstRowOfEachSeries() {
        Windows windows = windows(1, 3, 0);
        assertEquals(5, windows.count());
        assertArrayEquals(
                new int[] {0, 7, 1, 8, 5},
                IntStream.range(0, 5).map(sample -> windows.row(sample, 0)).toArray());
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 2},
                IntStream.range(0, 5).map(windows.places()::seriesOf).toArray());
    }

    @Test
    void aSeriesWithoutWindowsIsSteppedOver() {
        Table table = Csv.parse("t", "s,v\na,0\nb,1\nb,2\nc,3\nd,4\nd,5\n");
        WindowPlaces places =
                new WindowPlaces(new Cut(2, 1, 0), table.column("s").order());
        assertEquals(2, places.count());
        assertEquals(1, places.seriesOf(0));
        assertEquals(3, places.seriesOf(1));
        assertEquals(-1, places.nearest(0, 0));
        assertEquals(0, places.lastStartingBy(3, 2), "the last one before");
    }

    @Test
    void theLongestSeriesMustHoldAWindow() {
        assertEquals(
                "look-back 5 and distance 1 need at least 6 rows, but the series has 5: choose a look-back of at most 4",
                assertThrows(DataException.class, () -> windows(5, 1, 1)).getMessage());
    }

    @Test
    void numbersTellSeriesApartToo() {
        Table table = Csv.parse("t", "patient,v\n7,1\n3,2\n7,3\n");
        assertEquals(2, table.column("patient").order().series());
        assertEquals("7", table.column("patient").order().name(0));
    }

    @Test
    void equalNumbersAreOneSeriesHoweverTheyAreWritten() {
        Table table = Csv.parse("t", "patient,v\n0,1\n3.0,2\n-0,3\n3,4\n");
        assertEquals(2, table.column("patient").order().series());
        assertEquals("0", table.column("patient").order().name(0));
    }

    @Test
    void findsTheFirstPositionOfARowOrALaterOne() {
        assertEquals(5, ORDER.firstAtLeast(2, 4, 8), "row 4 of Bonn");
        assertEquals(4, ORDER.firstAtLeast(10, 0, 3), "none of Oslo");
    }
}
