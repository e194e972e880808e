package unrolled.session;

import java.util.Optional;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Trace;

/** Goes to a moment of the run in which we stand, as soon as that is computed, unless somebody goes elsewhere before. */
final class Awaiting {
    private final Session session;
    private final Consumer<Said> said;
    private Optional<Wish> wish = Optional.empty();

    /** @param said is told what is waited for, and that it was ended or left */
    Awaiting(Session session, Consumer<Said> said) {
        this.session = session;
        this.said = said;
        session.viewProperty().subscribe(this::leave);
        session.busyProperty().subscribe(busy -> follow());
        session.runningProperty().subscribe(how -> follow());
    }

    /**
     * Where somebody wants to go.
     *
     * @param start when, in ns
     * @param there how many moments were there then
     */
    private record Wish(Cursor from, Moment moment, long start, long there) {
        boolean isReached(Trace trace) {
            return trace.plan().batchIndex(moment.epoch(), moment.batch()) < trace.reached();
        }

        Running how(Trace trace) {
            Plan plan = trace.plan();
            long done = plan.firstMoment(trace.reached());
            double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
            return new Running(done, plan.index(moment) + 1, Math.max(0, done - there) / seconds);
        }
    }

    void ask(Moment moment) {
        View view = session.view();
        Trace trace = view.current();
        long there = trace.plan().firstMoment(trace.reached());
        wish = Optional.of(new Wish(view.cursor(), moment, System.nanoTime(), there));
        follow();
    }

    private void follow() {
        wish.ifPresent(this::follow);
    }

    private void follow(Wish now) {
        Trace trace = session.view().current();
        if (now.isReached(trace)) {
            end(Said.Plain.NOTHING);
            session.goTo(now.from().at(now.moment()));
        } else {
            boolean computed = session.busyProperty().get();
            said.accept(new Said.Awaited(now.moment(), computed ? Optional.of(now.how(trace)) : Optional.empty()));
        }
    }

    /** Where we are elsewhere, or the run has no such moment any more, nobody waits for it. */
    private void leave(View now) {
        boolean left = wish.filter(one -> !now.cursor().equals(one.from())
                        || !now.current().plan().has(one.moment()))
                .isPresent();
        if (left) {
            end(Said.Plain.NOTHING);
        }
    }

    /** Waits no longer; says whether somebody waited. */
    boolean end(Said why) {
        boolean waited = wish.isPresent();
        wish = Optional.empty();
        if (waited) {
            said.accept(why);
        }
        return waited;
    }
}
