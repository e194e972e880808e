package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.data.TableTest.assertRefused;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.data.file.Bundled;
import unrolled.text.Language;
import unrolled.text.NumberText;

class WindowsTest {
    private static final Scaled ROWS = Scaled.unscaled(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final Scaled TENS = Scaled.unscaled(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);

    private static Windows last(List<Scaled> features, List<Scaled> targets, Cut cut) {
        return Windows.cut(features, targets, cut, TargetSteps.LAST);
    }

    @Test
    void theAirlineHas141Windows() {
        Scaled passengers =
                Bundled.table("airline-passengers").column("passengers").scaled(Scaling.NONE, 144);
        Windows windows = last(List.of(passengers), List.of(passengers), new Cut(3, 1, 1));
        assertEquals("[141, 3, 1]", windows.shape());
        assertEquals(112, windows.input(0, 0, 0));
        assertEquals(132, windows.input(0, 2, 0));
        assertEquals(129, windows.target(0, 0));
        assertEquals(432, windows.target(140, 0));
        assertEquals(144, windows.rows());
    }

    @Test
    void aWindowStartsAStrideAfterTheLast() {
        Windows windows = last(List.of(ROWS, TENS), List.of(TENS), new Cut(3, 2, 2));
        assertEquals("[3, 3, 2]", windows.shape());
        assertEquals(1, windows.outputs());
        assertEquals(5, windows.row(2, 1));
        assertEquals(5, windows.input(2, 1, 0));
        assertEquals(50, windows.input(2, 1, 1));
        assertEquals(8, windows.targetRow(2));
        assertEquals(80, windows.target(2, 0));
    }

    @Test
    void severalTargetsStandInTheirOrder() {
        Windows windows = last(List.of(ROWS), List.of(TENS, ROWS), new Cut(3, 1, 1));
        assertEquals(2, windows.outputs());
        assertEquals(2, windows.targetWidth());
        assertEquals(40, windows.target(1, 0));
        assertEquals(4, windows.target(1, 1));
        assertEquals(4, windows.target(1, 2, 1), "sample 1, step 2, target 1");
        assertFalse(windows.hasTarget(1));
        assertTrue(windows.hasTarget(2));
    }

    @Test
    void everyStepPredictsTheRowThatIsTheDistanceAhead() {
        Windows windows = Windows.cut(List.of(ROWS), List.of(TENS, ROWS), new Cut(3, 2, 1), TargetSteps.EVERY);
        assertEquals(6, windows.outputs());
        assertEquals(2, windows.targetWidth());
        assertEquals(4, windows.targetRow(1, 1), "rows 2, 3, 4 predict 3, 4, 5");
        double[] ofSample1 = IntStream.range(0, 6)
                .mapToDouble(output -> windows.target(1, output))
                .toArray();
        assertArrayEquals(new double[] {30, 3, 40, 4, 50, 5}, ofSample1, "step by step");
        assertTrue(windows.hasTarget(0));
        assertEquals(30, windows.target(1, 0, 0));
        assertEquals(5, windows.target(1, 2, 1));
        assertEquals(windows.targetRow(1), windows.targetRow(1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.target(1, 6));
    }

    @Test
    void moreTargetsThanAnArrayHoldsAreRefused() {
        Scaled million = Scaled.unscaled(new double[1_000_000]);
        Cut whole = new Cut(1_000_000, 1, 0);
        List<Scaled> targets = Collections.nCopies(2_148, million);
        assertEquals(2_148, last(List.of(million), targets, whole).outputs());
        assertRefused(
                "a window should have at most 2147483647 targets but has 1,000,000 time steps with 2148 each: "
                        + "choose a smaller look-back",
                () -> Windows.cut(List.of(million), targets, whole, TargetSteps.EVERY));
    }

    @Test
    void severalRowsAreTargetsRowByRowAndThenColumnByColumn() {
        Windows windows = last(List.of(ROWS), List.of(TENS, ROWS), new Cut(3, 2, 1, 3));
        assertEquals(3, windows.count(), "3 rows and the next 3 need 6 of 10");
        assertEquals(6, windows.targetWidth());
        double[] targets = IntStream.range(0, windows.outputs())
                .mapToDouble(output -> windows.target(1, output))
                .toArray();
        assertArrayEquals(new double[] {50, 5, 60, 6, 70, 7}, targets);
    }

    @Test
    void everyStepHasSoManyTargetRowsOfItsOwn() {
        Windows windows = Windows.cut(List.of(ROWS), List.of(TENS), new Cut(2, 1, 1, 2), TargetSteps.EVERY);
        double[] targets = IntStream.range(0, windows.outputs())
                .mapToDouble(output -> windows.target(0, output))
                .toArray();
        assertArrayEquals(new double[] {10, 20, 20, 30}, targets);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, 1, 2, 11, a look-back of at most 8",
        "10, 2, 9, 9, 19, a distance of at most 0",
        "10, 5, 0, 9, 13, a look-back of at most 2",
    })
    void targetRowsThatDoNotFitNameTheRemedy(
            int rows, int lookBack, int distance, int targetRows, int needed, String remedy) {
        assertRefused(
                "look-back " + lookBack + ", distance " + distance + " and " + targetRows
                        + " target rows need at least " + needed + " rows, but the series has " + rows + ": choose "
                        + remedy,
                () -> new Cut(lookBack, 1, distance, targetRows).count(rows));
    }

    @Test
    void distanceZeroAimsAtTheLastRowOfTheWindow() {
        Windows windows = last(List.of(ROWS), List.of(TENS), new Cut(10, 1, 0));
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
        Scaled column = Scaled.unscaled(new double[rows]);
        assertRefused(
                "look-back " + count(lookBack) + " and distance " + count(distance) + " need at least " + count(needed)
                        + " rows, but the series has " + rows + ": choose " + remedy,
                () -> last(List.of(column), List.of(column), new Cut(lookBack, 1, distance)));
    }

    private static String count(long number) {
        return new NumberText(Language.ENGLISH).grouped(number);
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
                () -> last(List.of(), List.of(ROWS), new Cut(1, 1, 1)));
        assertRefused(
                "a window should have at least one target but has none: choose a column",
                () -> last(List.of(ROWS), List.of(), new Cut(1, 1, 1)));
        assertRefused(
                "a column has 9 rows but the first feature has 10: choose columns of one series",
                () -> last(List.of(ROWS, TENS), List.of(Scaled.unscaled(new double[9])), new Cut(1, 1, 1)));
    }

    @Test
    void neverReadsBesideAWindow() {
        Windows windows = last(List.of(ROWS), List.of(ROWS), new Cut(3, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.input(0, 3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.input(7, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> windows.target(0, 1));
    }
}
