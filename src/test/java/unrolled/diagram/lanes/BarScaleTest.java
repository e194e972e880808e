package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What a full bar stands for in a lane. */
class BarScaleTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Experiment AIRLINE = Examples.airline();

    /** Run A with the cursor at a batch of the first epoch, whose first box stands at {@code anchor}. */
    private static Figure lanes(Trace trace, int batch, double anchor) {
        View view = new View(List.of(trace), Cursor.start("A").at(new Moment(0, batch, 0)));
        return LanesDiagram.of(view, new Viewport(1200, 400, anchor, 0, 1), LOOK);
    }

    /** The bars of the first state box of a batch, from its top left corner. */
    private static List<Bounds> bars(Figure figure, int batch) {
        Target state = Target.at(Target.Part.STATE, Cursor.start("A").at(new Moment(0, batch, 0)));
        Bounds box = figure.boundsOf(state).orElseThrow();
        return figure.items().stream()
                .filter(item -> item.mark() instanceof BoxMark mark
                        && mark.fill().equals(LOOK.theme().state().line())
                        && box.contains(mark.bounds()))
                .map(item -> item.mark().bounds().translate(-box.x(), -box.y()))
                .map(bar -> new Bounds(rounded(bar.x()), rounded(bar.y()), rounded(bar.width()), rounded(bar.height())))
                .toList();
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    private static BarScale scale(Trace trace) {
        return BarScale.of(trace, new View(List.of(trace), Cursor.start("A")), BarChoice.FIRST);
    }

    @Test
    void runsMayHaveOneScaleAndBarsMayBeHigher() {
        List<Trace> traces = Examples.traces(AIRLINE);
        View view = new View(traces, Cursor.start("A"));
        BarScale own = BarScale.of(traces.get(1), view, BarChoice.FIRST);
        BarScale shared = BarScale.of(traces.get(1), view, BarChoice.FIRST.withShared(true));
        assertTrue(own.c() < shared.c(), own + " " + shared);
        BarScale largest = BarScale.of(traces.get(0), view, BarChoice.FIRST);
        assertEquals(largest.c(), shared.c());
        BarScale tenth = BarScale.of(traces.get(0), view, BarChoice.FIRST.withPart(10));
        assertEquals(largest.c() / 10, tenth.c(), 1e-9);
        assertEquals(largest.y(), tenth.y());
    }

    @Test
    void aBatchLooksTheSameWhereverOneHasScrolled() {
        Trace trace = Examples.traces(AIRLINE).get(0);
        List<Bounds> atTheLeft = bars(lanes(trace, 60, 100), 60);
        assertEquals(8, atTheLeft.size());
        assertEquals(atTheLeft, bars(lanes(trace, 60, 1000), 60));
        assertEquals(atTheLeft, bars(lanes(trace, 63, 700), 60));
    }

    @Test
    void theHeadOfALaneSaysWhatAFullBarStandsFor() {
        Trace trace = Examples.traces(AIRLINE).get(0);
        BarScale scale = scale(trace);
        assertTrue(scale.c() >= trace.largest(Quantity.C) && scale.c() < 2 * trace.largest(Quantity.C));
        Words words = LOOK.words();
        String said = "full bar: c " + words.figures(scale.c(), 2) + ", h " + words.figures(scale.h(), 2);
        assertTrue(lanes(trace, 0, 200).texts().stream().map(TextMark::text).anyMatch(said::equals), said);
    }

    @Test
    void oneHugeNumberFlattensNothingAndItsBarIsBroken() {
        Trace plain = Examples.traces(AIRLINE).get(0);
        Change.Place place = new Change.Memory(Quantity.C, 0, 0, 0, 2);
        Experiment huge = AIRLINE.withRun("A", run -> run.with(new Change(0, 20, place, 1e308)));
        Trace trace = Examples.traces(huge).get(0);
        assertEquals(1e308, trace.largest(Quantity.C));
        BarScale scale = scale(trace);
        assertTrue(scale.c() < 20 * scale(plain).c(), scale.toString());
        Figure figure = lanes(trace, 20, 300);
        assertTrue(bars(figure, 20).size() > 8, "no bar is broken");
        assertEquals(8, bars(figure, 19).size());
        assertFalse(Double.isInfinite(scale.h()));
    }
}
