package unrolled.debug.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Inside a cell we go on phase by phase, through all layers and steps, and back the same way. */
class InsideTest {
    private static final Experiment STACKED =
            Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 3)));
    private static final Trace TRACE = Examples.trace(STACKED, "A");

    private static Inside at(int step, int layer, Phase phase) {
        return new Inside(new Cursor("A", new Moment(0, 0, step), 0, layer, 0), phase);
    }

    @Test
    void phasesFollowEachOtherThenLayersThenSteps() {
        List<Inside> way = new ArrayList<>();
        Inside here = at(1, 0, Phase.CELL);
        for (int n = 0; n < 7; n++) {
            here = here.next(TRACE);
            way.add(here);
        }
        assertEquals(
                List.of(
                        at(1, 0, Phase.OUTPUT),
                        at(1, 1, Phase.SUM),
                        at(1, 1, Phase.GATES),
                        at(1, 1, Phase.CELL),
                        at(1, 1, Phase.OUTPUT),
                        at(2, 0, Phase.SUM),
                        at(2, 0, Phase.GATES)),
                way);
    }

    @Test
    void everyPhaseHasItsWayBack() {
        Inside here = at(0, 0, Phase.SUM);
        for (int n = 0; n < 100; n++) {
            Inside next = here.next(TRACE);
            assertEquals(here, next.previous(TRACE));
            here = next;
        }
    }

    @Test
    void runEndsWhereItsLastStepEndsAndBeginsWithItsFirst() {
        Cursor last = Cursor.start("A").at(TRACE.plan().last()).inLayer(1);
        assertEquals(new Inside(last, Phase.OUTPUT), new Inside(last, Phase.OUTPUT).next(TRACE));
        assertEquals(at(0, 0, Phase.SUM), at(0, 0, Phase.SUM).previous(TRACE));
    }

    @Test
    void unitThatTheNextLayerDoesNotHaveBecomesItsLast() {
        Inside fourth = new Inside(Cursor.start("A").onUnit(3), Phase.OUTPUT);
        assertEquals(2, fourth.next(TRACE).place().unit());
    }
}
