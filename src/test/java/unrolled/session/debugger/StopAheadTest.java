package unrolled.session.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.When;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.work.WorkQueue;

/** Who plays is stopped by breakpoints, and comes no farther than was looked for them. */
class StopAheadTest {
    private static final Breakpoint FIFTH = Breakpoint.on(new When.EveryBatch(5));

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Session session = new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run);
    private List<Breakpoint> breakpoints = List.of(FIFTH);
    private final StopAhead ahead = new StopAhead(
            session, WorkQueue.ofNewest(waiting::add, Runnable::run), new LargestChanges(), () -> breakpoints);

    private void look() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Plays to a moment at once, as far as that goes. */
    private Moment play(Moment there) {
        session.goTo(ahead.limit(session.view().cursor().at(there)));
        return session.view().cursor().moment();
    }

    private Plan plan() {
        return session.view().current().plan();
    }

    @Test
    void nobodyPlaysBeyondWhatWasLookedThrough() {
        ahead.begin();
        assertEquals(Moment.FIRST, play(new Moment(0, 2, 0)), "nothing was looked through yet");
        look();
        assertEquals(new Moment(0, 2, 0), play(new Moment(0, 2, 0)));
        assertFalse(ahead.reached().isPresent());
    }

    @Test
    void whatStopsIsReachedExactlyAndTold() {
        ahead.begin();
        look();
        assertEquals(new Moment(0, 4, 0), play(plan().last()));
        assertEquals(
                FIFTH,
                breakpoints.get(
                        ahead.reached().orElseThrow().stop().orElseThrow().breakpoint()));
        ahead.begin();
        look();
        assertEquals(new Moment(0, 9, 0), play(plan().last()), "from a stop it goes on to the next one");
    }

    @Test
    void hitsAreCountedFromWherePlayingBegan() {
        breakpoints = List.of(FIFTH.withHits(3));
        ahead.begin();
        look();
        play(new Moment(0, 4, 2));
        play(new Moment(0, 11, 1));
        assertEquals(new Moment(0, 14, 0), play(plan().last()));
    }

    @Test
    void whatIsOffOrSaysSomethingStopsNobody() {
        breakpoints = List.of(
                FIFTH.withEnabled(false), FIFTH.withLog("batch {batch}"), Breakpoint.on(new When.Holds("Z.h[0] > 0")));
        ahead.begin();
        look();
        assertEquals(plan().last(), play(plan().last()), "there is no run Z");
        breakpoints = List.of();
        session.goTo(Cursor.start("A"));
        assertEquals(plan().last(), play(plan().last()));
    }

    @Test
    void whoIsElsewhereMeanwhileIsStoppedFromThere() {
        ahead.begin();
        look();
        session.goTo(session.view().cursor().at(new Moment(1, 0, 0)));
        assertEquals(new Moment(1, 0, 0), play(plan().last()), "this way is looked through first");
        look();
        Moment stop = play(plan().last());
        assertEquals(1, stop.epoch());
        assertTrue(ahead.reached().isPresent());
        breakpoints = List.of(Breakpoint.on(new When.At(new Moment(1, 20, 1))));
        play(plan().last());
        look();
        assertEquals(new Moment(1, 20, 1), play(plan().last()), "what was set meanwhile stops, too");
    }
}
