package unrolled.run.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import unrolled.debug.cursor.Move;

class PlanTest {
    private final Plan plan = Plan.of(10, 4, 2, 3); // batches of 4, 4 and 2 samples, two epochs

    @Test
    void samplesFillBatchesInOrder() {
        assertEquals(3, plan.batches(0));
        assertEquals(4, plan.slots(0, 1));
        assertEquals(2, plan.slots(1, 2));
        assertEquals(9, plan.sample(0, 2, 1));
        assertEquals(18, plan.moments());
    }

    @Test
    void everyMomentHasANumberAndBack() {
        for (long index = 0; index < plan.moments(); index++) {
            assertEquals(index, plan.index(plan.at(index)));
        }
        assertEquals(new Moment(1, 2, 2), plan.last());
        assertEquals("2/3/3", plan.last().toString());
    }

    @Test
    void movesGoForthAndBackAndStopAtTheEnds() {
        Moment here = new Moment(0, 2, 1);
        assertEquals(new Moment(0, 2, 2), Move.STEP.from(here, plan));
        assertEquals(new Moment(1, 0, 1), Move.BATCH.from(here, plan));
        assertEquals(new Moment(1, 2, 1), Move.EPOCH.from(here, plan));
        assertEquals(here, Move.STEP_BACK.from(Move.STEP.from(here, plan), plan));
        assertEquals(here, Move.BATCH_BACK.from(Move.BATCH.from(here, plan), plan));
        assertEquals(here, Move.EPOCH_BACK.from(Move.EPOCH.from(here, plan), plan));
        assertEquals(plan.last(), Move.STEP.from(plan.last(), plan));
        assertEquals(Moment.FIRST, Move.STEP_BACK.from(Moment.FIRST, plan));
        assertEquals(plan.last(), Move.BATCH.from(plan.last(), plan));
        assertEquals(Moment.FIRST, Move.START.from(here, plan));
        assertEquals(plan.last(), Move.END.from(here, plan));
    }

    @Test
    void aMomentThatIsNotThereHasANearestOneBefore() {
        assertEquals(new Moment(0, 2, 2), plan.nearest(new Moment(0, 100, 0)));
        assertEquals(new Moment(0, 2, 2), plan.nearest(new Moment(0, 3, 0)), "the first batch that is not there");
        assertEquals(new Moment(1, 2, 2), plan.nearest(new Moment(2, 0, 0)), "the first epoch that is not there");
        assertEquals(new Moment(1, 1, 2), plan.nearest(new Moment(1, 1, 3)), "the first step that is not there");
        assertEquals(new Moment(1, 2, 2), plan.nearest(new Moment(7, 0, 0)));
        assertEquals(new Moment(1, 1, 1), plan.nearest(new Moment(1, 1, 1)));
    }

    @Test
    void millionsOfMomentsAreCountedWithoutOverflow() {
        Plan large = Plan.of(2_000_000_000, 1, 1000, 100);
        assertEquals(200_000_000_000_000L, large.moments());
        assertEquals(large.last(), large.at(Long.MAX_VALUE));
        Plan beyond = Plan.of(2_000_000_000, 1, 1_000_000, 2_000_000_000);
        assertThrows(ArithmeticException.class, beyond::moments, "none is better than a wrong one");
    }
}
