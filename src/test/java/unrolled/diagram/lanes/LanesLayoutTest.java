package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.run.Trace;

/** Where the lanes stand under each other; runs A and B of batch size 1, C of batch size 4. */
class LanesLayoutTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());

    private static View comparing(String run, String against) {
        return new View(TRACES, Cursor.start(run), new Comparison(Lock.BATCH, Optional.of(against)));
    }

    private static List<String> names(View view) {
        return LanesLayout.of(view, 1).lanes().stream()
                .map(lane -> (lane.difference() ? "difference from " : "")
                        + lane.trace().run().id())
                .toList();
    }

    @Test
    void comparedRunsStandAboveTheirDifferenceAndTheOneWithMoreRowsFirst() {
        assertEquals(List.of("A", "B", "C"), names(new View(TRACES, Cursor.start("A"))));
        assertEquals(List.of("A", "B", "difference from A", "C"), names(comparing("A", "B")));
        assertEquals(List.of("C", "A", "difference from A", "B"), names(comparing("A", "C")));
    }

    /** The windows of A overlap, which is marked under its row; those of C leave rows out, which is marked beside its boxes. */
    @Test
    void underALaneIsRoomForTheMarksOfItsOrderWhereItHasAny() {
        List<LaneRows> lanes =
                LanesLayout.of(new View(TRACES, Cursor.start("A")), 1.5).lanes();
        assertEquals(6, lanes.get(0).top());
        assertEquals(lanes.get(0).bottom() + 22, lanes.get(1).top(), 1e-9);
        assertEquals(lanes.get(1).bottom() + 14, lanes.get(2).top(), 1e-9);
    }

    /** As high as the lanes are in a window of 1600 x 1000, in which the first picture is to show every slot. */
    @Test
    void theThreeRunsOfTheQuestionFitIntoAWindowOfThousandPixels() {
        LanesLayout fitted = LanesLayout.fitting(new View(TRACES, Cursor.start("A")), 1400, 598);
        assertEquals(0, fitted.mostScroll(598), "height " + fitted.height());
    }

    @Test
    void fittedLanesFillTheHeightAndNoMore() {
        LanesLayout fitted = LanesLayout.fitting(comparing("A", "C"), 1400, 1300);
        assertTrue(fitted.height() <= 1300 && fitted.height() > 1299.9, "height " + fitted.height());
        assertEquals(0, fitted.mostScroll(1300));
        assertEquals(fitted.height() - 400, fitted.mostScroll(400), 1e-9);
        LanesLayout tooLow = LanesLayout.fitting(comparing("A", "C"), 1400, 300);
        assertEquals(RowShape.LEAST_READABLE, tooLow.zoom(), 1e-9, "what does not fit stays readable");
    }
}
