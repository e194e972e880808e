package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.RunChoice;
import unrolled.run.TraceBudget;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.Tempo.Unit;

/** Playing a run of two epochs of 1000 batches of 3 steps, frame by frame. */
class PlaybackTest {
    private static final long FRAME = 1_000_000_000L / 60;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Session session = new Session(
            Computed.within(0, Examples.series(1_003, RunChoice.predicting("A", 1, true, 2)), TraceBudget.of(64, 1)),
            waiting::add,
            Runnable::run);
    private final Visits visits = new Visits(session);
    private final Playback playback = new Playback(session, visits);
    private long now;

    PlaybackTest() {
        playback.begin(now);
    }

    private void compute() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void frames(int count, Tempo tempo) {
        for (int frame = 0; frame < count; frame++) {
            now += FRAME;
            playback.look(now, tempo, UnaryOperator.identity());
        }
    }

    private Moment here() {
        return session.view().cursor().moment();
    }

    private long index() {
        return plan().index(here());
    }

    private Plan plan() {
        return session.view().current().plan();
    }

    @Test
    void asManyStepsAreGoneAsAreDue() {
        compute();
        frames(60, Tempo.FIRST.at(4));
        assertEquals(4, (double) index(), 1);
        frames(60, Tempo.FIRST.at(2000));
        assertEquals(2004, (double) index(), 2);
    }

    @Test
    void thereIsOnePictureAFrameHoweverFastItIs() {
        compute();
        List<Long> pictures = new ArrayList<>();
        session.viewProperty().subscribe((before, after) -> pictures.add(index()));
        frames(30, Tempo.FIRST.at(3000));
        assertEquals(30, pictures.size());
        frames(30, Tempo.FIRST.at(1));
        assertTrue(pictures.size() <= 31, pictures::toString);
    }

    @Test
    void batchesAndEpochsKeepTheStepAndEndAtTheLast() {
        compute();
        session.goTo(session.cursor().at(new Moment(0, 0, 1)));
        Tempo batches = Tempo.FIRST.by(Unit.BATCH).at(500);
        frames(60, batches);
        assertEquals(500, here().batch(), 1);
        assertEquals(1, here().step());
        frames(600, batches);
        assertEquals(new Moment(1, plan().batches(1) - 1, 1), here());
        assertTrue(playback.isOver(batches));
        assertFalse(playback.isOver(Tempo.FIRST), "there is a step more");
        session.goTo(session.cursor().at(new Moment(0, 7, 2)));
        Tempo epochs = Tempo.FIRST.by(Unit.EPOCH).at(100);
        frames(60, epochs);
        assertEquals(new Moment(1, 7, 2), here());
        assertTrue(playback.isOver(epochs));
    }

    @Test
    void whatIsNotComputedYetIsWaitedFor() {
        frames(60, Tempo.FIRST.at(5000));
        assertEquals(session.view().current().lastReached(), here());
        assertFalse(playback.isOver(Tempo.FIRST));
        compute();
        frames(60, Tempo.FIRST.at(50));
        assertTrue(index() > 40, here()::toString);
    }

    @Test
    void whoCouldNotLookForLongGoesOnFromThere() {
        compute();
        now += 3_600_000_000_000L;
        playback.look(now, Tempo.FIRST.at(1000), UnaryOperator.identity());
        assertEquals(500, index());
    }

    @Test
    void playingIsNoJump() {
        compute();
        frames(60, Tempo.FIRST.at(3000));
        assertFalse(visits.canGoBackProperty().get());
    }
}
