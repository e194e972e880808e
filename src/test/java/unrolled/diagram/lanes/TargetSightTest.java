package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The lanes move to what is spoken of, and no farther than that needs. */
class TargetSightTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    private static final double PITCH = 50;
    private static final Viewport SEEN = new Viewport(900, 600, 200, 0, 1);

    private static Viewport on(Target... targets) {
        return new TargetSight(new View(TRACES, Cursor.start("A")), SEEN).on(List.of(targets));
    }

    private static Target state(String run, int batch, int slot) {
        return Target.at(
                Part.STATE, Cursor.start(run).at(new Moment(0, batch, 0)).inSlot(slot));
    }

    @Test
    void whatIsSeenMovesNothing() {
        assertEquals(SEEN, on(state("A", 1, 0)));
        assertSame(SEEN, on());
    }

    @Test
    void whatStandsFartherRightComesToTheRightEdge() {
        int columns = 9 * 4; // batches have three steps and a border
        Viewport now = on(state("A", 9, 0));
        double right = now.anchor() + (columns + 1) * PITCH;
        assertEquals(now.width() - 14, right, 1e-6);
        assertEquals(0, now.scroll());
    }

    @Test
    void aSlotBelowIsScrolledIntoSight() {
        Viewport now = on(state("C", 0, 3));
        assertTrue(now.scroll() > 0);
        assertEquals(SEEN.anchor(), now.anchor());
    }

    @Test
    void ofPlacesThatDoNotFitTogetherThoseInSightStay() {
        assertSame(SEEN, on(state("A", 60, 0), state("A", 0, 0)));
    }

    @Test
    void ofPlacesThatDoNotFitTogetherTheFirstIsSeenIfNoneIs() {
        assertEquals(on(state("A", 60, 0)), on(state("A", 60, 0), state("A", 120, 0)));
    }

    @Test
    void aRunThatIsNotThereMovesNothing() {
        Target[] elsewhere =
                IntStream.range(0, 2).mapToObj(slot -> state("Z", 3, slot)).toArray(Target[]::new);
        assertSame(SEEN, on(elsewhere));
    }
}
