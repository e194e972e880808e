package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static unrolled.data.TableTest.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    private static final double[] ROWS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] TENS = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90};

    @Test
    void theAirlineHas141Windows() {
        double[] passengers =
                Bundled.table("airline-passengers").column("passengers").numbers();
        Windows windows = Windows.cut(List.of(passengers), passengers, new Cut(3, 1, 1));
        assertEquals("[141, 3, 1]", windows.shape());
        assertEquals(112, windows.input(0, 0, 0));
        assertEquals(132, windows.input(0, 2, 0));
        assertEquals(129, windows.target(0, 0));
        assertEquals(432, windows.target(140, 0));
        assertEquals(144, windows.rows());
    }

    @Test
    void aWindowStartsAStrideAfterTheLast() {
        Windows windows = Windows.cut(List.of(ROWS, TENS), TENS, new Cut(3, 2, 2));
        assertEquals("[3, 3, 2]", windows.shape());
        assertEquals(1, windows.outputs());
        assertEquals(5, windows.row(2, 1));
        assertEquals(5, windows.input(2, 1, 0));
        assertEquals(50, windows.input(2, 1, 1));
        assertEquals(8, windows.targetRow(2));
        assertEquals(80, windows.target(2, 0));
    }

    @Test
    void distanceZeroAimsAtTheLastRowOfTheWindow() {
        Windows windows = Windows.cut(List.of(ROWS), TENS, new Cut(10, 1, 0));
        assertEquals(1, windows.count());
        assertEquals(9, windows.targetRow(0));
    }

    @ParameterizedTest
    @CsvSource({"144, 3, 1, 1, 141", "10, 3, 3, 1, 3", "10, 3, 100, 1, 1", "10, 9, 1, 1, 1", "10, 1, 2147483647, 0, 1"})
    void countsAsTheFormulaSays(int rows, int lookBack, int stride, int distance, int count) {
        assertEquals(count, new Cut(lookBack, stride, distance).count(rows));
    }

    @ParameterizedTest
    @CsvSource({
        "144, 200, 1, 201, a look-back of at most 143",
        "144, 1000000000, 1, 1000000001, a look-back of at most 143",
        "144, 2147483647, 143, 2147483790, a look-back of at most 1",
        "144, 3, 200, 203, a distance of at most 141",
        "144, 144, 2147483647, 2147483791, a distance of at most 0",
        "144, 2147483647, 2147483647, 4294967294, look-back and distance that are at most 144 together",
    })
    void aSeriesThatIsTooShortNamesTheRemedy(int rows, int lookBack, int distance, long needed, String remedy) {
        double[] column = new double[rows];
        assertRefused(
                "look-back %d and distance %d need at least %d rows, but the series has %d: choose %s"
                        .formatted(lookBack, distance, needed, rows, remedy),
                () -> Windows.cut(List.of(column), column, new Cut(lookBack, 1, distance)));
    }

    @Test
    void refusesAnImpossibleCut() {
        assertRefused("look-back should be at least 1 but is 0: choose a larger one", () -> new Cut(0, 1, 1));
        assertRefused("stride should be at least 1 but is -2: choose a larger one", () -> new Cut(1, -2, 1));
        assertRefused("distance should be at least 0 but is -1: choose a larger one", () -> new Cut(1, 1, -1));
    }

    @Test
    void refusesColumnsThatDoNotFit() {
        assertRefused(
                "a window should have at least one feature but has none: choose a column",
                () -> Windows.cut(List.of(), ROWS, new Cut(1, 1, 1)));
        assertRefused(
                "a feature has 9 rows but the target has 10: choose columns of one series",
                () -> Windows.cut(List.of(new double[9]), ROWS, new Cut(1, 1, 1)));
    }

    @Test
    void neverReadsBesideAWindow() {
        Windows windows = Windows.cut(List.of(ROWS), ROWS, new Cut(3, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.input(0, 3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.input(7, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.target(0, 1));
    }
}
