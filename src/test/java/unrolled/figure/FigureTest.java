package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Subject BACK = new Samples.Named("back");
    private static final Subject FRONT = new Samples.Named("front");

    @Test
    void subjectInFrontIsHit() {
        Figure figure = Figure.builder(100, 100)
                .add(square(0, 40), BACK)
                .add(square(20, 40), FRONT)
                .add(square(30, 10))
                .build();
        assertEquals(Optional.of(BACK), figure.at(10, 10));
        assertEquals(Optional.of(FRONT), figure.at(25, 25));
        assertEquals(Optional.of(FRONT), figure.at(35, 35), "a mark without subject hides none");
        assertEquals(Optional.empty(), figure.at(90, 90));
    }

    @Test
    void clippedAwayIsNotHit() {
        Figure figure = Figure.builder(100, 100)
                .clip(new Bounds(0, 0, 30, 30))
                .add(square(20, 40), FRONT)
                .unclip()
                .build();
        assertEquals(Optional.of(FRONT), figure.at(25, 25));
        assertEquals(Optional.empty(), figure.at(40, 40));
        assertEquals(Optional.of(new Bounds(20, 20, 10, 10)), figure.boundsOf(FRONT));
    }

    @Test
    void boundsOfASubjectSurroundAllItsMarks() {
        Figure figure = Figure.builder(100, 100)
                .add(square(0, 10), FRONT)
                .add(square(50, 10), new Samples.Named("front"))
                .build();
        assertEquals(Optional.of(new Bounds(0, 0, 60, 60)), figure.boundsOf(FRONT));
        assertEquals(Optional.empty(), figure.boundsOf(BACK));
    }

    @Test
    void onlyMarksThatCrossTheEdgeKeepTheirClip() {
        Bounds clip = new Bounds(0, 0, 30, 30);
        Figure figure = Figure.builder(100, 100)
                .clip(clip)
                .add(circle(10))
                .add(circle(28))
                .add(circle(60))
                .build();
        assertEquals(List.of(new Item(circle(10), null, null), new Item(circle(28), null, clip)), figure.items());
    }

    @Test
    void plainBoxIsCutToItsClip() {
        Figure figure = Figure.builder(100, 100)
                .clip(new Bounds(0, 0, 30, 30))
                .add(square(25, 10), FRONT)
                .build();
        assertEquals(List.of(new Item(square(25, 5), FRONT, null)), figure.items());
    }

    @Test
    void clipsInsideClipsShareTheirWindow() {
        Figure figure = Figure.builder(100, 100)
                .clip(new Bounds(0, 0, 30, 30))
                .clip(new Bounds(20, 20, 50, 50))
                .add(circle(29))
                .unclip()
                .add(circle(29))
                .build();
        assertEquals(new Bounds(20, 20, 10, 10), figure.items().get(0).clip());
        assertEquals(new Bounds(0, 0, 30, 30), figure.items().get(1).clip());
    }

    @Test
    void clipMustBeBegunToBeEnded() {
        Figure.Builder figure = Figure.builder(10, 10);
        assertThrows(NoSuchElementException.class, figure::unclip);
    }

    @Test
    void includedFigureMovesWithItsClipsAndSubjects() {
        Figure part = Figure.builder(50, 50)
                .clip(new Bounds(0, 0, 12, 12))
                .add(circle(10), FRONT)
                .build();
        Figure whole = Figure.builder(200, 200).include(part, 100, 50).build();
        Item item = whole.items().get(0);
        assertEquals(new Bounds(105, 55, 10, 10), item.mark().bounds());
        assertEquals(new Bounds(100, 50, 12, 12), item.clip());
        assertEquals(Optional.of(FRONT), whole.at(108, 58));
    }

    @Test
    void marksAtNoPlaceAreLeftOut() {
        Figure figure = Figure.builder(10, 10)
                .add(BoxMark.filled(new Bounds(0, Double.NaN, 1, 1), Samples.BLUE))
                .add(PathMark.line(0, 0, Double.POSITIVE_INFINITY, 0, Stroke.of(Samples.BLUE, 1)))
                .build();
        assertEquals(List.of(), figure.items());
    }

    @Test
    void pensAreToldOfClipsOnlyWhereTheyChange() {
        List<String> calls = new ArrayList<>();
        Samples.everyMark().draw(recording(calls));
        assertEquals(1, calls.stream().filter("clip"::equals).count());
        int clip = calls.indexOf("clip");
        assertEquals(List.of("clip", "box", "unclip", "box", "box"), calls.subList(clip, calls.size()));
    }

    @Test
    void textsAreListedInOrder() {
        assertEquals(
                List.of("HHH 0.25", "HHH 0.25", "HHH 0.25", "HHH 0.25", "HHH 0.25", "end", "mid  dle"),
                Samples.everyMark().texts().stream().map(TextMark::text).toList());
    }

    private static BoxMark square(double at, double size) {
        return BoxMark.filled(new Bounds(at, at, size, size), Samples.BLUE);
    }

    private static BoxMark circle(double at) {
        return BoxMark.circle(new Point(at, at), 5, Samples.BLUE, Stroke.NONE);
    }

    private static Pen recording(List<String> calls) {
        return new Pen() {
            @Override
            public void box(BoxMark box) {
                calls.add("box");
            }

            @Override
            public void path(PathMark path) {
                calls.add("path");
            }

            @Override
            public void text(TextMark text) {
                calls.add("text");
            }

            @Override
            public void raster(RasterMark raster) {
                calls.add("raster");
            }

            @Override
            public void clip(Bounds bounds) {
                calls.add("clip");
            }

            @Override
            public void unclip() {
                calls.add("unclip");
            }
        };
    }

    /** Wide lines for a wall; what was drawn before and is included has its own. */
    @Test
    void linesThatAreAddedAreAsManyTimesAsWide() {
        Stroke thin = Stroke.of(Ink.of("#000000"), 2);
        BoxMark box = new BoxMark(new Bounds(10, 10, 20, 20), 3, Ink.NONE, thin);
        Figure inner = Figure.builder(100, 100).add(box).build();
        Figure figure = Figure.builder(100, 100)
                .lines(1.5)
                .add(box)
                .add(PathMark.line(0, 50, 90, 50, thin))
                .include(inner, 0, 0)
                .build();
        List<Double> widths = figure.items().stream()
                .map(item -> item.mark() instanceof BoxMark some ? some.stroke() : ((PathMark) item.mark()).stroke())
                .map(Stroke::width)
                .toList();
        assertEquals(List.of(3.0, 3.0, 2.0), widths);
        assertEquals(box.bounds(), figure.items().get(0).mark().bounds());
    }
}
