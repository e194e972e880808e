package unrolled.session;

import java.util.function.UnaryOperator;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Moves on with time: at each look as far as is due by then, in one move, however far that is. What is not there yet is
 * waited for.
 */
public final class Playback {
    /** Who could not look for longer goes on from there, and not by all that was due. */
    private static final double LONGEST = 0.5; // s

    private static final double NANOSECONDS = 1e9;

    private final Session session;
    private final Visits visits;
    private double due;
    private long last;

    public Playback(Session session, Visits visits) {
        this.session = session;
        this.visits = visits;
    }

    /** Begins to play at a time, in ns. */
    public void begin(long now) {
        last = now;
        due = 0;
    }

    /** Whether there is nothing farther on in the run. */
    public boolean isOver(Tempo tempo) {
        View view = session.view();
        return tempo.unit().isOver(view.cursor().moment(), view.current().plan());
    }

    /**
     * Moves on by what is due at a time, in ns.
     *
     * @param limit how far on the way to a place one may go
     */
    public void look(long now, Tempo tempo, UnaryOperator<Cursor> limit) {
        due += Math.min(LONGEST, (now - last) / NANOSECONDS) * tempo.speed();
        last = now;
        long count = (long) due;
        due -= count;
        if (count > 0) {
            Cursor here = session.view().cursor();
            Plan plan = session.view().current().plan();
            Moment there = tempo.unit().from(here.moment(), count, plan);
            Cursor near = limit.apply(here.at(there));
            visits.walk(() -> session.goTo(near));
        }
    }
}
