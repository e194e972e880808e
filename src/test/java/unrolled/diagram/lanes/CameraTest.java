package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Margins;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How the view moves: with the cursor, with the mouse, and never beyond the runs. */
class CameraTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    private static final double PITCH = 50;

    private static View at(int epoch, int batch, int step) {
        return new View(TRACES, Cursor.start("A").at(new Moment(epoch, batch, step)));
    }

    @Test
    void stepsInsideThePictureMoveOnlyTheCursor() {
        Viewport before = new Viewport(1400, 900, 600, 0, 1);
        Viewport after = Camera.follow(at(0, 5, 0), at(0, 5, 1), before);
        assertEquals(new Viewport(1400, 900, 600 + PITCH, 0, 1), after);
    }

    @Test
    void cursorThatWouldLeaveThePictureIsBroughtBack() {
        Viewport before = new Viewport(1400, 900, 1300, 0, 1);
        Viewport after = Camera.follow(at(0, 5, 2), at(0, 60, 0), before);
        assertTrue(after.anchor() > Margins.GUTTER + PITCH, after.toString());
        assertTrue(after.anchor() + 3 * PITCH < 1400, after.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 3})
    void zoomKeepsWhatIsUnderThePoint(double factor) {
        View view = at(0, 50, 0);
        Viewport before = new Viewport(1400, 900, 600, 0, 1);
        Viewport after = Camera.zoom(view, before, factor, 350, 0);
        assertEquals((350 - 600.0) / PITCH, (350 - after.anchor()) / (PITCH * factor), 1e-9);
        assertEquals(factor, after.zoom(), 1e-9);
    }

    @Test
    void zoomStopsAtItsEnds() {
        Viewport before = new Viewport(1400, 900, 600, 0, 1);
        assertEquals(
                Viewport.LEAST_ZOOM,
                Camera.zoom(at(0, 50, 0), before, 1e-6, 350, 0).zoom());
        assertEquals(
                Viewport.MOST_ZOOM,
                Camera.zoom(at(0, 50, 0), before, 1e6, 350, 0).zoom());
    }

    @Test
    void lanesAreNotDraggedOutOfSight() {
        View view = at(0, 5, 1);
        Viewport before = new Viewport(1400, 900, 600, 0, 1);
        double toFirst = (5 * 4 + 1) * PITCH;
        double toLast = ((279 * 4 + 2) * PITCH) - toFirst;
        Viewport right = Camera.pan(view, before, 1e9, 0);
        assertEquals(Margins.GUTTER + 0.7 * PITCH, right.anchor() - toFirst, 1e-6);
        Viewport left = Camera.pan(view, before, -1e9, 0);
        assertTrue(left.anchor() + toLast > Margins.GUTTER && left.anchor() + toLast < 1400, left.toString());
        assertEquals(0, Camera.pan(view, before, 0, 1e9).scroll());
        assertEquals(
                LanesLayout.of(view, 1).mostScroll(before.height()),
                Camera.pan(view, before, 0, -1e9).scroll());
    }

    @Test
    void homeShowsAllLanesWhereTheyFit() {
        View view = at(0, 1, 0);
        Viewport home = Camera.home(view, 1400, 1200);
        assertTrue(LanesLayout.of(view, home.zoom()).height() <= 1200);
        assertEquals(0, home.scroll());
    }

    @Test
    void homeShowsTheRowOfTheCursorAndItsWholeBatch() {
        View view = new View(TRACES, new Cursor("C", new Moment(0, 1, 0), 3, 0, 0));
        Viewport home = Camera.home(view, 700, 300);
        var row = LanesLayout.of(view, home.zoom()).currentRow();
        assertTrue(row.y() >= home.scroll() && row.bottom() <= home.scroll() + 300, home + " " + row);
        double right = home.anchor() + 3 * RowShape.pitch(home.zoom());
        assertTrue(right <= 700, home.toString());
    }

    @Test
    void lanesWithMuchHeightAreOnlySoLargeThatABatchFits() {
        View view = at(0, 1, 2);
        Viewport home = Camera.home(view, 400, 3000);
        double pitch = RowShape.pitch(home.zoom());
        assertTrue(home.zoom() >= 1, home.toString());
        assertTrue(home.anchor() - 2 * pitch >= Margins.GUTTER && home.anchor() + pitch <= 400, home.toString());
    }

    @Test
    void rowOfTheCursorIsScrolledIntoSight() {
        View view = new View(TRACES, new Cursor("C", Moment.FIRST, 3, 0, 0));
        Viewport seen = Camera.rowInSight(view, new Viewport(1400, 300, 600, 0, 1));
        var row = LanesLayout.of(view, seen.zoom()).currentRow();
        assertTrue(row.y() >= seen.scroll() && row.bottom() <= seen.scroll() + 300, seen + " " + row);
    }

    @Test
    void thereIsRoomBehindTheBoxAtTheEndOfARunToo() {
        double wanted = 548;
        for (View view : List.of(at(0, 5, 2), at(0, 139, 2))) {
            for (double width : new double[] {700, 950, 1400}) {
                Viewport seen = Camera.atLeft(view, new Viewport(width, 900, 600, 0, 1), wanted);
                double room = width - seen.anchor() - PITCH;
                double most = width - Margins.GUTTER - 2 * PITCH;
                assertTrue(room >= Math.min(wanted, most) - 1e-9, seen.toString());
            }
        }
    }

    @Test
    void backToTheCursorMovesOnlyWhatHasLostIt() {
        View view = at(0, 60, 1);
        Viewport seen = new Viewport(1400, 900, 600, 0, 1);
        assertEquals(seen, Camera.backToCursor(view, seen));
        Viewport lost = new Viewport(1400, 900, -3000, 0, 1);
        double anchor = Camera.backToCursor(view, lost).anchor();
        assertTrue(anchor > Margins.GUTTER && anchor < 1400, String.valueOf(anchor));
    }
}
