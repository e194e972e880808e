package unrolled.session.debugger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.Search;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.Session;
import unrolled.work.WorkQueue;

/**
 * The next stop on the way of who plays: it is looked for in the background, ahead of them, and nobody plays beyond what was
 * looked through. Playing is walking for somebody, and a breakpoint stops whoever walks by itself.
 */
public final class StopAhead {
    /** So many moments ahead of who plays nothing is looked for yet. */
    private static final long LEAD = 1 << 18;

    private static final long PAUSE = 10_000_000; // ns

    private final Session session;
    private final WorkQueue searching;
    private final LargestChanges changes;
    private final Supplier<List<Breakpoint>> breakpoints;
    private Optional<Way> way = Optional.empty();

    /** Whether the runs are still being computed, for who searches them. */
    private volatile boolean growing;

    StopAhead(Session session, WorkQueue searching, LargestChanges changes, Supplier<List<Breakpoint>> breakpoints) {
        this.session = session;
        this.searching = searching;
        this.changes = changes;
        this.breakpoints = breakpoints;
        session.busyProperty().subscribe(busy -> growing = busy);
    }

    /** What is looked for, from where somebody began to play, and how far that is. */
    private static final class Way {
        private final List<Breakpoint> asked;
        private final Scope scope;
        private final AtomicBoolean ended = new AtomicBoolean();
        /** The last moment up to which nothing stops. */
        private final AtomicLong clear;
        /** Where who plays is. */
        private final AtomicLong at;

        private Cursor cursor;
        private Optional<Outcome> outcome = Optional.empty();

        Way(List<Breakpoint> asked, Scope scope) {
            this.asked = asked;
            this.scope = scope;
            this.cursor = scope.cursor();
            long from = scope.own().plan().index(cursor.moment());
            this.clear = new AtomicLong(from);
            this.at = new AtomicLong(from);
        }

        boolean isStill(List<Breakpoint> now, Session session) {
            View view = session.view();
            return asked.equals(now)
                    && RunToStop.scope(view).at(scope.cursor()).equals(scope)
                    && (view.cursor().equals(cursor) || session.cursor().equals(cursor));
        }

        /** The place, or the last one before it up to which nothing stops, or what stops before it. */
        Cursor near(Cursor there) {
            Plan plan = scope.own().plan();
            long wanted = plan.index(there.moment());
            Optional<Hit> stop = outcome.flatMap(Outcome::stop);
            if (stop.filter(hit -> plan.index(hit.moment()) <= wanted).isPresent()) {
                return there.at(stop.get().moment()).inSlot(stop.get().slot().orElse(there.slot()));
            }
            long last = stop.isPresent() ? wanted : Math.min(wanted, clear.get());
            return there.at(plan.at(last));
        }

        /** Called on the thread that looks: what is far ahead has time. */
        void passed(long moment) {
            clear.set(moment);
            while (moment - at.get() > LEAD && !ended.get()) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Begins anew, from where we stand. */
    public void begin() {
        end();
        List<Breakpoint> now = breakpoints.get();
        if (now.stream().noneMatch(StopAhead::stops)) {
            return;
        }
        Way begun = new Way(List.copyOf(now), RunToStop.scope(session.view()));
        way = Optional.of(begun);
        Progress progress = (done, all) -> !begun.ended.get() && !searching.superseded();
        searching.ask(
                () -> new Search(begun.scope, begun.asked, Workers.NONE, changes)
                        .forwards(begun.cursor.moment(), progress, () -> growing, begun::passed),
                outcome -> {
                    begun.outcome = Optional.of(outcome);
                    if (outcome.stop().isEmpty()) {
                        begun.clear.set(Long.MAX_VALUE);
                    }
                },
                problem -> begun.clear.set(Long.MAX_VALUE)); // none of them can be asked in these runs
    }

    private static boolean stops(Breakpoint breakpoint) {
        return breakpoint.enabled() && !breakpoint.isLogPoint();
    }

    public void end() {
        way.ifPresent(begun -> begun.ended.set(true));
        way = Optional.empty();
    }

    /** How far on the way to a place one may play by now; with what is played, or what stops, changed meanwhile, anew. */
    public Cursor limit(Cursor there) {
        boolean none = breakpoints.get().stream().noneMatch(StopAhead::stops);
        if (none) {
            end();
            return there;
        }
        if (way.filter(one -> one.isStill(breakpoints.get(), session)).isEmpty()) {
            begin();
        }
        Way now = way.orElseThrow();
        Cursor near = now.near(there);
        now.at.set(now.scope.own().plan().index(near.moment()));
        now.cursor = near;
        return near;
    }

    /** What stopped where we stand; empty as long as nothing did. */
    public Optional<Outcome> reached() {
        Moment here = session.view().cursor().moment();
        return way.flatMap(now -> now.outcome)
                .filter(outcome ->
                        outcome.stop().map(Hit::moment).filter(here::equals).isPresent());
    }
}
