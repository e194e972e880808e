package unrolled.diagram.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

class HeatMapLayoutTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());

    @Test
    void everyMomentIsFoundWhereItIsDrawn() {
        HeatMapLayout layout = new HeatMapLayout(new View(TRACES, Cursor.start("A")), 1300, 158);
        for (int run = 0; run < TRACES.size(); run++) {
            Plan plan = TRACES.get(run).plan();
            String id = TRACES.get(run).run().id();
            for (long index = 0; index < plan.moments(); index++) {
                Moment moment = plan.at(index);
                Cursor expected = Cursor.start(id).at(moment);
                double x = layout.x(plan, moment);
                assertEquals(
                        Optional.of(expected), layout.at(x, layout.strip(run).centerY()));
            }
        }
    }

    @Test
    void besideTheStripsIsNothingButADragGoesOn() {
        View view = new View(TRACES, Cursor.start("C").at(new Moment(0, 5, 0)));
        HeatMapLayout layout = new HeatMapLayout(view, 1300, 158);
        assertEquals(Optional.empty(), layout.at(600, 5));
        assertEquals(Cursor.start("C"), layout.along(-100));
        assertEquals(Cursor.start("C").at(new Moment(1, 34, 2)), layout.along(1e6));
    }

    @Test
    void twelveRunsHaveAStripEach() {
        List<Trace> twelve = IntStream.range(0, 4)
                .mapToObj(times -> TRACES)
                .flatMap(List::stream)
                .toList();
        HeatMapLayout layout = new HeatMapLayout(new View(twelve, Cursor.start("A")), 1300, 158);
        assertEquals(12, layout.shown());
        assertTrue(layout.strip(11).bottom() < 158 && layout.strip(0).height() >= 6);
    }

    @Test
    void whereThereIsLittleRoomTheRunOfTheCursorIsShown() {
        HeatMapLayout layout = new HeatMapLayout(new View(TRACES, Cursor.start("C")), 1300, 64);
        assertEquals(1, layout.shown());
        assertEquals(2, layout.firstShown());
        assertTrue(layout.strip(2).bottom() < 64);
    }
}
