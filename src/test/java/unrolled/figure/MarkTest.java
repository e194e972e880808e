package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Stroke LINE = Stroke.of(Samples.BLUE, 2);

    @Test
    void boundsKnowTheirEdgesAndNeverTurnInsideOut() {
        Bounds b = new Bounds(10, 20, 30, 40);
        assertEquals(40, b.right());
        assertEquals(60, b.bottom());
        assertEquals(25, b.centerX());
        assertEquals(40, b.centerY());
        assertEquals(new Bounds(25, 35, 0, 10), b.inset(15));
        assertEquals(new Bounds(25, 40, 0, 0), b.inset(100));
        assertEquals(new Bounds(8, 18, 34, 44), b.inset(-2));
        assertEquals(new Bounds(0, 20, 40, 40), b.union(new Bounds(0, 30, 1, 1)));
        assertTrue(b.intersects(new Bounds(40, 60, 5, 5)));
        assertEquals(0, new Bounds(0, 0, -5, 1).width());
    }

    @Test
    void inksMixWithoutTheColourOfNothing() {
        assertEquals(Ink.of("#808080"), Ink.mix(Ink.of("#000000"), Ink.of("#ffffff"), 0.5));
        assertEquals(Ink.of("#c04f00").alpha(0.25), Ink.mix(Ink.of("#c04f00"), Ink.NONE, 0.75));
        assertEquals(Ink.of("#ffffff"), Ink.mix(Ink.of("#000000"), Ink.of("#ffffff"), 7));
        assertEquals("#c04f00", Ink.of("#C04F00").alpha(0.5).hex());
        assertEquals(0.5, Ink.of("#c04f00").alpha(0.5).opacity(), 0.002);
        assertThrows(IllegalArgumentException.class, () -> Ink.of("red"));
    }

    @Test
    void equalPathsAreEqual() {
        List<Point> points = List.of(new Point(0, 0), new Point(5, 5), new Point(9, 0));
        assertEquals(PathMark.polyline(points, LINE), PathMark.polyline(points, LINE));
        assertEquals(
                PathMark.polyline(points, LINE).hashCode(),
                PathMark.polyline(points, LINE).hashCode());
        assertNotEquals(PathMark.polyline(points, LINE), PathMark.polygon(points, Ink.NONE, LINE));
        assertEquals(points, PathMark.polyline(points, LINE).points());
    }

    @Test
    void boundsOfALineHaveItsWidth() {
        assertEquals(
                new Bounds(9, 49, 22, 2), PathMark.line(10, 50, 30, 50, LINE).bounds());
    }

    @Test
    void curvesNeedTwoControlPointsForEveryEnd() {
        List<Point> four = List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(2, 2));
        assertEquals(4, PathMark.curve(four, LINE).size());
        assertThrows(IllegalArgumentException.class, () -> PathMark.curve(four.subList(0, 3), LINE));
        assertThrows(IllegalArgumentException.class, () -> PathMark.polyline(four.subList(0, 1), LINE));
    }

    @Test
    void roundedCornersStayOnTheirLines() {
        List<Point> points = PathMark.rounded(List.of(new Point(0, 0), new Point(20, 0), new Point(20, 30)), 5, LINE)
                .points();
        assertEquals(10, points.size());
        assertEquals(new Point(15, 0), points.get(3));
        assertEquals(new Point(20, 5), points.get(6));
        assertEquals(new Point(20, 30), points.get(9));
    }

    @Test
    void arrowPointsWhereItGoes() {
        List<Mark> right = new Arrow(8, 3).line(new Point(0, 10), new Point(20, 10), LINE);
        assertEquals(List.of(new Point(0, 10), new Point(16, 10)), ((PathMark) right.get(0)).points());
        assertEquals(
                List.of(new Point(20, 10), new Point(12, 13), new Point(12, 7)), ((PathMark) right.get(1)).points());
        PathMark up = new Arrow(8, 3).head(new Point(5, 50), new Point(5, 10), Samples.BLUE);
        assertEquals(new Bounds(2, 10, 6, 8), up.bounds());
    }

    @Test
    void rasterNamesWhatItMisses() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> new RasterMark(new Bounds(0, 0, 1, 1), 3, 2, new int[5]));
        assertEquals(
                "A raster of 2 rows and 3 columns should have as many colours as cells, at least one, but has 5",
                refused.getMessage());
    }
}
