package unrolled.debug.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Walking over a run: two epochs of 35 batches of 3 steps. */
class CursorTest {
    private static final Plan PLAN = Plan.of(RunChoice.predicting("A", 4, true, 2), 140, 3);

    @ParameterizedTest
    @CsvSource({
        "START, 1, 3, 1, 0, 0, 0",
        "EPOCH_BACK, 1, 3, 1, 0, 3, 1",
        "EPOCH_BACK, 0, 3, 1, 0, 3, 1",
        "BATCH_BACK, 1, 0, 1, 0, 34, 1",
        "BATCH_BACK, 0, 0, 1, 0, 0, 1",
        "STEP_BACK, 1, 0, 0, 0, 34, 2",
        "STEP_BACK, 0, 0, 0, 0, 0, 0",
        "STEP, 0, 34, 2, 1, 0, 0",
        "STEP, 1, 34, 2, 1, 34, 2",
        "BATCH, 0, 34, 1, 1, 0, 1",
        "EPOCH, 0, 3, 1, 1, 3, 1",
        "END, 0, 3, 1, 1, 34, 2",
    })
    void movesCrossBordersAndStopAtTheEnds(Move move, int e, int b, int s, int epoch, int batch, int step) {
        assertEquals(new Moment(epoch, batch, step), move.from(new Moment(e, b, s), PLAN));
    }

    @Test
    void stepBackUndoesAStepEverywhere() {
        for (long index = 0; index < PLAN.moments() - 1; index++) {
            Moment moment = PLAN.at(index);
            assertEquals(moment, Move.STEP_BACK.from(Move.STEP.from(moment, PLAN), PLAN));
        }
    }

    @Test
    void cursorIsBroughtInsideARun() {
        Experiment stacked =
                Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 2)));
        Trace run = Trace.of(Runs.all(stacked).get(2));
        Cursor beyond = new Cursor("X", new Moment(5, 50, 9), 9, 9, 9);
        assertEquals(new Cursor("C", new Moment(1, 34, 2), 3, 1, 1), beyond.within(run));
        Cursor before = new Cursor("X", Moment.FIRST, -1, -1, -1);
        assertEquals(Cursor.start("C"), before.within(run));
    }

    @Test
    void runsFollowToTheSameMomentOrStay() {
        Trace run = Examples.trace(Examples.airline(), "C");
        assertEquals(
                new Followed(new Moment(0, 3, 1), 0, false),
                Lock.BATCH.follow(Cursor.start("A").at(new Moment(0, 3, 1)), run.run(), run));
        assertEquals(
                new Followed(new Moment(0, 34, 2), 0, true),
                Lock.BATCH.follow(Cursor.start("A").at(new Moment(0, 100, 1)), run.run(), run));
    }
}
